package io.alvh.unit;

/// Argument checks whose messages say what was refused and what would be accepted.
public final class Check {
  private Check() {}

  /// Returns `value` if it is finite.
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, was " + value);
    }
    return value;
  }

  /// Returns `value` if it is finite and above zero.
  public static double positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
    }
    return value;
  }

  /// Returns `value` if it is finite and not below zero.
  public static double notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be zero or more and finite, was " + value);
    }
    return value;
  }

  /// Returns `value` if `low <= value <= high`.
  public static double within(double value, double low, double high, String name) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " must lie in [" + low + ", " + high + "], was " + value);
    }
    return value;
  }

  /// Refuses with `message` unless `holds`.
  public static void that(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
