package io.alvh.claims.metric;

import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.strategy.Tier;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import java.util.List;

/// The condors of one tier that ended in a period, by opening session. A win is a profit above zero
/// after all costs.
///
/// @param trades closed or settled
record CondorSample(List<Trade> trades) {
  CondorSample {
    trades = List.copyOf(trades);
  }

  /// Returns the condors of `tier` in `run`; none where the run does not reach the period.
  static CondorSample of(RunResult run, Period period, Tier tier) {
    return new CondorSample(
        RunSlice.of(run, period)
            .map(s ->
                s.closedCondors().stream()
                    .filter(t -> t.tag().name().equals(tier.label()))
                    .toList())
            .orElse(List.of()));
  }

  /// Returns how many there are.
  int size() {
    return trades.size();
  }

  /// Returns which of them won.
  boolean[] wins() {
    boolean[] wins = new boolean[size()];
    for (int i = 0; i < wins.length; i++) {
      wins[i] = trades.get(i).pnl() > 0;
    }
    return wins;
  }

  /// Returns how many won.
  int won() {
    return (int) trades.stream().filter(t -> t.pnl() > 0).count();
  }

  /// Returns how many settled between their short strikes.
  int inside() {
    return (int) trades.stream().filter(t -> t.breach() == Trade.Breach.NONE).count();
  }

  /// Returns profit or loss of one condor of each trade, dollars.
  double[] dollarsEach() {
    return trades.stream().mapToDouble(t -> t.pnl() / 100.0 / t.quantity()).toArray();
  }

  /// Returns profits over losses in dollars of one condor each.
  Measure profitFactor() {
    double gained = 0;
    double lost = 0;
    for (double each : dollarsEach()) {
      gained += Math.max(0, each);
      lost += Math.max(0, -each);
    }
    return Measure.ratio(gained, lost, "no condor lost");
  }

  /// Returns the mean credit received in points.
  Measure credit() {
    return mean(trades.stream().mapToDouble(Trade::entry).toArray());
  }

  /// Returns the share of wins at which one condor of each trade earned nothing: mean loss over the
  /// sum of mean loss and mean win.
  Measure breakEvenRate() {
    double[] each = dollarsEach();
    double gained = 0;
    double lost = 0;
    for (double dollars : each) {
      gained += Math.max(0, dollars);
      lost += Math.max(0, -dollars);
    }
    int won = won();
    if (won == 0 || won == each.length) {
      return Measure.undefined("only wins or only losses");
    }
    double win = gained / won;
    double loss = lost / (each.length - won);
    return Measure.ratio(loss, loss + win, "nothing won or lost");
  }

  /// Returns the mean of `values`.
  static Measure mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return values.length == 0 ? Measure.undefined("no condor") : Measure.of(sum / values.length);
  }
}
