package io.alvh.stats.overfit;

import io.alvh.unit.Check;

/// Checks of what all tests take: a row a configuration, a column a session.
final class Returns {
  private Returns() {}

  /// Returns the number of sessions, once there are at least `configurations` rows of equal length,
  /// at least `sessions` long, all finite.
  static int sessions(double[][] returns, int configurations, int sessions) {
    Check.that(
        returns.length >= configurations,
        "need at least " + configurations + " configurations, had " + returns.length);
    int n = returns[0].length;
    Check.that(n >= sessions, "need at least " + sessions + " sessions, had " + n);
    for (int k = 0; k < returns.length; k++) {
      Check.that(
          returns[k].length == n,
          "configuration " + k + " has " + returns[k].length + " sessions, the first " + n);
      for (double value : returns[k]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "configuration " + k + " holds a result that is not finite: " + value);
        }
      }
    }
    return n;
  }

  /// Returns the mean of `values`.
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
