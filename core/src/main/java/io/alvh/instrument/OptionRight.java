package io.alvh.instrument;

/// The right an option gives.
public enum OptionRight {
  CALL,
  PUT;

  /// Returns the exercise value in points at `level`; never negative.
  public double intrinsic(double level, double strike) {
    return Math.max(0, this == CALL ? level - strike : strike - level);
  }
}
