package io.alvh.strategy;

import java.util.Arrays;

/// The last values of a series, oldest first. Immutable.
final class Trailing {
  private final double[] values;
  private final int length;

  private Trailing(double[] values, int length) {
    this.values = values;
    this.length = length;
  }

  /// Returns an empty window that keeps the last `length` values.
  static Trailing ofLength(int length) {
    return new Trailing(new double[0], length);
  }

  /// Returns the window after `value`.
  Trailing with(double value) {
    int dropped = values.length < length ? 0 : 1;
    double[] next = Arrays.copyOfRange(values, dropped, values.length + 1);
    next[next.length - 1] = value;
    return new Trailing(next, length);
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
