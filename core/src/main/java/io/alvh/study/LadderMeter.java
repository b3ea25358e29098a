package io.alvh.study;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.strategy.HedgeRules;
import java.util.List;

/// Works out which account a full ladder needs. One whole unit is asked for: rounding may reach the
/// same contracts a little earlier.
final class LadderMeter {
  private static final double YEAR = 252;

  /// The middle of the source page's moderate band, 15 to 22.
  private static final double MODERATE_VIX = 18.5;

  private LadderMeter() {}

  /// Returns the ladder of a run's hedge, from its trades and the costs of one period.
  static Ladder ladder(Cell cell, RunResult run, List<CostLine> costs) {
    HedgeRules hedge = run.rulebook().hedge();
    double budget = hedge.units().budgetFractionPerYear();
    Measure price = unit(hedge, layer -> entryDollars(run, layer));
    Measure carry = unit(hedge, layer -> carryDollars(costs, layer));
    double moderate = intensityAt(hedge.intensity().points(), MODERATE_VIX);
    return new Ladder(
        cell,
        budget,
        price,
        carry,
        account(carry, 1, budget),
        account(carry, 1, budget * moderate),
        account(carry, 0.5, budget));
  }

  private static Measure account(Measure carry, double units, double budget) {
    return switch (carry) {
      case Measure.Undefined u -> u;
      case Measure.Known k -> Measure.ratio(k.value() * units, budget, "no budget");
    };
  }

  private static Measure unit(HedgeRules hedge, java.util.function.Function<Tag, Measure> each) {
    double sum = 0;
    for (HedgeRules.Layer layer : hedge.layers()) {
      switch (each.apply(new Tag(Tag.Book.HEDGE, layer.name()))) {
        case Measure.Undefined u -> {
          return u;
        }
        case Measure.Known k -> sum += layer.contractsPerUnit() * k.value();
      }
    }
    return Measure.of(sum);
  }

  private static Measure entryDollars(RunResult run, Tag layer) {
    double paid = 0;
    long contracts = 0;
    for (Trade t : run.trades()) {
      if (t.tag().equals(layer)) {
        paid -= t.entry() * (double) t.quantity() * (double) Underlying.VIX.multiplier();
        contracts += t.quantity();
      }
    }
    return Measure.ratio(paid, (double) contracts, layer.name() + " layer never bought");
  }

  private static Measure carryDollars(List<CostLine> costs, Tag layer) {
    for (CostLine line : costs) {
      if (line.sum().tag().equals(layer)) {
        return Measure.ratio(
            (double) line.grossCost() / 100 * YEAR,
            (double) line.contractSessions(),
            layer.name() + " layer never held");
      }
    }
    return Measure.undefined(layer.name() + " layer never held");
  }

  /// Returns the scheduled intensity at `vix`, on the straight line between the corners; at a jump
  /// the value to its right.
  static double intensityAt(List<HedgeRules.Intensity.Point> points, double vix) {
    HedgeRules.Intensity.Point before = points.getFirst();
    for (HedgeRules.Intensity.Point p : points) {
      if (p.vix() > vix) {
        double span = p.vix() - before.vix();
        double w = span > 0 ? Math.clamp((vix - before.vix()) / span, 0.0, 1.0) : 0;
        return before.intensity() + w * (p.intensity() - before.intensity());
      }
      before = p;
    }
    return before.intensity();
  }
}
