package io.alvh.stats.bootstrap;

/// The mean block length that makes the stationary bootstrap's variance of the mean most accurate.
///
/// D. N. Politis and H. White, *Automatic block-length selection for the dependent bootstrap*,
/// Econometric Reviews 23 (2004) 53-70, with the constant as corrected by A. Patton, D. N. Politis
/// and H. White, Econometric Reviews 28 (2009) 372-375:
///
/// ```
/// b = (2 G^2 / D)^(1/3) n^(1/3),   D = 2 g^2
/// g = sum of lambda(k/M) R(k),   G = sum of lambda(k/M) |k| R(k),   k = -M .. M
/// ```
///
/// R is the autocovariance, lambda 1 up to 1/2 and falling to 0 at 1, M twice the first lag after
/// which `max(5, sqrt(log10 n))` autocorrelations in a row lie within `2 sqrt(log10 n / n)`.
public final class BlockLength {
  private static final int LEAST_RUN = 5;
  private static final double WIDTH = 2;

  private BlockLength() {}

  /// Returns the block length of `series` in sessions: 1 or more, at most `3 sqrt(n)` and n / 3. A
  /// series that never changes has 1.
  public static double of(double[] series) {
    int n = series.length;
    double log = StrictMath.log10(n);
    int run = Math.max(LEAST_RUN, (int) StrictMath.ceil(StrictMath.sqrt(log)));
    int lags = (int) StrictMath.ceil(StrictMath.sqrt(n)) + run;
    if (n <= lags + 1) {
      return 1;
    }
    double[] r = autocovariances(series, lags);
    if (!(r[0] > 0)) {
      return 1;
    }
    int m = Math.min(lags, 2 * Math.max(1, quiet(r, run, WIDTH * StrictMath.sqrt(log / n))));
    double g = r[0];
    double slope = 0;
    for (int k = 1; k <= m; k++) {
      double lambda = 2 * k <= m ? 1 : 2 * (1 - (double) k / m);
      g += 2 * lambda * r[k];
      slope += 2 * lambda * k * r[k];
    }
    double most = StrictMath.ceil(Math.min(3 * StrictMath.sqrt(n), n / 3.0));
    double length = StrictMath.cbrt(slope * slope / (g * g) * n);
    return Math.max(1, Math.min(length, most));
  }

  /// Returns the first lag after which `run` autocorrelations in a row are within `limit` of zero;
  /// without one, the last lag beyond it.
  private static int quiet(double[] r, int run, double limit) {
    int last = 0;
    for (int k = 1; k < r.length; k++) {
      if (Math.abs(r[k]) > limit * r[0]) {
        last = k;
      } else if (k - last == run) {
        return last;
      }
    }
    return last;
  }

  private static double[] autocovariances(double[] series, int lags) {
    int n = series.length;
    double mean = 0;
    boolean equal = true;
    for (double x : series) {
      mean += x / n;
      equal &= x == series[0];
    }
    double[] r = new double[lags + 1];
    for (int k = 0; k <= lags && !equal; k++) {
      double sum = 0;
      for (int t = k; t < n; t++) {
        sum += (series[t] - mean) * (series[t - k] - mean);
      }
      r[k] = sum / n;
    }
    return r;
  }
}
