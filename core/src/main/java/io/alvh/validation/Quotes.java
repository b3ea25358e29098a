package io.alvh.validation;

import io.alvh.market.ListedSeries;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionStrip;
import java.util.List;

/// The real option quotes at hand.
///
/// @param chains usable quotes, one chain an underlying and time
/// @param strips every series of those chains, unusable quotes included
/// @param paper the exchange's published strips
/// @param futures VX futures that files show to have been listed
/// @param census where the chains came from
public record Quotes(
    List<OptionChain> chains,
    List<OptionStrip> strips,
    PaperStrips paper,
    List<ListedSeries> futures,
    QuoteCensus census) {
  public Quotes {
    chains = List.copyOf(chains);
    strips = List.copyOf(strips);
    futures = List.copyOf(futures);
  }

  /// Returns the chains of the index itself, SPX.
  public List<OptionChain> spx() {
    return chains.stream().filter(c -> c.underlying().equals("SPX")).toList();
  }
}
