package io.alvh.report;

import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The other periods and the crises.
final class PeriodText {
  private PeriodText() {}

  static String note() {
    return "Return over the period and largest drawdown within it, percent of NAV: none / default"
        + " (vix_tiered/budget) / full (always_full/canon). A run is not restarted for a period,"
        + " except 2006-07. '*' the history does not cover the whole period; '-' not at all.";
  }

  static TextTable periods(StudyResult study, Profile profile) {
    TextTable table =
        new TextTable(
            "period",
            "on: none",
            "MDD",
            "default",
            "MDD",
            "full",
            "MDD",
            "off: none",
            "MDD",
            "default",
            "MDD",
            "full",
            "MDD");
    Stream.concat(
            Stream.of(Period.EARLY, Period.Y2015_25, Period.Y2023_24), Period.crises().stream())
        .forEach(p -> table.row(row(study, profile, p)));
    return table;
  }

  private static List<String> row(StudyResult study, Profile profile, Period period) {
    List<String> cells = new ArrayList<>();
    boolean partial = false;
    for (boolean gate : new boolean[] {true, false}) {
      for (Cell cell :
          List.of(
              Cell.unhedged(profile, gate),
              new Cell(profile, gate, Policy.VIX_TIERED, Funding.BUDGET),
              new Cell(profile, gate, Policy.ALWAYS_FULL, Funding.CANON))) {
        Optional<PeriodResult> r = study.find(cell).flatMap(x -> x.find(period));
        cells.add(r.map(x -> Words.pct(x.growth().totalReturn())).orElse("-"));
        cells.add(r.map(x -> Words.pct(x.falls().maximum())).orElse("-"));
        partial |= r.map(x -> !x.window().complete()).orElse(false);
      }
    }
    cells.addFirst(period.label() + (partial ? " *" : ""));
    return cells;
  }
}
