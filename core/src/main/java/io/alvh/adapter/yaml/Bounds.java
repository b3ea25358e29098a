package io.alvh.adapter.yaml;

import java.math.BigDecimal;

/// The numbers a key accepts, and how to say so.
///
/// @param low least value
/// @param lowOpen whether `low` itself is refused
/// @param high greatest value, perhaps infinite, which then is refused
/// @param highOpen whether `high` itself is refused
public record Bounds(double low, boolean lowOpen, double high, boolean highOpen) {
  private static final double INF = Double.POSITIVE_INFINITY;

  /// From `low` to `high`, both accepted.
  public static Bounds closed(double low, double high) {
    return new Bounds(low, false, high, false);
  }

  /// Between `low` and `high`, neither accepted.
  public static Bounds open(double low, double high) {
    return new Bounds(low, true, high, true);
  }

  /// Above zero and at most `high`.
  public static Bounds positive(double high) {
    return new Bounds(0, true, high, false);
  }

  /// Zero or more, finite.
  public static Bounds notNegative() {
    return new Bounds(0, false, INF, true);
  }

  /// Returns whether `value` is one of them.
  public boolean accept(double value) {
    return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
  }

  /// Returns, for example, `a number above 0 and at most 1`.
  public String words() {
    if (low == -INF && high == INF) {
      return "a finite number";
    }
    String from = (lowOpen ? "above " : "from ") + plain(low);
    if (high == INF) {
      return "a finite number " + (lowOpen ? from : plain(low) + " or more");
    }
    return "a number "
        + from
        + (highOpen ? " and below " : lowOpen ? " and at most " : " to ")
        + plain(high);
  }

  /// Returns a value inside, to carry on with after a refusal.
  public double inside() {
    return high == INF ? low + 1 : (low + high) / 2;
  }

  /// Returns `value` as people write it, for example `0.5` or `12`.
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
