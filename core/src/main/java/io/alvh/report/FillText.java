package io.alvh.report;

import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.strategy.Profile;
import io.alvh.study.BreakEven;
import io.alvh.study.Cell;
import io.alvh.study.Comparison;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.PeriodResult;
import io.alvh.study.PlannedRun;
import io.alvh.study.RunOutcome;
import io.alvh.study.SlippageResult;
import io.alvh.study.StudyResult;
import io.alvh.study.Twist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What fills cost: the slippage paid, the one at which the profit is gone, and the headline with
/// condors filled between mid and natural.
final class FillText {
  private FillText() {}

  static String note() {
    return "Headline sample. A condor's natural price crosses the spread of its four legs; the spread"
        + " is MODELLED: before 2015 from the exchange's rules, from 2015 from quotes known that day."
        + " pts: mean slippage of one condor fill, points; % nat: the same over what lies between mid"
        + " and natural. Break-even: the slippage at which the trading profit (condors and hedge,"
        + " interest left out) is gone, VIX calls' spread multiplied alike: x times the slippage paid"
        + " in the same trades (linear, errs low), and by whole runs, straight lines between them: x ruled, and"
        + " % of mid to natural with the spreads of the day and those of 2023. loss: a loss at the mid"
        + " already; >: a profit even at the dearest run.";
  }

  /// Returns slippage paid and break-even of every combination.
  static TextTable breakEven(StudyResult study) {
    TextTable table =
        new TextTable(
            "book",
            "fills",
            "pts",
            "% nat",
            "profit %",
            "x linear",
            "pts",
            "% nat",
            "x runs",
            "% nat day",
            "% nat 2023");
    for (RunOutcome run : study.plain()) {
      run.find(Period.HEADLINE).ifPresent(r -> table.row(breakEven(study, run, r)));
    }
    return table;
  }

  private static List<String> breakEven(StudyResult study, RunOutcome run, PeriodResult r) {
    SlippageResult s = run.slippage();
    return List.of(
        run.cell().label(),
        Long.toString(s.fills()),
        Words.two(s.points()),
        Words.pct(s.share()),
        Words.pct(r.profit().perStartNav()),
        bounded(s.breakEven(), Words::two),
        bounded(s.breakEvenPoints(), Words::two),
        bounded(s.breakEvenShare(), Words::pct),
        bounded(BreakEven.multiple(study, run.cell()), Words::two),
        bounded(BreakEven.fraction(study, run.cell(), Spreads.OF_THE_DAY), Words::pct),
        bounded(BreakEven.fraction(study, run.cell(), Spreads.NEWEST), Words::pct));
  }

  /// Returns profit, drawdown and excess of every headline cell, gate on, as ruled, half way from
  /// mid to natural and at natural.
  static TextTable headline(StudyResult study) {
    List<String> heads = new ArrayList<>(List.of("book, gate on"));
    heads.addAll(List.of("ruled: profit", "MDD", "excess"));
    for (double fraction : PlannedRun.HEADLINE_FRACTIONS) {
      heads.addAll(List.of(Words.pct(fraction) + " %: profit", "MDD", "excess"));
    }
    TextTable table = new TextTable(heads.toArray(new String[0]));
    for (RunOutcome run : study.plain()) {
      if (run.cell().gate()) {
        List<String> row = new ArrayList<>(List.of(name(run.cell())));
        figures(row, Optional.of(run));
        for (double fraction : PlannedRun.HEADLINE_FRACTIONS) {
          Twist twist = new Twist.MidToNatural(fraction, Spreads.OF_THE_DAY);
          figures(row, study.find(run.cell(), twist));
        }
        table.row(row);
      }
    }
    return table;
  }

  private static String name(Cell cell) {
    String profile = cell.profile() == Profile.DAILY_1DTE ? "1 day, " : "45 days, ";
    return profile + cell.policyName();
  }

  private static void figures(List<String> row, Optional<RunOutcome> run) {
    Optional<PeriodResult> r = run.flatMap(x -> x.find(Period.HEADLINE));
    Optional<Comparison> c = run.flatMap(x -> x.findComparison(Period.HEADLINE));
    boolean hedged = run.map(x -> x.cell().hedged()).orElse(false);
    row.add(r.map(x -> Words.pct(x.profit().perStartNav())).orElse(Words.NONE));
    row.add(r.map(x -> Words.pct(x.falls().maximum())).orElse(Words.NONE));
    row.add(c.map(x -> Words.pct(x.excess())).orElse(hedged ? Words.NONE : "-"));
  }

  /// Returns the profit of the unhedged and the default book, gate on, over all fractions.
  static TextTable fractions(StudyResult study) {
    List<String> heads = new ArrayList<>(List.of("book, gate on: profit %", "as ruled"));
    PlannedRun.FRACTIONS.forEach(f -> heads.add(Words.pct(f) + " % nat"));
    TextTable table = new TextTable(heads.toArray(new String[0]));
    for (Profile profile : Profile.values()) {
      for (Cell cell : List.of(Cell.unhedged(profile, true), Cell.standard(profile))) {
        for (Spreads spreads : Spreads.values()) {
          List<String> row = new ArrayList<>();
          row.add(name(cell) + (spreads == Spreads.NEWEST ? ", spreads of 2023" : ""));
          row.add(profit(study.find(cell)));
          for (double f : PlannedRun.FRACTIONS) {
            row.add(profit(study.find(cell, new Twist.MidToNatural(f, spreads))));
          }
          table.row(row);
        }
      }
    }
    return table;
  }

  private static String profit(Optional<RunOutcome> run) {
    return run.flatMap(x -> x.find(Period.HEADLINE))
        .map(x -> Words.pct(x.profit().perStartNav()))
        .orElse(Words.NONE);
  }

  /// Returns the figure, or on which side of all runs it lies: `loss`, `>`, or `-` where there is
  /// none.
  private static String bounded(Measure measure, Function<Measure, String> figure) {
    return switch (measure) {
      case Measure.Known k -> figure.apply(k);
      case Measure.Undefined u ->
          u.reason().equals(SlippageResult.LOSS_AT_MID)
              ? "loss"
              : u.reason().startsWith(BreakEven.STILL_A_PROFIT) ? ">" : "-";
    };
  }
}
