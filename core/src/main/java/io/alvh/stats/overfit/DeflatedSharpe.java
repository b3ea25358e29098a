package io.alvh.stats.overfit;

import io.alvh.stats.Gaussian;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The best Sharpe ratio of many tries, set against the best that luck alone would have shown.
///
/// ```
/// DSR = PSR(SR0),  SR0 = sqrt(V) [(1 - g) Z(1 - 1/N) + g Z(1 - 1/(N e))]
/// ```
///
/// V variance of the Sharpe ratios tried, N tries, Z normal quantile, g Euler's constant. D. H.
/// Bailey, M. Lopez de Prado, *The deflated Sharpe ratio*, J. Portfolio Management 40(5), 2014,
/// 94-107, equations 1 and 2.
///
/// The formula wants independent tries. Readings of one method are not: `all` counts each as one,
/// which demands too much, `independent` counts them by their mean correlation.
///
/// @param best place of the best configuration; of equals the first
/// @param shape its Sharpe ratio
/// @param variance of the Sharpe ratios tried (V), sessions' squared
/// @param tried configurations with a Sharpe ratio; `undefined` others never vary and have none
/// @param undefined configurations without one
/// @param all every configuration counted as a try of its own
/// @param independent as many tries as the mean correlation leaves
public record DeflatedSharpe(
    int best,
    SharpeShape shape,
    double variance,
    int tried,
    int undefined,
    Hurdle all,
    Hurdle independent) {
  private static final double EULER = 0.5772156649015329;

  /// What luck would have shown, and how likely the best is truly above it.
  ///
  /// @param trials how many independent tries are assumed (N), at least 1
  /// @param sharpe expected best Sharpe ratio of as many tries without skill (SR0), of one session
  /// @param deflated probability that the true Sharpe ratio lies above that (DSR)
  public record Hurdle(double trials, double sharpe, double deflated) {
    /// Returns the hurdle `trials` tries with Sharpe ratios of this `variance` set for `shape`.
    public static Hurdle of(SharpeShape shape, double variance, double trials) {
      double luck = expectedMaximum(variance, trials);
      return new Hurdle(trials, luck, shape.probabilityAbove(luck));
    }
  }

  /// Returns the best of `returns`, deflated; empty when fewer than two configurations ever vary.
  ///
  /// @param returns a row a configuration, a column a session, finite; over the riskless return if
  ///   the Sharpe ratio shall be
  public static Optional<DeflatedSharpe> of(double[][] returns) {
    Returns.sessions(returns, 2, 2);
    List<SharpeShape> shapes = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < returns.length; k++) {
      Optional<SharpeShape> shape = SharpeShape.of(returns[k]);
      if (shape.isPresent()) {
        shapes.add(shape.orElseThrow());
        places.add(k);
      }
    }
    if (shapes.size() < 2) {
      return Optional.empty();
    }
    int best = 0;
    for (int i = 1; i < shapes.size(); i++) {
      best = shapes.get(i).sharpe() > shapes.get(best).sharpe() ? i : best;
    }
    SharpeShape shape = shapes.get(best);
    double variance = variance(shapes);
    int tried = shapes.size();
    double apart = independentTrials(tried, meanCorrelation(returns, places));
    return Optional.of(
        new DeflatedSharpe(
            places.get(best),
            shape,
            variance,
            tried,
            returns.length - tried,
            Hurdle.of(shape, variance, tried),
            Hurdle.of(shape, variance, apart)));
  }

  /// Returns the best Sharpe ratio expected of `trials` independent tries without skill; zero for a
  /// single one. The approximation is meant for many tries; for few it would fall below zero, which
  /// no expected maximum does, and stays at zero.
  ///
  /// @param variance of the tries' Sharpe ratios, zero or more
  /// @param trials at least 1, need not be whole
  public static double expectedMaximum(double variance, double trials) {
    Check.notNegative(variance, "variance");
    Check.that(trials >= 1 && Double.isFinite(trials), "need at least one try, was " + trials);
    if (trials == 1) {
      return 0;
    }
    double quantiles =
        -(1 - EULER) * Gaussian.quantile(1 / trials)
            - EULER * Gaussian.quantile(1 / (trials * StrictMath.E));
    return StrictMath.sqrt(variance) * Math.max(0, quantiles);
  }

  /// Returns as how many independent tries `trials` with this mean correlation count: `rho + (1 -
  /// rho) trials`, the appendix of the same paper; a correlation below zero counts as zero.
  public static double independentTrials(int trials, double correlation) {
    double rho = Check.within(Math.max(0, correlation), 0, 1, "mean correlation");
    return rho + (1 - rho) * trials;
  }

  private static double variance(List<SharpeShape> shapes) {
    double[] sharpes = shapes.stream().mapToDouble(SharpeShape::sharpe).toArray();
    double mean = Returns.mean(sharpes);
    double squares = 0;
    for (double sharpe : sharpes) {
      squares += (sharpe - mean) * (sharpe - mean);
    }
    return squares / (sharpes.length - 1);
  }

  /// Returns the mean correlation of all pairs: the variance of the sum of `m` standardised series
  /// is `m + m (m - 1) rho`.
  private static double meanCorrelation(double[][] returns, List<Integer> places) {
    int n = returns[0].length;
    double[] sum = new double[n];
    for (int k : places) {
      double mean = Returns.mean(returns[k]);
      double squares = 0;
      for (double value : returns[k]) {
        squares += (value - mean) * (value - mean);
      }
      double deviation = StrictMath.sqrt(squares / n);
      for (int t = 0; t < n; t++) {
        sum[t] += (returns[k][t] - mean) / deviation;
      }
    }
    double variance = 0;
    for (double value : sum) {
      variance += value * value / n;
    }
    double m = places.size();
    return Math.min(1, (variance - m) / (m * (m - 1)));
  }
}
