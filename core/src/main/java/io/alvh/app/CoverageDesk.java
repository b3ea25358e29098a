package io.alvh.app;

import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.synthetic.SyntheticWorlds;
import io.alvh.coverage.CoverageResult;
import io.alvh.coverage.CoverageSuite;
import io.alvh.coverage.MarketDays;
import io.alvh.coverage.MarketWorlds;
import io.alvh.coverage.MatchedBlocks;
import io.alvh.market.IndexName;
import io.alvh.market.MarketHistory;
import io.alvh.market.MarketSnapshot;
import io.alvh.report.CoverageCsv;
import io.alvh.report.CoverageText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Does the verdict machine tell the truth? The use case behind `alvh coverage`.
public final class CoverageDesk {
  private CoverageDesk() {}

  /// Tries intervals and verdicts on made-up worlds, then, with data, on worlds of real shape;
  /// writes `coverage.txt` and the tables, and returns the report as text.
  public static List<String> run(CoverageOrder order, Progress progress) {
    OutputFolder out = OutputFolder.open(order.out());
    List<MarketWorlds> markets = new ArrayList<>();
    markets.add(new SyntheticWorlds());
    Optional<MarketHistory> history = order.data().map(folder -> history(folder, progress));
    history.ifPresent(h -> markets.add(real(h)));
    List<CoverageResult> results = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (MarketWorlds market : markets) {
      String which = market.real() ? "real blocks: " : "made-up: ";
      CoverageResult result =
          CoverageSuite.run(
              market,
              order.setup(),
              (step, finished, total) -> progress.at(which + step, finished, total));
      results.add(result);
      text.addAll(CoverageText.lines(result));
      text.add("");
    }
    try (Drafts drafts = new Drafts(out)) {
      drafts.write(CoverageCsv.FILE, CoverageCsv.text(results));
      drafts.write(CoverageCsv.VERDICTS, CoverageCsv.verdicts(results));
      drafts.write(CoverageCsv.DIALS, CoverageCsv.dials(results));
      drafts.write(
          CoverageCsv.ORIGIN,
          CoverageCsv.origin(
              Wiring.code(), CodeId.ofTrials(), history.map(MarketHistory::dataId).orElse("")));
      drafts.write("coverage.txt", String.join("\n", text) + "\n");
      drafts.commit();
    }
    return text;
  }

  private static MarketHistory history(Path folder, Progress progress) {
    progress.at("reading market data", 0, 0);
    return Wiring.history(DataPlace.find(Optional.of(folder), false));
  }

  private static MarketWorlds real(MarketHistory history) {
    return new MatchedBlocks(
        new SyntheticWorlds(), days(history.snapshots(Desk.FIRST_DATE, Desk.LAST_DATE)));
  }

  /// Returns the moves between neighbouring sessions that both have a VIX.
  static MarketDays days(List<MarketSnapshot> all) {
    List<double[]> days = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      MarketSnapshot past = all.get(i - 1);
      MarketSnapshot day = all.get(i);
      OptionalDouble before = past.indices().find(IndexName.VIX);
      OptionalDouble after = day.indices().find(IndexName.VIX);
      if (before.isPresent() && after.isPresent()) {
        double move = day.spx().close() / past.spx().close() - 1;
        days.add(new double[] {move, before.getAsDouble(), after.getAsDouble()});
      }
    }
    return new MarketDays(column(days, 0), column(days, 1), column(days, 2));
  }

  private static double[] column(List<double[]> days, int at) {
    return days.stream().mapToDouble(d -> d[at]).toArray();
  }
}
