package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.stats.CapitalCost;
import io.alvh.stats.CashFlows;
import io.alvh.stats.MeanEstimate;
import io.alvh.stats.Regression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Capital, its cost and its return (S15).
///
/// Capital of a layer is the premium paid for what is open, of a tier the maximum loss of its open
/// condors after credit; VX futures are not held. WACC is that of `CapitalCost`: equity is NAV,
/// debt what cash is below zero, beta the book's own, rf the mean bill of the window.
final class CapitalMeter {
  private static final int LAGS = 5;

  private final RunSample sample;
  private final CapitalRules rules;

  CapitalMeter(RunSample sample, CapitalRules rules) {
    this.sample = sample;
    this.rules = rules;
  }

  /// Capital and charge of one tier or layer over the sample.
  ///
  /// @param tag tier or layer
  /// @param capital mean over all sessions, dollars
  /// @param charge WACC on it, dollars a year
  /// @param carry theta, roll, slippage and fees, dollars a year; negative is paid
  /// @param payOff delta and vega, dollars a year
  record Layer(Tag tag, double capital, double charge, double carry, double payOff) {}

  /// The expectancy of the whole over a window, dollars a session.
  ///
  /// @param from first session
  /// @param to last session
  /// @param condors mean profit of condors
  /// @param carry mean carry of the hedge, negative is paid
  /// @param payOff mean pay-off of the hedge
  /// @param charge mean capital charge of all tiers and layers, positive
  /// @param total condors plus carry plus pay-off less charge, with its interval
  record Expectancy(
      LocalDate from,
      LocalDate to,
      double condors,
      double carry,
      double payOff,
      double charge,
      MeanEstimate total) {}

  /// Returns the cost of capital over the sessions `from` to `to`; absent without a beta.
  Optional<CapitalCost> cost(int from, int to) {
    double equity = 0;
    double debt = 0;
    double bill = 0;
    for (int i = from; i <= to; i++) {
      equity += (double) sample.day(i).nav();
      debt += Math.max(0, (double) -sample.day(i).cash());
      bill += sample.prices(i - 1).snapshot().rates().bill();
    }
    double n = to - from + 1;
    Optional<Regression> beta = BetaMeter.whole(sample, from, to, false);
    if (beta.isEmpty() || equity <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new CapitalCost(
            equity / n / 100,
            debt / n / 100,
            bill / n,
            beta.get().slope(),
            rules.premium(),
            rules.debtSpread(),
            rules.tax()));
  }

  /// Returns capital and charges by tier and layer at `cost`.
  List<Layer> layers(CapitalCost cost) {
    Map<Tag, double[]> sums = new TreeMap<>();
    for (int i = 0; i < sample.size(); i++) {
      for (Lot lot : sample.lots(i)) {
        sums.computeIfAbsent(lot.trade().tag(), _ -> new double[3])[0] += lot.capital();
      }
      for (Attribution a : sample.day(i).attribution()) {
        double[] s = sums.computeIfAbsent(a.tag(), _ -> new double[3]);
        s[1] += (double) (a.theta() + a.roll() + a.slippage() + a.fees()) / 100;
        s[2] += (double) (a.delta() + a.vega()) / 100;
      }
    }
    double n = sample.size();
    List<Layer> layers = new ArrayList<>();
    sums.forEach((tag, s) ->
        layers.add(
            new Layer(
                tag, s[0] / n, cost.dailyCharge(s[0] / n) * 252, s[1] / n * 252, s[2] / n * 252)));
    return layers;
  }

  /// Returns the expectancy over the sessions `from` to `to` at their own cost of capital; absent
  /// without one.
  Optional<Expectancy> expectancy(int from, int to) {
    return to - from < LAGS ? Optional.empty() : cost(from, to).map(c -> expectancy(from, to, c));
  }

  private Expectancy expectancy(int from, int to, CapitalCost cost) {
    double[] totals = new double[to - from + 1];
    double[] means = new double[4];
    for (int i = from; i <= to; i++) {
      DayRow day = sample.day(i);
      double carry = 0;
      for (Attribution a : day.attribution()) {
        if (a.tag().book() == Tag.Book.HEDGE) {
          carry += (double) (a.theta() + a.roll() + a.slippage() + a.fees()) / 100;
        }
      }
      double condors = (double) day.condorPnl() / 100;
      double payOff = (double) day.hedgePnl() / 100 - carry;
      double charge = cost.dailyCharge(capital(i, _ -> true));
      totals[i - from] = condors + carry + payOff - charge;
      double[] parts = {condors, carry, payOff, charge};
      for (int k = 0; k < parts.length; k++) {
        means[k] += parts[k] / totals.length;
      }
    }
    return new Expectancy(
        sample.date(from),
        sample.date(to),
        means[0],
        means[1],
        means[2],
        means[3],
        MeanEstimate.of(totals, LAGS));
  }

  private double capital(int i, Predicate<Lot> which) {
    double sum = 0;
    for (Lot lot : sample.lots(i)) {
      sum += which.test(lot) ? lot.capital() : 0;
    }
    return sum;
  }

  /// Returns the dated payments of one part of the book on its committed capital: the largest
  /// capital it ever had open is committed at the end of the session before the first and given
  /// back at the end of the last; each month pays out its profit at its last session. Interest on
  /// free cash is left out.
  ///
  /// @param condors whether the condors belong to the part
  /// @param hedge whether the hedge does
  CashFlows flows(boolean condors, boolean hedge) {
    double committed = committed(condors, hedge);
    List<CashFlows.Flow> flows = new ArrayList<>();
    flows.add(new CashFlows.Flow(sample.prices(-1).snapshot().date(), -committed));
    double profit = 0;
    for (int i = 0; i < sample.size(); i++) {
      DayRow day = sample.day(i);
      profit += ((condors ? day.condorPnl() : 0) + (hedge ? day.hedgePnl() : 0)) / 100.0;
      boolean last = i + 1 == sample.size();
      if (last || day.date().getMonthValue() != sample.date(i + 1).getMonthValue()) {
        flows.add(new CashFlows.Flow(day.date(), profit + (last ? committed : 0)));
        profit = 0;
      }
    }
    return CashFlows.of(flows);
  }

  /// Returns the largest capital a part of the book ever had open at a session's end, dollars.
  double committed(boolean condors, boolean hedge) {
    double most = 0;
    for (int i = 0; i < sample.size(); i++) {
      most = Math.max(most, capital(i, lot -> lot.hedge() ? hedge : condors));
    }
    return most;
  }
}
