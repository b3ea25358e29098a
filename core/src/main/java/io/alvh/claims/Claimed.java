package io.alvh.claims;

import io.alvh.study.Figures;
import io.alvh.study.measure.Unit;
import io.alvh.unit.Check;

/// What a claim says a number is.
///
/// @param low least value that fits it; minus infinity if none is too low
/// @param high greatest value that fits it; infinity if none is too high
/// @param better which way the number may miss the range and still bear the claim out
/// @param tolerance how far beyond the range still counts as within, zero or above, in the unit of
///   the number
/// @param unit how the number is written; a percentage is kept as a fraction
public record Claimed(double low, double high, Better better, double tolerance, Unit unit) {
  public Claimed {
    Check.that(low <= high, "a claimed range must ascend, was " + low + " to " + high);
    Check.notNegative(tolerance, "tolerance");
    Check.that(
        Double.isFinite(low) || Double.isFinite(high), "a claimed range needs at least one end");
  }

  /// A claim about a fraction.
  public Claimed(double low, double high, Better better, double tolerance) {
    this(low, high, better, tolerance, Unit.PERCENT);
  }

  /// Which way is better than claimed.
  public enum Better {
    /// More than claimed is as good.
    HIGHER,
    /// Less than claimed is as good.
    LOWER,
    /// Only the range itself will do.
    NEITHER
  }

  /// Returns `value` as text in the unit of the claim, for example `35.0 %`.
  public String text(double value) {
    return text(unit, value);
  }

  /// Returns `value` as text in `unit`; a percentage is kept as a fraction.
  public static String text(Unit unit, double value) {
    return switch (unit) {
      case PERCENT -> Figures.percent(value);
      case DOLLARS, CENTS -> "$" + Figures.number(value, unit.decimals());
      case POINTS -> Figures.number(value, unit.decimals()) + " points";
      case COUNT, NUMBER, FINE -> Figures.number(value, unit.decimals());
    };
  }

  /// Returns the range as text, for example `35.0 % to 40.0 %` or `at least 80.0 %`.
  public String words() {
    if (Double.isInfinite(high)) {
      return "at least " + text(low);
    }
    if (Double.isInfinite(low)) {
      return "at most " + text(high);
    }
    return low == high ? "about " + text(low) : text(low) + " to " + text(high);
  }
}
