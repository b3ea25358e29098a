package io.alvh.study.measure;

import io.alvh.stats.CapitalCost;
import io.alvh.stats.CashFlows;
import io.alvh.stats.InternalRate;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.measure.CapitalMeter.Expectancy;
import io.alvh.study.measure.CapitalMeter.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays capital, its cost and its return out.
final class CapitalSection {
  private static final String TITLE = "Capital: what it costs and what it earns";

  private CapitalSection() {}

  /// Returns the section.
  static Section of(RunSample sample, CapitalRules rules) {
    CapitalMeter meter = new CapitalMeter(sample, rules);
    Optional<CapitalCost> cost = meter.cost(0, sample.size() - 1);
    if (cost.isEmpty()) {
      return Section.unavailable("S15", TITLE, "no beta of the book: too few sessions, or ruined");
    }
    return new Section(
        "S15",
        TITLE,
        Section.MODELLED,
        List.of(
            layers(meter.layers(cost.get())),
            returns(meter, cost.get()),
            expectancy(meter, sample, rules)),
        notes(cost.get(), meter, rules, sample.size()));
  }

  private static Grid layers(List<Layer> layers) {
    Grid.Draft grid =
        Grid.draft("capital", "Capital of each tier and layer, means over all sessions", "part")
            .column("capital", Unit.DOLLARS)
            .column("charge a year", Unit.DOLLARS)
            .column("carry a year", Unit.DOLLARS)
            .column("pay-off a year", Unit.DOLLARS);
    for (Layer l : layers) {
      grid.row(l.tag().toString(), l.capital(), l.charge(), l.carry(), l.payOff());
    }
    return grid.done();
  }

  private static Grid returns(CapitalMeter meter, CapitalCost cost) {
    Grid.Draft grid =
        Grid.draft("returns", "Return on committed capital, paid out monthly", "part")
            .column("committed", Unit.DOLLARS)
            .column("XIRR", Unit.PERCENT)
            .column("MIRR", Unit.PERCENT)
            .column("NPV at 0", Unit.DOLLARS)
            .column("at rf", Unit.DOLLARS)
            .column("at WACC", Unit.DOLLARS)
            .column("at 2 WACC", Unit.DOLLARS)
            .column("sign changes", Unit.COUNT);
    row(grid, "condors", meter, cost, true, false);
    row(grid, "hedge", meter, cost, false, true);
    row(grid, "book", meter, cost, true, true);
    return grid.done();
  }

  private static void row(
      Grid.Draft grid,
      String label,
      CapitalMeter meter,
      CapitalCost cost,
      boolean condors,
      boolean hedge) {
    double committed = meter.committed(condors, hedge);
    if (committed <= 0) {
      return;
    }
    CashFlows flows = meter.flows(condors, hedge);
    double wacc = cost.average();
    double[] npv = flows.profile(0, cost.riskFree(), wacc, 2 * wacc);
    grid.row(
        label,
        committed,
        rate(flows.internalRate()),
        modified(flows, cost),
        npv[0],
        npv[1],
        npv[2],
        npv[3],
        flows.signChanges());
  }

  private static Measure rate(InternalRate rate) {
    return switch (rate) {
      case InternalRate.Unique u -> Measure.of(u.rate());
      case InternalRate.Multiple m -> Measure.undefined(m.rates().size() + " rates");
      case InternalRate.None n -> Measure.undefined(n.reason());
      case InternalRate.Undecided u -> Measure.undefined("not proven unique");
    };
  }

  private static Measure modified(CashFlows flows, CapitalCost cost) {
    return Measure.of(flows.modifiedRate(cost.average(), cost.riskFree()), "nothing paid or got");
  }

  private static Grid expectancy(CapitalMeter meter, RunSample sample, CapitalRules rules) {
    Grid.Draft grid =
        Grid.draft(
                "expectancy",
                "Expectancy a session, and whether the next 252 sessions kept it",
                "window to")
            .column("condors", Unit.CENTS)
            .column("hedge carry", Unit.CENTS)
            .column("hedge pay-off", Unit.CENTS)
            .column("capital charge", Unit.CENTS)
            .column("in all", Unit.CENTS)
            .column("90 % low", Unit.CENTS)
            .column("90 % high", Unit.CENTS)
            .column("next year", Unit.CENTS);
    int last = sample.size() - 1;
    int window = rules.lastSessions();
    for (int to = window - 1; to < last; to += 252) {
      add(grid, "", meter.expectancy(to + 1 - window, to), next(meter, to, last));
    }
    if (last + 1 > window) {
      add(grid, "", meter.expectancy(last + 1 - window, last), Optional.empty());
    }
    add(grid, "all sessions", meter.expectancy(0, last), Optional.empty());
    return grid.done();
  }

  private static Optional<Expectancy> next(CapitalMeter meter, int to, int last) {
    return meter.expectancy(to + 1, Math.min(last, to + 252));
  }

  /// @param label of the row; empty for the date the window ends
  private static void add(
      Grid.Draft grid, String label, Optional<Expectancy> window, Optional<Expectancy> next) {
    window.ifPresent(e ->
        grid.row(
            label.isEmpty() ? e.to().toString() : label,
            e.condors(),
            e.carry(),
            e.payOff(),
            e.charge(),
            e.total().mean(),
            e.total().low90(),
            e.total().high90(),
            next.map(n -> Measure.of(n.total().mean()))
                .orElse(Measure.undefined("not yet known"))));
  }

  private static List<String> notes(
      CapitalCost cost, CapitalMeter meter, CapitalRules rules, int sessions) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "WACC "
            + Figures.percent(cost.average())
            + ": rf "
            + Figures.percent(cost.riskFree())
            + " (mean bill), beta "
            + Figures.number(cost.beta(), 3)
            + " of NAV over the sample, premium "
            + Figures.percent(cost.premium())
            + ", debt "
            + Figures.percent(cost.debt() / (cost.debt() + cost.equity()))
            + " of the capital.");
    notes.add(
        "XIRR is printed only when it is proven to be the only rate. MIRR finances at WACC and"
            + " reinvests at rf. The largest capital ever open is committed throughout; interest on"
            + " free cash is left out. Intervals: Newey-West, 5 lags; a window's estimate was known at its end.");
    if (sessions <= rules.lastSessions()) {
      notes.add(
          "The expectancy has no windows: one takes "
              + rules.lastSessions()
              + " sessions and a later one to be held against, the sample has "
              + sessions
              + ".");
    }
    CashFlows book = meter.flows(true, true);
    Measure least = Measure.of(cost.average() + rules.margin());
    notes.add(
        "Asked for: "
            + Figures.percent(rules.margin())
            + " over WACC. The book's XIRR is that by "
            + Figures.percent(rate(book.internalRate()).minus(least))
            + ", its MIRR by "
            + Figures.percent(modified(book, cost).minus(least))
            + " (below zero: not met), at model prices.");
    return notes;
  }
}
