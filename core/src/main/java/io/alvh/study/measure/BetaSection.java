package io.alvh.study.measure;

import io.alvh.stats.Regression;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.measure.BetaMeter.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Lays the quarterly betas out, with the alarm and claim T16.
final class BetaSection {
  private static final String NONE = "too few sessions";

  private BetaSection() {}

  /// Returns the section.
  static Section of(RunSample hedged, RunSample unhedged) {
    List<Quarter> quarters = BetaMeter.quarters(hedged, unhedged);
    return new Section(
        "S24",
        "Beta to SPX, each quarter, with and without the hedge",
        Section.MODELLED,
        List.of(whole(hedged, unhedged), table(quarters, hedged.run().rulebook().settings())),
        notes(quarters, hedged.run().rulebook().settings()));
  }

  private static Grid whole(RunSample hedged, RunSample unhedged) {
    Grid.Draft grid =
        Grid.draft("beta-sample", "Regression over the whole sample", "book")
            .column("beta", Unit.FINE)
            .column("error", Unit.FINE)
            .column("down-market beta", Unit.FINE)
            .column("its error", Unit.FINE)
            .column("sessions", Unit.COUNT)
            .column("of them down", Unit.COUNT);
    row(grid, "hedged", hedged);
    row(grid, "unhedged", unhedged);
    return grid.done();
  }

  private static void row(Grid.Draft grid, String label, RunSample sample) {
    Optional<Regression> all = BetaMeter.whole(sample, 0, sample.size() - 1, false);
    Optional<Regression> down = BetaMeter.whole(sample, 0, sample.size() - 1, true);
    grid.row(
        label,
        slope(all),
        error(all),
        slope(down),
        error(down),
        all.map(Regression::n).orElse(0),
        down.map(Regression::n).orElse(0));
  }

  private static Measure slope(Optional<Regression> line) {
    return line.map(l -> Measure.of(l.slope())).orElse(Measure.undefined(NONE));
  }

  private static Measure error(Optional<Regression> line) {
    return line.map(l -> Measure.of(l.slopeError())).orElse(Measure.undefined(NONE));
  }

  private static Grid table(List<Quarter> quarters, RuleSettings settings) {
    Grid.Draft grid =
        Grid.draft("beta", "At each quarter's end", "quarter to")
            .column("hedged 63 d", Unit.FINE)
            .column("error", Unit.FINE)
            .column("252 d", Unit.FINE)
            .column("error", Unit.FINE)
            .column("down 252 d", Unit.FINE)
            .column("by Greeks", Unit.FINE)
            .column("unhedged 252 d", Unit.FINE)
            .column("down 252 d", Unit.FINE)
            .column("by Greeks", Unit.FINE);
    boolean alarmed = settings.of(RuleId.BETA_ALARM).on();
    if (alarmed) {
      grid.column("alarm", Unit.COUNT);
    }
    for (Quarter q : quarters) {
      List<Object> cells = new ArrayList<>(betas(q));
      if (alarmed) {
        cells.add(alarm(q, settings));
      }
      grid.row(q.date().toString(), cells.toArray());
    }
    return grid.done();
  }

  private static List<Measure> betas(Quarter q) {
    return List.of(
        q.hedged().quarter(),
        q.hedged().quarterError(),
        q.hedged().year(),
        q.hedged().yearError(),
        q.hedged().down(),
        q.hedged().instant(),
        q.unhedged().year(),
        q.unhedged().down(),
        q.unhedged().instant());
  }

  /// Returns what is wrong with the betas of the last year, or nothing.
  static String alarm(Quarter q, RuleSettings settings) {
    double rise = settings.number(RuleId.BETA_ALARM, "rise");
    double least = settings.number(RuleId.BETA_ALARM, "least");
    double most = settings.number(RuleId.BETA_ALARM, "most");
    List<String> found = new ArrayList<>();
    q.rise().find().ifPresent(v -> addIf(found, v > rise, "raised"));
    q.hedged().year().find().ifPresent(v -> addIf(found, v < least || v > most, "outside"));
    return String.join("+", found);
  }

  private static void addIf(List<String> found, boolean alarm, String word) {
    if (alarm) {
      found.add(word);
    }
  }

  private static List<String> notes(List<Quarter> quarters, RuleSettings settings) {
    int known = 0;
    int raised = 0;
    int above = 0;
    int alarms = 0;
    for (Quarter q : quarters) {
      OptionalDouble rise = q.rise().find();
      alarms += alarm(q, settings).isEmpty() ? 0 : 1;
      if (rise.isPresent()) {
        known++;
        above += rise.getAsDouble() > 0 ? 1 : 0;
        raised += rise.getAsDouble() > settings.number(RuleId.BETA_ALARM, "rise") ? 1 : 0;
      }
    }
    return List.of(
        "Returns of NAV (interest included) and of SPX closes (dividends left out), both over the"
            + " Treasury bill; Newey-West errors with 5 lags. Windows overlap by three quarters, so"
            + " the quarters are not independent.",
        "T16 (the hedge does not raise market risk): beta of the last year was above the unhedged"
            + " book's in "
            + above
            + " of "
            + known
            + " quarters, by more than "
            + Figures.number(settings.number(RuleId.BETA_ALARM, "rise"), 2)
            + " in "
            + raised
            + (settings.of(RuleId.BETA_ALARM).on()
                ? "; " + alarms(alarms, quarters.size(), settings)
                : "; the alarm is switched off")
            + ".");
  }

  private static String alarms(int alarms, int quarters, RuleSettings settings) {
    return "alarms in "
        + alarms
        + " of "
        + quarters
        + " quarters (`raised` against the twin, `outside` the band "
        + Figures.number(settings.number(RuleId.BETA_ALARM, "least"), 2)
        + " to "
        + Figures.number(settings.number(RuleId.BETA_ALARM, "most"), 2)
        + ")";
  }
}
