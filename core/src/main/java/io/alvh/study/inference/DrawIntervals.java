package io.alvh.study.inference;

import io.alvh.pricing.black.Normal;
import io.alvh.stats.bootstrap.Interval;
import java.util.Arrays;
import java.util.Optional;

/// Intervals from the draws of a statistic. Quantiles lie between order statistics, straight
/// (definition 7 of R. J. Hyndman and Y. Fan, *Amer. Statistician* 50 (1996) 361-365).
///
/// Bias and acceleration after B. Efron, *Better bootstrap confidence intervals*, J. Amer. Statist.
/// Assoc. 82 (1987) 171-185: an interval of level 1 - 2 alpha reaches from quantile A(alpha) to A(1
/// - alpha),
///
/// ```
/// A(p) = N(z0 + (z0 + z) / (1 - a (z0 + z))),   z = N^-1(p)
/// z0 = N^-1(share of draws below the point, equal ones by half)
/// a = sum d^3 / (6 (sum d^2)^(3/2)),   d = mean of the leave-outs - leave-out
/// ```
final class DrawIntervals {
  private final double[] sorted;
  private final double point;
  private final double[] leaveOuts;

  /// Makes intervals.
  ///
  /// @param draws defined ones, at least one
  /// @param point the statistic of the sample, made the same way as the draws
  /// @param leaveOuts the statistic of the sample without each of its parts; empty if one of these
  ///   is undefined
  DrawIntervals(double[] draws, double point, double[] leaveOuts) {
    this.sorted = draws.clone();
    Arrays.sort(sorted);
    this.point = point;
    this.leaveOuts = leaveOuts;
  }

  /// Returns the quantile `p` of the draws, 0 <= p <= 1.
  double quantile(double p) {
    double at = p * (sorted.length - 1);
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  Interval percentile(double level) {
    double tail = (1 - level) / 2;
    return new Interval(quantile(tail), quantile(1 - tail), level, Interval.Method.PERCENTILE);
  }

  /// Returns the corrected interval; empty where the correction breaks down: all draws on one side
  /// of the point, a leave-out that is undefined, or an acceleration beyond the pole.
  Optional<Interval> bca(double level) {
    if (sorted[0] == sorted[sorted.length - 1] && sorted[0] == point) {
      return Optional.of(new Interval(point, point, level, Interval.Method.BCA));
    }
    double below = below();
    if (below <= 0 || below >= 1 || leaveOuts.length == 0) {
      return Optional.empty();
    }
    double bias = Normal.quantile(below);
    double a = acceleration();
    double z = Normal.quantile((1 - level) / 2);
    if (1 - a * (bias + z) <= 0 || 1 - a * (bias - z) <= 0) {
      return Optional.empty();
    }
    double low = quantile(moved(bias, a, z));
    double high = quantile(moved(bias, a, -z));
    return Optional.of(new Interval(low, high, level, Interval.Method.BCA));
  }

  private static double moved(double bias, double a, double z) {
    return Normal.cdf(bias + (bias + z) / (1 - a * (bias + z)));
  }

  private double below() {
    int less = 0;
    int equal = 0;
    for (double draw : sorted) {
      less += draw < point ? 1 : 0;
      equal += draw == point ? 1 : 0;
    }
    return (less + 0.5 * equal) / sorted.length;
  }

  private double acceleration() {
    double mean = 0;
    for (double value : leaveOuts) {
      mean += value / leaveOuts.length;
    }
    double squares = 0;
    double cubes = 0;
    for (double value : leaveOuts) {
      double d = mean - value;
      squares += d * d;
      cubes += d * d * d;
    }
    return squares > 0 ? cubes / (6 * squares * StrictMath.sqrt(squares)) : 0;
  }
}
