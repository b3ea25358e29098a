package io.alvh.study.measure;

import io.alvh.stats.BrierScore;
import io.alvh.stats.ConfusionMatrix;
import io.alvh.strategy.RuleId;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out how steadily the hedge followed its rules and whether its regimes were right.
final class DisciplineSection {
  private DisciplineSection() {}

  /// Returns the section.
  static Section of(RunSample sample) {
    double limit = sample.run().rulebook().settings().number(RuleId.DRIFT_ALARM, "cusum");
    ConfusionMatrix matrix = Regimes.confusion(sample);
    List<Grid> grids = new ArrayList<>();
    grids.add(figures(Discipline.of(sample), sample.size()));
    grids.add(confusion(matrix));
    if (isWatched(sample)) {
      List<Drift.Watch> watches = Drift.watches(sample, limit);
      grids.add(drift(watches));
      grids.add(alarms(watches));
    }
    return new Section(
        "S1-S5",
        "Discipline: switches, turnover, adherence, regimes and drift",
        Section.MODELLED,
        grids,
        notes(sample, matrix, limit));
  }

  private static boolean isWatched(RunSample sample) {
    return sample.run().rulebook().settings().of(RuleId.DRIFT_ALARM).on();
  }

  private static Grid figures(Discipline d, int n) {
    return Grid.draft("discipline", "How the hedge was moved (n = " + n + " sessions)", "measure")
        .column("a year or number", Unit.NUMBER)
        .column("share", Unit.PERCENT)
        .row("changes of VIX band", d.bandSwitches(), "")
        .row("changes of target intensity", d.targetSwitches(), "")
        .row("contracts traded over mean held", d.turnover(), "")
        .row("most hedge trades in 20 sessions", d.busiest(), "")
        .row("most sessions held without a trade", d.stalest(), "")
        .row("binary check: mean distance from 0", "", d.fromNone())
        .row("binary check: mean distance from 1", "", d.fromFull())
        .row("sessions at exactly 0 or 1", "", d.atExtremes())
        .row("adherence: held over asked for", "", d.adherence())
        .row("sessions within a contract or a tenth", "", d.onTarget())
        .row("over-applied: beyond the stress target", "", d.overApplied())
        .done();
  }

  private static Grid confusion(ConfusionMatrix m) {
    Grid.Draft grid =
        Grid.draft(
            "regimes",
            "Band of VIX at the close against volatility realised over the next 21 sessions",
            "VIX");
    m.labels().forEach(l -> grid.column("realised " + l, Unit.COUNT));
    grid.column("came true", Unit.PERCENT);
    for (int i = 0; i < m.labels().size(); i++) {
      List<Object> cells = new ArrayList<>();
      for (int j = 0; j < m.labels().size(); j++) {
        cells.add(m.count(i, j));
      }
      cells.add(Measure.of(m.precision(i), "never"));
      grid.row(m.labels().get(i), cells.toArray());
    }
    return grid.done();
  }

  private static Grid drift(List<Drift.Watch> watches) {
    Grid.Draft grid =
        Grid.draft("drift", "Alarms of drift against all months before", "series")
            .column("months", Unit.COUNT)
            .column("alarms high", Unit.COUNT)
            .column("alarms low", Unit.COUNT)
            .column("last alarm", Unit.COUNT);
    for (Drift.Watch w : watches) {
      List<YearMonth> all = new ArrayList<>(w.high());
      all.addAll(w.low());
      grid.row(
          w.name(),
          w.months(),
          w.high().size(),
          w.low().size(),
          all.stream().max(YearMonth::compareTo).map(YearMonth::toString).orElse("none"));
    }
    return grid.done();
  }

  private static Grid alarms(List<Drift.Watch> watches) {
    Grid.Draft grid =
        Grid.draft("drift-alarms", "Months of the alarms", "series")
            .column("month", Unit.COUNT)
            .column("side", Unit.COUNT);
    for (Drift.Watch w : watches) {
      w.high().forEach(m -> grid.row(w.name(), m, "more"));
      w.low().forEach(m -> grid.row(w.name(), m, "less"));
    }
    return grid.done();
  }

  private static List<String> notes(RunSample sample, ConfusionMatrix matrix, double limit) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Regimes: right in "
            + Figures.percent(Measure.of(matrix.accuracy(), "too few sessions"))
            + " of "
            + matrix.total()
            + " sessions, kappa "
            + Figures.number(Measure.of(matrix.kappa(), "too few sessions"), 2)
            + ". VIX holds a premium over what is realised, so its bands lean to the right; the 21"
            + " sessions overlap.");
    notes.add(isWatched(sample) ? watched(limit) : "Drift: the alarm is switched off.");
    notes.add(brier(Drift.breachForecast(sample)));
    return notes;
  }

  private static String watched(double limit) {
    return "Drift: each month against the mean of all before it (36 at least), cumulative sums with"
        + " slack 0.5 and limit "
        + Figures.number(limit, 1)
        + " deviations. Months resemble each other, so alarms come more often than for"
        + " independent ones.";
  }

  private static String brier(Optional<BrierScore> score) {
    return score
        .map(s ->
            "Breach forecast by the tier's frequency so far: Brier score "
                + Figures.number(s.score(), 4)
                + " against "
                + Figures.number(s.reference(), 4)
                + " for the frequency known only afterwards, n = "
                + s.n()
                + " condors.")
        .orElse("Breach forecast unavailable: under 100 earlier condors a tier.");
  }
}
