package io.alvh.study.recalibration;

import io.alvh.stats.PerformanceStats;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/// What a recalibration maximises: growth a year over the largest drawdown (Calmar) of the hedged
/// book up to a date; for a book that loses, growth times the drawdown, because a loss divided by a
/// drawdown would praise the deeper one (C. Israelsen's refinement of the Sharpe ratio, *J. Asset
/// Management* 5 (2005) 423-427, carried over to Calmar).
///
/// The de-levered control needs no place in it: every point of the grid has the same unhedged twin.
final class Objective {
  private Objective() {}

  /// Returns the objective at the end of each session, from the sessions up to it alone; minus
  /// infinity where there is none: no drawdown yet, or the book is ruined.
  ///
  /// @param before date of the capital paid in
  /// @param start capital, dollars
  /// @param dates of the sessions
  /// @param nav at their ends, dollars
  static double[] along(LocalDate before, double start, List<LocalDate> dates, double[] nav) {
    Check.that(dates.size() == nav.length, "one value a session");
    double[] values = new double[nav.length];
    double peak = start;
    double fall = 0;
    for (int i = 0; i < nav.length; i++) {
      peak = Math.max(peak, nav[i]);
      fall = Math.max(fall, (peak - nav[i]) / peak);
      if (nav[i] <= 0) {
        Arrays.fill(values, i, values.length, Double.NEGATIVE_INFINITY);
        return values;
      }
      double years = ChronoUnit.DAYS.between(before, dates.get(i)) / PerformanceStats.DAYS_A_YEAR;
      double growth = StrictMath.pow(nav[i] / start, 1 / years) - 1;
      values[i] =
          fall > 0 ? (growth >= 0 ? growth / fall : growth * fall) : Double.NEGATIVE_INFINITY;
    }
    return values;
  }
}
