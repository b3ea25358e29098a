package io.alvh.validation;

import io.alvh.backtest.IndexRun;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What the rules of a published index came to on this history: a replica, its options priced by
/// the model, never the index itself.
///
/// @param symbol the index's, for example `PUT`
/// @param curve its value at each close, from the first roll day on
/// @param leftOut sessions it could not be marked on, which it passed over
/// @param run the run it was taken from
public record Replica(String symbol, EquityCurve curve, List<LocalDate> leftOut, IndexRun run) {
  public Replica {
    leftOut = List.copyOf(leftOut);
  }

  /// The return of a calendar year.
  ///
  /// @param year the year
  /// @param fraction end over start, less one
  /// @param whole false where the replica begins or ends within the year
  public record YearReturn(int year, double fraction, boolean whole) {}

  /// Returns the first date it has a value for.
  public LocalDate first() {
    return curve.date(0);
  }

  /// Returns the last date it has a value for.
  public LocalDate last() {
    return curve.date(curve.size() - 1);
  }

  /// Returns the return of every year it has a session in after its first, ascending.
  public List<YearReturn> years() {
    List<YearReturn> years = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < curve.size(); i++) {
      int year = curve.date(i).getYear();
      boolean last = i == curve.size() - 1;
      if (last || curve.date(i + 1).getYear() != year) {
        boolean begun = curve.date(start).getYear() < year;
        boolean ended = !last || !curve.date(i).isBefore(LocalDate.of(year, 12, 29));
        years.add(new YearReturn(year, curve.nav(i) / curve.nav(start) - 1, begun && ended));
        start = i;
      }
    }
    return years;
  }

  /// Returns the compound growth a year between two dates, as a fraction; empty with fewer than two
  /// values there.
  public OptionalDouble cagr(LocalDate from, LocalDate to) {
    EquityCurve part = curve.between(from, to);
    return PerformanceStats.of(part, new double[part.size() - 1]).cagr();
  }

  /// Returns the compound growth a year, as a fraction.
  public OptionalDouble cagr() {
    return cagr(first(), last());
  }

  /// Returns the yearly standard deviation of daily returns, as a fraction.
  public OptionalDouble volatility() {
    return PerformanceStats.of(curve, new double[curve.size() - 1]).volatility();
  }

  /// Returns the greatest drawdown of daily values, as a fraction from 0 to 1.
  public double maxDrawdown() {
    return DrawdownStats.of(curve).max();
  }

  /// Returns the curve at the ends of its months alone, the first value included: what published
  /// tables of monthly values are compared with.
  public EquityCurve monthly() {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      boolean last = i == curve.size() - 1;
      if (i == 0 || last || curve.date(i + 1).getMonthValue() != curve.date(i).getMonthValue()) {
        dates.add(curve.date(i));
        values.add(curve.nav(i));
      }
    }
    return new EquityCurve(dates, values);
  }
}
