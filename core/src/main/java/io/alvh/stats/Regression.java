package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.Arrays;
import java.util.Optional;

/// An ordinary least-squares line `y = intercept + slope x` through observations in time order,
/// with standard errors that allow for unequal variance and for correlation over a few lags.
///
/// W. K. Newey and K. D. West, *Econometrica* 55 (1987) 703-708, equation 5: `V = A^-1 S A^-1`, `A
/// = X'X`, `S = sum over l from -L to L of (1 - |l| / (L + 1)) sum over t of e(t) e(t-l) x(t)
/// x(t-l)'`, without a small-sample factor.
///
/// @param intercept in the unit of y
/// @param slope change of y for one of x
/// @param interceptError standard error
/// @param slopeError standard error
/// @param rSquared share of the variance of y explained, in [0, 1]; 0 when y does not vary
/// @param n observations
public record Regression(
    double intercept,
    double slope,
    double interceptError,
    double slopeError,
    double rSquared,
    int n) {
  /// Observations below which there is no line worth an error.
  private static final int LEAST = 3;

  /// Returns the line through `y` over `x`; absent with fewer than three observations or when x
  /// does not vary.
  ///
  /// @param lags L, zero or more and below the number of observations
  public static Optional<Regression> of(double[] y, double[] x, int lags) {
    Check.that(y.length == x.length, "need one x for each y");
    int n = y.length;
    if (n < LEAST) {
      return Optional.empty();
    }
    Check.that(lags >= 0 && lags < n, "lags must lie in [0, " + (n - 1) + "], was " + lags);
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double size = 0;
    for (int i = 0; i < n; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
      yy += (y[i] - meanY) * (y[i] - meanY);
      size += x[i] * x[i];
    }
    // Equal values leave rounding behind.
    if (xx <= n * Math.ulp(size)) {
      return Optional.empty();
    }
    double slope = xy / xx;
    double intercept = meanY - slope * meanX;
    double[] e = new double[n];
    for (int i = 0; i < n; i++) {
      e[i] = y[i] - meanY - slope * (x[i] - meanX);
    }
    // With x measured from its mean X'X is diagonal: n and xx.
    double[] s = middle(e, x, meanX, lags);
    double slopeVariance = s[2] / (xx * xx);
    double interceptVariance =
        s[0] / ((double) n * n) - 2 * meanX * s[1] / (n * xx) + meanX * meanX * slopeVariance;
    return Optional.of(
        new Regression(
            intercept,
            slope,
            StrictMath.sqrt(Math.max(0, interceptVariance)),
            StrictMath.sqrt(Math.max(0, slopeVariance)),
            yy > 0 ? Math.clamp(slope * xy / yy, 0, 1) : 0,
            n));
  }

  /// Returns the line through the observations with x below zero alone: the slope is the
  /// down-market beta. The lags then join observations that follow each other in the sample, not
  /// always on the calendar.
  public static Optional<Regression> down(double[] y, double[] x, int lags) {
    Check.that(y.length == x.length, "need one x for each y");
    double[] keptX = new double[x.length];
    double[] keptY = new double[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        keptX[n] = x[i];
        keptY[n++] = y[i];
      }
    }
    return n <= Math.max(lags, LEAST - 1)
        ? Optional.empty()
        : of(Arrays.copyOf(keptY, n), Arrays.copyOf(keptX, n), lags);
  }

  /// The three elements of S for the columns 1 and x - mean.
  private static double[] middle(double[] e, double[] x, double meanX, int lags) {
    double[] s = new double[3];
    for (int lag = 0; lag <= lags; lag++) {
      // Both signs of a lag at once; the matrix of one is the transpose of the other's.
      double weight = lag == 0 ? 0.5 : 1 - lag / (lags + 1.0);
      for (int t = lag; t < e.length; t++) {
        double u = e[t] * e[t - lag] * weight;
        double now = x[t] - meanX;
        double then = x[t - lag] - meanX;
        s[0] += 2 * u;
        s[1] += u * (now + then);
        s[2] += 2 * u * now * then;
      }
    }
    return s;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Check.finite(value, "observation");
    }
    return sum / values.length;
  }
}
