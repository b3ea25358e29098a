package io.alvh.report;

import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.CostLine;
import io.alvh.study.Figures;
import io.alvh.study.HedgeResult;
import io.alvh.study.Period;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import java.util.List;

/// When the hedge earned, and the parts of its result.
final class SplitText {
  private SplitText() {}

  static String note() {
    return "Thousands of dollars, headline sample. Loss days: the condors lost that session. Put and"
        + " call side: sessions on which condors that ended beyond their short put or call were open"
        + " (condors: the whole condor book on them). The parts of the cost table add up to the"
        + " total to the cent; theta: time passes at an unchanged future; roll: the future slides along"
        + " an unchanged curve, down in contango, up when inverted; delta holds settlements and"
        + " rounding; gross: theta, roll, slippage and fees, positive is paid.";
  }

  static TextTable days(StudyResult study, Profile profile, boolean gate) {
    TextTable table =
        new TextTable(
            "policy/funding",
            "loss days",
            "other days",
            "hedge",
            "put: n",
            "condors",
            "hedge",
            "call: n",
            "condors",
            "hedge",
            "held/target %");
    for (RunOutcome run : HeadlineText.runs(study, profile, gate)) {
      if (run.cell().hedged()) {
        run.find(Period.HEADLINE)
            .ifPresent(r -> table.row(days(run, r.hedge(), r.profit().hedge())));
      }
    }
    return table;
  }

  private static List<String> days(RunOutcome run, HedgeResult h, long hedge) {
    return List.of(
        run.cell().policyName(),
        Words.thousands(h.onLossDays()),
        Words.thousands(h.onOtherDays()),
        Words.thousands(hedge),
        Integer.toString(h.putBreaches().condors()),
        Words.thousands(h.putBreaches().condorPnl()),
        Words.thousands(h.putBreaches().hedgePnl()),
        Integer.toString(h.callBreaches().condors()),
        Words.thousands(h.callBreaches().condorPnl()),
        Words.thousands(h.callBreaches().hedgePnl()),
        Words.pct(h.held()));
  }

  static TextTable costs(StudyResult study, Profile profile) {
    TextTable table =
        new TextTable(
            "dollars", "theta", "roll", "delta", "vega", "slippage", "fees", "total", "gross");
    study
        .find(Cell.standard(profile))
        .flatMap(r -> r.find(Period.HEADLINE))
        .ifPresent(r -> r.costs().forEach(c -> table.row(line(c))));
    return table;
  }

  private static List<String> line(CostLine c) {
    Attribution a = c.sum();
    return List.of(
        a.tag().toString(),
        Figures.dollars(a.theta()),
        Figures.dollars(a.roll()),
        Figures.dollars(a.delta()),
        Figures.dollars(a.vega()),
        Figures.dollars(a.slippage()),
        Figures.dollars(a.fees()),
        Figures.dollars(a.total()),
        a.tag().book() == Tag.Book.HEDGE ? Figures.dollars(c.grossCost()) : "-");
  }
}
