package io.alvh.report;

import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import io.alvh.study.Comparison;
import io.alvh.study.Figures;
import io.alvh.study.Ladder;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.RunOutcome;
import io.alvh.study.StudyResult;
import io.alvh.study.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Account sizes, contrasts and the smallest account.
final class SizeText {
  private SizeText() {}

  static String note() {
    return "Contracts are whole: small accounts hold fewer and stranger ladders. held/target: hedge"
        + " contracts held of those asked for. none: the same book unhedged. Hypothetical dailies"
        + " trade expiries that did not exist: for contrast only, they decide nothing.";
  }

  static TextTable contrasts(StudyResult study) {
    TextTable table =
        new TextTable(
            "profile, what is changed",
            "none: CAGR",
            "MDD",
            "hedged: CAGR",
            "MDD",
            "ROC",
            "kept",
            "cut",
            "excess",
            "gross",
            "net",
            "held/target %");
    for (Profile profile : Profile.values()) {
      for (RunOutcome run : study.runs()) {
        if (run.cell().equals(Cell.standard(profile))) {
          run.find(Period.HEADLINE).ifPresent(r -> table.row(row(study, run, r)));
        }
      }
    }
    return table;
  }

  private static List<String> row(StudyResult study, RunOutcome run, PeriodResult r) {
    Optional<PeriodResult> none =
        study.find(run.cell().unhedged(), run.twist()).flatMap(u -> u.find(Period.HEADLINE));
    Optional<Comparison> c = run.findComparison(Period.HEADLINE);
    String what =
        run.twist() instanceof Twist.Plain
            ? "NAV " + study.manifest().startNav().cents() / 100
            : run.twist().label();
    return List.of(
        run.cell().profileName() + ", " + what,
        none.map(x -> Words.pct(x.growth().cagr())).orElse(Words.NONE),
        none.map(x -> Words.pct(x.falls().maximum())).orElse(Words.NONE),
        Words.pct(r.growth().cagr()),
        Words.pct(r.falls().maximum()),
        Words.pct(r.profit().roc()),
        c.map(x -> Words.pct(x.profitRetained())).orElse(Words.NONE),
        c.map(x -> Words.pct(x.drawdownReduction())).orElse(Words.NONE),
        c.map(x -> Words.pct(x.excess())).orElse(Words.NONE),
        Words.two100(r.hedge().grossCostPerYear()),
        Words.two100(r.hedge().netCostPerYear()),
        Words.pct(r.hedge().held()));
  }

  /// Returns one sentence a profile on the smallest account that carries a full ladder.
  static List<String> ladders(StudyResult study) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    for (Ladder l : study.ladders()) {
      lines.add(
          "ladder   "
              + l.cell().profileName()
              + ": a 4/4/2 unit cost "
              + Figures.roundDollars(l.unitPrice())
              + " dollars and "
              + Figures.roundDollars(l.unitCarryPerYear())
              + " a year to carry; a budget of "
              + Figures.percent(l.budget())
              + " carries it at full intensity from "
              + Figures.roundDollars(l.fullAtFull())
              + " dollars, at moderate intensity from "
              + Figures.roundDollars(l.fullAtModerate())
              + ", and 2/2/1 at full intensity from "
              + Figures.roundDollars(l.halfAtFull())
              + ".");
    }
    return lines;
  }
}
