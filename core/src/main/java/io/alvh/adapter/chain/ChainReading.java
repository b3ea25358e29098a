package io.alvh.adapter.chain;

import io.alvh.adapter.history.DataIssue;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionStrip;
import java.util.List;

/// Everything found when the option files of a data folder were read, in the order of their names.
///
/// @param chains usable quotes, one chain an underlying and time; none without a usable quote
/// @param strips every series of those chains that lists calls and puts, unusable quotes included
/// @param files one a file that could be read
/// @param issues every value refused (its file gives no chain), mended or ignored
public record ChainReading(
    List<OptionChain> chains,
    List<OptionStrip> strips,
    List<ChainFile> files,
    List<DataIssue> issues) {
  public ChainReading {
    chains = List.copyOf(chains);
    strips = List.copyOf(strips);
    files = List.copyOf(files);
    issues = List.copyOf(issues);
  }

  /// Returns the table of `data check`: a line a file, none if there are none.
  public List<String> render() {
    return ChainTable.render(this);
  }
}
