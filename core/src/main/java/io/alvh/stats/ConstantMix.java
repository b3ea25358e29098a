package io.alvh.stats;

import io.alvh.unit.Check;

/// Assets kept at fixed shares of value, rebalanced only when a share has left its band.
///
/// A. F. Perold and W. F. Sharpe, *Financial Analysts Journal* 44 (1988) 16-27: rebalancing sells
/// what rose and buys what fell, so it gains in markets that come back and gives up convexity in
/// those that run.
public final class ConstantMix {
  private final double[] target;
  private final double band;

  /// Makes a mix.
  ///
  /// @param target shares of value, above zero, summing to 1
  /// @param band relative half-width of the no-trade band: 0.25 lets a share of 40 % range from 30
  ///   to 50 %; zero rebalances always
  public ConstantMix(double[] target, double band) {
    double sum = 0;
    for (double share : target) {
      sum += Check.positive(share, "share");
    }
    Check.within(sum, 1 - 1e-9, 1 + 1e-9, "sum of shares");
    this.target = target.clone();
    this.band = Check.notNegative(band, "band");
  }

  /// What became of one dollar.
  ///
  /// @param mix final value when rebalanced
  /// @param hold final value when left alone from the same start
  /// @param rebalances how often it was traded
  /// @param turnover value bought over all rebalances, in dollars
  public record Outcome(double mix, double hold, int rebalances, double turnover) {
    /// Returns what rebalancing gave up against standing still, dollars; negative is a gain.
    public double concavityCost() {
      return hold - mix;
    }
  }

  /// Returns whether `values` (dollars, summing above zero) have left the band.
  public boolean leaves(double[] values) {
    double sum = sum(values);
    for (int i = 0; i < target.length; i++) {
      if (Math.abs(values[i] / sum - target[i]) > band * target[i]) {
        return true;
      }
    }
    return false;
  }

  /// Returns what one dollar, spread as the target, becomes along `path`, without costs.
  ///
  /// @param path one row a session of the assets' prices, above zero; the first is the start
  public Outcome along(double[][] path) {
    double[] values = target.clone();
    double bought = 0;
    int rebalances = 0;
    for (int t = 1; t < path.length; t++) {
      for (int i = 0; i < values.length; i++) {
        values[i] *= Check.positive(path[t][i], "price") / path[t - 1][i];
      }
      if (leaves(values)) {
        double sum = sum(values);
        for (int i = 0; i < values.length; i++) {
          bought += Math.max(0, target[i] * sum - values[i]);
          values[i] = target[i] * sum;
        }
        rebalances++;
      }
    }
    double hold = 0;
    for (int i = 0; i < target.length; i++) {
      hold += target[i] * path[path.length - 1][i] / path[0][i];
    }
    return new Outcome(sum(values), hold, rebalances, bought);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
