package io.alvh.validation;

import io.alvh.calibration.ClockDay.FundBar;
import io.alvh.market.ListedSeries;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionStrip;
import java.util.List;

/// The real option quotes at hand, and what else of the data only a validation reads.
///
/// @param chains usable quotes, one chain an underlying and time
/// @param strips every series of those chains, unusable quotes included
/// @param paper the exchange's published strips
/// @param futures VX futures that files show to have been listed
/// @param fund sessions of a fund on the index, which the trading clock is fitted on
/// @param census where the chains came from
/// @param id hash of the files of chains, strips and fund, refused ones included
public record Quotes(
    List<OptionChain> chains,
    List<OptionStrip> strips,
    PaperStrips paper,
    List<ListedSeries> futures,
    List<FundBar> fund,
    QuoteCensus census,
    String id) {
  public Quotes {
    chains = List.copyOf(chains);
    strips = List.copyOf(strips);
    futures = List.copyOf(futures);
    fund = List.copyOf(fund);
  }

  /// Returns the chains of the index itself, SPX.
  public List<OptionChain> spx() {
    return chains.stream().filter(c -> c.underlying().equals("SPX")).toList();
  }
}
