package io.alvh.signal;

/// An exponential mean of n values, begun with the plain mean of the first n:
///
/// ```
/// E_n = (x_1 + ... + x_n) / n,   E_i = E_(i-1) + 2 / (n + 1) (x_i - E_(i-1))
/// ```
///
/// @param n weight of a new value is `2 / (n + 1)`
/// @param count values so far
/// @param value the mean; until there are n values, their sum
record Ema(int n, int count, double value) {
  /// Returns the mean of nothing.
  static Ema of(int n) {
    return new Ema(n, 0, 0);
  }

  /// Returns the mean with `x`.
  Ema plus(double x) {
    if (count >= n) {
      return new Ema(n, count + 1, value + 2.0 / (n + 1) * (x - value));
    }
    double sum = value + x;
    return new Ema(n, count + 1, count + 1 == n ? sum / n : sum);
  }

  /// Returns whether there were n values.
  boolean isKnown() {
    return count >= n;
  }
}
