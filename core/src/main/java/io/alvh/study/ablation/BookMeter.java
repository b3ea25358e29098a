package io.alvh.study.ablation;

import io.alvh.backtest.RunResult;
import io.alvh.study.CostLine;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.PeriodMeter;
import io.alvh.study.PeriodResult;
import io.alvh.study.RiskFree;
import java.util.EnumMap;
import java.util.Map;

/// Measures one run by every yardstick.
final class BookMeter {
  private BookMeter() {}

  /// Returns the figures of `run` over `period`, which must hold at least two of its sessions.
  static BookFigures measure(RunResult run, OrderTrail trail, Period period, RiskFree riskFree) {
    PeriodResult result =
        new PeriodMeter(run, riskFree)
            .measure(period)
            .orElseThrow(
                () -> new IllegalArgumentException("an ablation needs at least two sessions"));
    double years = result.window().years();
    Map<Yardstick, Measure> figures = new EnumMap<>(Yardstick.class);
    figures.put(Yardstick.MAX_DRAWDOWN, Measure.of(result.falls().maximum()));
    figures.put(Yardstick.ROC, result.profit().roc());
    // Interest alone has hardly a drawdown: a ratio to it would say nothing of the rules.
    figures.put(
        Yardstick.CALMAR,
        trail.condors() > 0 ? result.growth().calmar() : Measure.undefined("no condor was sold"));
    figures.put(Yardstick.CAGR, result.growth().cagr());
    figures.put(Yardstick.HEDGE_CONTRACTS, Measure.of(trail.hedgeContracts() / years));
    figures.put(Yardstick.CONDORS, Measure.of(trail.condors() / years));
    figures.put(Yardstick.GROSS_HEDGE_COST, result.hedge().grossCostPerYear());
    figures.put(
        Yardstick.FEES_AND_SLIPPAGE,
        Measure.ratio((double) paid(result), result.profit().averageNav() * years, "no capital"));
    return new BookFigures(figures);
  }

  private static long paid(PeriodResult result) {
    long cents = 0;
    for (CostLine line : result.costs()) {
      cents -= line.sum().fees() + line.sum().slippage();
    }
    return cents;
  }
}
