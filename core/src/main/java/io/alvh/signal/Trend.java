package io.alvh.signal;

/// The straight line through a window of numbers by least squares, at places 0, 1, 2, ...
///
/// ```
/// slope = sum (i - mean i)(y_i - mean y) / sum (i - mean i)^2
/// ```
final class Trend {
  private Trend() {}

  /// Returns the slope a place of `values`, at least two.
  static double slope(double[] values) {
    double centre = (values.length - 1) / 2.0;
    double mean = Moments.mean(values);
    double product = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      product += (i - centre) * (values[i] - mean);
      squares += (i - centre) * (i - centre);
    }
    return product / squares;
  }

  /// Returns the standard deviation (n - 1) of `values`, at least two, about their line.
  static double deviation(double[] values) {
    double slope = slope(values);
    double centre = (values.length - 1) / 2.0;
    double mean = Moments.mean(values);
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double off = values[i] - mean - slope * (i - centre);
      squares += off * off;
    }
    return StrictMath.sqrt(squares / (values.length - 1));
  }
}
