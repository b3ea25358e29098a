package io.alvh.stats;

import io.alvh.unit.Check;

/// The mean of observations in time order with a standard error that allows for unequal variance
/// and for correlation over a few lags (Newey and West, as `Regression`, with the constant alone).
///
/// @param mean of the observations
/// @param error standard error of the mean
/// @param n observations
public record MeanEstimate(double mean, double error, int n) {
  /// 95 % quantile of the normal distribution: 90 % of it lie within so many errors of the mean.
  public static final double Z90 = 1.6448536269514722;

  /// Returns the estimate of `values`, at least two, with `lags` below their number.
  public static MeanEstimate of(double[] values, int lags) {
    int n = values.length;
    Check.that(n > 1, "need at least two observations, had " + n);
    Check.that(lags >= 0 && lags < n, "lags must lie in [0, " + (n - 1) + "], was " + lags);
    double sum = 0;
    for (double value : values) {
      sum += Check.finite(value, "observation");
    }
    double mean = sum / n;
    double s = 0;
    for (int lag = 0; lag <= lags; lag++) {
      double weight = lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0));
      for (int t = lag; t < n; t++) {
        s += weight * (values[t] - mean) * (values[t - lag] - mean);
      }
    }
    return new MeanEstimate(mean, StrictMath.sqrt(Math.max(0, s)) / n, n);
  }

  /// Returns the lower end of the 90 % interval.
  public double low90() {
    return mean - Z90 * error;
  }

  /// Returns the upper end of the 90 % interval.
  public double high90() {
    return mean + Z90 * error;
  }
}
