package io.alvh.strategy;

/// The last values of a series, oldest first. Immutable.
final class Trailing {
  /// The window before the first value.
  static final Trailing EMPTY = new Trailing(new double[0]);

  private final double[] values;

  private Trailing(double[] values) {
    this.values = values;
  }

  /// Returns the window after `value`, of which the last `length` values are kept.
  Trailing with(double value, int length) {
    int kept = Math.min(values.length + 1, length);
    double[] next = new double[kept];
    if (kept > 0) {
      System.arraycopy(values, values.length + 1 - kept, next, 0, kept - 1);
      next[kept - 1] = value;
    }
    return new Trailing(next);
  }

  /// Returns how many values the window holds.
  int count() {
    return values.length;
  }

  /// Returns how many of them are above zero.
  int countPositive() {
    int count = 0;
    for (double v : values) {
      count += v > 0 ? 1 : 0;
    }
    return count;
  }

  /// Returns their sum; zero for an empty window.
  double sum() {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }

  /// Returns the sum of the last `n` of them, or of all if there are fewer.
  double sumOfLast(int n) {
    double sum = 0;
    for (int i = Math.max(0, values.length - n); i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }

  /// Returns their mean; zero for an empty window.
  double mean() {
    return values.length == 0 ? 0 : sum() / values.length;
  }
}
