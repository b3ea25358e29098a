package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.StudyResult;
import io.alvh.study.TierResult;
import java.util.List;

/// How much lower the modelled credits could have been before the unhedged profit is gone.
final class BreakEvenText {
  private BreakEvenText() {}

  static String note() {
    return "Break-even: unhedged condors closed in the headline sample, thousands of dollars;"
        + " credits as received, after slippage, before fees; P&L after all costs. Haircut: P&L"
        + " over credits, the percentage by which every credit could have been lower before the"
        + " profit is gone, with strikes, exits and sizes as they were; negative: a loss already.";
  }

  static TextTable table(StudyResult study) {
    TextTable table = new TextTable("book and tier", "credits", "condor P&L", "haircut %");
    for (Profile profile : Profile.values()) {
      for (boolean gate : new boolean[] {true, false}) {
        study
            .find(Cell.unhedged(profile, gate))
            .flatMap(r -> r.find(Period.HEADLINE))
            .ifPresent(r -> rows(table, HeadlineText.title(profile, gate), r));
      }
    }
    return table;
  }

  private static void rows(TextTable table, String book, PeriodResult r) {
    r.tiers().forEach(t -> table.row(row(book + ", " + t.tier(), t.takings())));
    table.row(row(book + ", all tiers", r.takings()));
  }

  private static List<String> row(String name, TierResult.Takings t) {
    return List.of(
        name,
        Words.thousands(t.credits()),
        Words.thousands(t.pnl()),
        Words.pct(t.breakEvenHaircut()));
  }
}
