package io.alvh.adapter.history;

import io.alvh.market.FundHolding;
import io.alvh.market.MarketHistory;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.PublishedFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Real market history read from a folder of files in their publishers' layouts, merged by the
/// rules of docs/data.md.
public final class CsvHistory implements MarketHistory {
  private final List<MarketSnapshot> snapshots;
  private final PublishedFigures published;
  private final List<FundHolding> holdings;
  private final String dataId;

  CsvHistory(
      List<MarketSnapshot> snapshots,
      PublishedFigures published,
      List<FundHolding> holdings,
      String dataId) {
    this.snapshots = List.copyOf(snapshots);
    this.published = published;
    this.holdings = List.copyOf(holdings);
    this.dataId = dataId;
  }

  /// Reads the folder `data` by the catalog that fits it. Never throws for bad data: what is wrong
  /// stands in the report, all of it.
  public static HistoryLoad open(Path data) {
    if (!Files.isDirectory(data)) {
      return refused(data, "no such folder", "a folder of market data");
    }
    Optional<Catalog> catalog = Catalog.find(data);
    if (catalog.isEmpty()) {
      return refused(
          data,
          "unknown layout",
          "a folder with "
              + Catalog.load("archive").foundBy()
              + " or "
              + Catalog.load("official").foundBy());
    }
    return new HistoryBuilder(catalog.get(), DataFolder.read(data, catalog.get())).build();
  }

  @Override
  public List<MarketSnapshot> snapshots(LocalDate from, LocalDate to) {
    int first = place(from);
    int end = place(to.plusDays(1));
    return first < end ? published.beginning(snapshots.subList(first, end)) : List.of();
  }

  /// Returns the funds the user says he holds; none without his file.
  public List<FundHolding> holdings() {
    return holdings;
  }

  @Override
  public boolean synthetic() {
    return false;
  }

  /// Returns the SHA-256 over the catalog and the bytes of every file it used.
  @Override
  public String dataId() {
    return dataId;
  }

  private int place(LocalDate date) {
    int low = 0;
    int high = snapshots.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (snapshots.get(mid).date().isBefore(date)) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private static HistoryLoad refused(Path data, String value, String accepted) {
    IssueLog log = new IssueLog(data.toString());
    log.error(0, 0, value, accepted);
    return new HistoryLoad.Refused(new DataCheckReport("none", "", List.of(), log.issues()));
  }
}
