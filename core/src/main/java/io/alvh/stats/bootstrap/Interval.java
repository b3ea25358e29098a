package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// Where a number lies with a given confidence, both ends included.
///
/// @param low lower end
/// @param high upper end
/// @param level confidence, for example 0.95
/// @param method how it was made
public record Interval(double low, double high, double level, Method method) {
  public Interval {
    Check.finite(low, "lower end");
    Check.finite(high, "upper end");
    Check.that(low <= high, "an interval must ascend, was " + low + " to " + high);
    Check.that(level > 0 && level < 1, "level must lie in (0, 1), was " + level);
  }

  /// How an interval was made.
  public enum Method {
    /// Quantiles of the draws (Efron 1979).
    PERCENTILE,
    /// Quantiles moved by bias and acceleration (Efron 1987).
    BCA,
    /// Exact for a count (Clopper and Pearson 1934).
    BINOMIAL,
    /// Normal with standard errors robust to autocorrelation (Newey and West 1987).
    NEWEY_WEST,
    /// Known without sampling error: arithmetic, or a whole population.
    EXACT
  }

  /// Returns the smallest interval that holds this one and `other`; level and method are this
  /// one's.
  public Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high), level, method);
  }

  /// Returns this interval moved by `by`.
  public Interval plus(double by) {
    return new Interval(low + by, high + by, level, method);
  }

  /// Returns what of this interval a number that lies from `least` to `most` can be.
  public Interval within(double least, double most) {
    return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most), level, method);
  }

  /// Returns whether `value` lies in it.
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
