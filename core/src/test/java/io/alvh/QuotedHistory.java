package io.alvh;

import io.alvh.adapter.chain.ChainFolder;
import io.alvh.adapter.history.CsvHistory;
import io.alvh.adapter.history.HistoryLoad;
import io.alvh.calibration.QuotedSmile;
import io.alvh.calibration.QuotedSmiles;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.OptionChain;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The quotes of a data folder beside its history.
public final class QuotedHistory {
  private QuotedHistory() {}

  /// Returns the snapshots of `data` from 2009 on, by date.
  public static NavigableMap<LocalDate, MarketSnapshot> snapshots(Path data) {
    NavigableMap<LocalDate, MarketSnapshot> byDate = new TreeMap<>();
    switch (CsvHistory.open(data)) {
      case HistoryLoad.Loaded load ->
          load.history()
              .snapshots(LocalDate.of(2009, 12, 1), LocalDate.of(2024, 1, 31))
              .forEach(s -> byDate.put(s.date(), s));
      case HistoryLoad.Refused refused -> throw new IllegalStateException(refused.toString());
    }
    return byDate;
  }

  /// Returns the option chains of `data`.
  public static List<OptionChain> chains(Path data) {
    return ChainFolder.read(data).chains();
  }

  /// Returns every smile quoted in `data`.
  public static List<QuotedSmile> smiles(Path data) {
    NavigableMap<LocalDate, MarketSnapshot> snapshots = snapshots(data);
    return chains(data).stream().flatMap(c -> QuotedSmiles.of(c, snapshots).stream()).toList();
  }
}
