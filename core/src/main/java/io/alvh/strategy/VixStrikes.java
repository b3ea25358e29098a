package io.alvh.strategy;

import io.alvh.strategy.HedgeRules.Strikes.Interval;
import java.util.List;

/// The strikes VIX options are listed at, by the intervals of the rulebook. Which strikes were
/// listed on a given day of the past is not public; one grid is used for every year.
public final class VixStrikes {
  private VixStrikes() {}

  /// Returns the listed strike nearest to `strike`, the higher one half way, at least one interval.
  public static double nearest(List<Interval> intervals, double strike) {
    double step = step(intervals, strike);
    return Math.max(step, Math.floor(strike / step + 0.5) * step);
  }

  /// Returns the listed strike next above `strike`.
  static double above(List<Interval> intervals, double strike) {
    return nearest(intervals, strike + step(intervals, strike));
  }

  private static double step(List<Interval> intervals, double strike) {
    for (Interval interval : intervals) {
      if (strike < interval.below()) {
        return interval.points();
      }
    }
    return intervals.getLast().points();
  }
}
