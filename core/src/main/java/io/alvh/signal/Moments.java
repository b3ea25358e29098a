package io.alvh.signal;

import java.util.OptionalDouble;

/// Mean and spread of a window of numbers, summed from the oldest on, so that equal windows give
/// equal bits.
final class Moments {
  private Moments() {}

  /// Returns the mean of `values`, at least one.
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// Returns the standard deviation of `values`, at least two, divided by n - 1.
  static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(sum / (values.length - 1));
  }

  /// Returns the last of `values` in standard deviations from their mean, itself included; empty
  /// where there are fewer than two or they do not move.
  static OptionalDouble score(double[] values) {
    if (values.length < 2) {
      return OptionalDouble.empty();
    }
    double deviation = deviation(values);
    return deviation > 0
        ? OptionalDouble.of((values[values.length - 1] - mean(values)) / deviation)
        : OptionalDouble.empty();
  }
}
