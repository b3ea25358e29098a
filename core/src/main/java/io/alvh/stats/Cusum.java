package io.alvh.stats;

import io.alvh.unit.Check;

/// A two-sided cumulative sum of standardised deviations, which tells a lasting shift from noise.
///
/// `C+ = max(0, C+ + z - k)`, `C- = max(0, C- - z - k)`, alarm above h: E. S. Page, *Biometrika* 41
/// (1954) 100-115, in the tabular form of D. C. Montgomery, *Introduction to Statistical Quality
/// Control*, section 9.1. With k = 0.5 and h = 5 a shift of one deviation is found after about ten
/// observations, and without one an alarm comes about every 465, if the observations are
/// independent and normal. Immutable.
///
/// @param high C+, in deviations, zero or more
/// @param low C-, in deviations, zero or more
/// @param slack k, deviations that are not counted
/// @param limit h, deviations
public record Cusum(double high, double low, double slack, double limit) {
  /// The usual slack.
  public static final double SLACK = 0.5;

  /// The usual limit.
  public static final double LIMIT = 5;

  /// What the sums say.
  public enum Alarm {
    /// Nothing has shifted that could be seen.
    NONE,
    /// More than expected.
    HIGH,
    /// Less than expected.
    LOW
  }

  public Cusum {
    Check.notNegative(high, "upper sum");
    Check.notNegative(low, "lower sum");
    Check.notNegative(slack, "slack");
    Check.positive(limit, "limit");
  }

  /// Returns sums of nothing yet, with the usual slack and limit.
  public static Cusum start() {
    return new Cusum(0, 0, SLACK, LIMIT);
  }

  /// Returns the sums after one more observation.
  ///
  /// @param z observation less what was expected, over its standard deviation
  public Cusum plus(double z) {
    Check.finite(z, "deviation");
    return new Cusum(Math.max(0, high + z - slack), Math.max(0, low - z - slack), slack, limit);
  }

  /// Returns what the sums say now; the upper if both are above the limit.
  public Alarm alarm() {
    return high > limit ? Alarm.HIGH : low > limit ? Alarm.LOW : Alarm.NONE;
  }
}
