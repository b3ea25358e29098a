package io.alvh.stats;

import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The net liquidation value of a book at the end of each session; the first point is the start.
///
/// The start is positive. A later value may be zero or negative: the book is then ruined, which the
/// statistics report as a total loss instead of hiding it.
public final class EquityCurve {
  private final List<LocalDate> dates;
  private final double[] nav;

  /// Makes a curve of `nav`, in dollars, on `dates`, ascending; both of one length, at least one.
  public EquityCurve(List<LocalDate> dates, double[] nav) {
    Check.that(
        dates.size() == nav.length && nav.length > 0,
        "an equity curve needs as many dates as values and at least one, had "
            + dates.size()
            + " dates and "
            + nav.length
            + " values");
    this.dates = List.copyOf(dates);
    this.nav = nav.clone();
    Check.positive(nav[0], "starting value");
    for (int i = 1; i < nav.length; i++) {
      Check.finite(nav[i], "value of " + dates.get(i));
      Check.that(
          dates.get(i - 1).isBefore(dates.get(i)),
          "dates must ascend, had " + dates.get(i - 1) + " before " + dates.get(i));
    }
  }

  /// Makes a curve of `nav`, in dollars, on `dates`.
  public EquityCurve(List<LocalDate> dates, List<Double> nav) {
    this(dates, nav.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// Returns the dates, ascending, the start included.
  public List<LocalDate> dates() {
    return dates;
  }

  /// Returns the number of points, the start included.
  public int size() {
    return nav.length;
  }

  /// Returns the date of point `i`.
  public LocalDate date(int i) {
    return dates.get(i);
  }

  /// Returns the value of point `i`, in dollars.
  public double nav(int i) {
    return nav[i];
  }

  /// Returns a copy of the values, in dollars.
  public double[] nav() {
    return nav.clone();
  }

  /// Returns the first value, in dollars, positive.
  public double start() {
    return nav[0];
  }

  /// Returns the last value, in dollars.
  public double end() {
    return nav[nav.length - 1];
  }

  /// Returns end minus start, in dollars.
  public double profit() {
    return end() - start();
  }

  /// Returns whether the book was ever worth nothing or less.
  public boolean ruined() {
    for (double value : nav) {
      if (value <= 0) {
        return true;
      }
    }
    return false;
  }

  /// Returns the change of each session in dollars: one less than points.
  public double[] dailyPnl() {
    double[] pnl = new double[nav.length - 1];
    for (int i = 0; i < pnl.length; i++) {
      pnl[i] = nav[i + 1] - nav[i];
    }
    return pnl;
  }

  /// Returns the simple return of each session as a fraction: one less than points; refuses a
  /// ruined book, which has none.
  public double[] dailyReturns() {
    Check.that(!ruined(), "a ruined book has no returns");
    double[] returns = dailyPnl();
    for (int i = 0; i < returns.length; i++) {
      returns[i] /= nav[i];
    }
    return returns;
  }

  /// Returns the points from `from` to `to`, both included, led by the last point before `from`, so
  /// that the first session's result counts; without an earlier point the first one in the period
  /// is the start. Running peaks begin anew. Refuses a period without a point, or with a ruined
  /// start.
  public EquityCurve between(LocalDate from, LocalDate to) {
    int first = 0;
    while (first < nav.length && dates.get(first).isBefore(from)) {
      first++;
    }
    int end = first;
    while (end < nav.length && !dates.get(end).isAfter(to)) {
      end++;
    }
    Check.that(
        end > first,
        "the curve "
            + date(0)
            + ".."
            + date(nav.length - 1)
            + " has no point in "
            + from
            + ".."
            + to);
    int start = Math.max(0, first - 1);
    return new EquityCurve(dates.subList(start, end), Arrays.copyOfRange(nav, start, end));
  }
}
