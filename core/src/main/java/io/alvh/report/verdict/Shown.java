package io.alvh.report.verdict;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.measure.Unit;
import java.util.Optional;

/// How the numbers of one kind are written.
///
/// @param factor what they are multiplied by before they are shown
/// @param decimals of the shown number
/// @param unit behind it, a space that does not break included where one belongs; empty if none
record Shown(double factor, int decimals, String unit) {
  /// A fraction shown in percent.
  static final Shown PERCENT = new Shown(100, 1, "\u00a0%");

  /// Returns how numbers of `unit` are written.
  static Shown of(Unit unit) {
    return switch (unit) {
      case PERCENT -> PERCENT;
      case DOLLARS, CENTS -> new Shown(1, unit.decimals(), "\u00a0$");
      case POINTS -> new Shown(1, unit.decimals(), "\u00a0points");
      case COUNT, NUMBER, FINE -> new Shown(1, unit.decimals(), "");
    };
  }

  /// Returns `value` as shown, without its unit; no end is written as "no limit".
  String bare(double value) {
    if (Double.isInfinite(value)) {
      return "no limit";
    }
    return Figures.number(factor * value, decimals);
  }

  /// Returns `value` with its unit.
  String text(double value) {
    return Double.isInfinite(value) ? bare(value) : bare(value) + unit;
  }

  /// Returns the measure with its unit, or why there is none.
  String text(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> text(k.value());
      case Measure.Undefined u -> "undefined (" + u.reason() + ")";
    };
  }

  /// Returns the range from `low` to `high` in words.
  String range(double low, double high) {
    if (low == Double.NEGATIVE_INFINITY) {
      return high == Double.POSITIVE_INFINITY ? "any value" : "at most " + text(high);
    }
    if (high == Double.POSITIVE_INFINITY) {
      return "at least " + text(low);
    }
    return low == high ? text(low) : bare(low) + " to " + text(high);
  }

  /// Returns the interval's ends, or that there is none.
  String text(Optional<Interval> interval) {
    return interval.map(i -> bare(i.low()) + " to " + text(i.high())).orElse("no interval");
  }

  /// Returns `value` times the factor, as charts draw it.
  double drawn(double value) {
    return factor * value;
  }
}
