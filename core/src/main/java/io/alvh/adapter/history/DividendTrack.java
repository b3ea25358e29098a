package io.alvh.adapter.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The S&P 500's dividend yield known at each session's close: the SPY fund's distributions of the
/// last four calendar quarters that have one (ex-date not after the session) over its unadjusted
/// close. After the dividends end the last yield is held; without them, and before four of those
/// quarters are known, a table of yearly yields is used a year late.
final class DividendTrack {
  private static final int QUARTERS = 4;

  private final NavigableMap<LocalDate, Sourced<DayValue>> dividends;
  private final NavigableMap<LocalDate, Sourced<DayValue>> closes;
  private final NavigableMap<Integer, Double> byYear;
  private final List<LocalDate> dates = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  DividendTrack(
      NavigableMap<LocalDate, Sourced<DayValue>> dividends,
      NavigableMap<LocalDate, Sourced<DayValue>> closes,
      NavigableMap<Integer, Double> byYear) {
    this.dividends = dividends;
    this.closes = closes;
    this.byYear = byYear;
  }

  /// Returns the yield known at the close of `session`, continuously compounded, per year, as a
  /// fraction; absent where neither the fund nor the table reaches.
  OptionalDouble at(LocalDate session) {
    if (dividends.isEmpty() || closes.isEmpty()) {
      return ofYearBefore(session);
    }
    LocalDate end =
        dividends.lastKey().isBefore(closes.lastKey()) ? dividends.lastKey() : closes.lastKey();
    boolean held = session.isAfter(end);
    OptionalDouble yield = trailing(held ? end : session);
    if (yield.isEmpty()) {
      return ofYearBefore(session);
    }
    note(session, held ? "value of " + end + ", held" : "SPY_DIVIDEND / SPY_CLOSE");
    return yield;
  }

  /// Returns where the yields so far came from.
  List<SeriesReport.SourcePeriod> periods() {
    return SeriesReport.SourcePeriod.of(labels, dates);
  }

  private OptionalDouble trailing(LocalDate date) {
    TreeMap<YearMonth, Double> quarters = new TreeMap<>();
    for (Sourced<DayValue> d : dividends.headMap(date, true).descendingMap().values()) {
      LocalDate ex = d.value().date();
      if (d.value().value() <= 0) {
        continue;
      }
      YearMonth quarter = YearMonth.of(ex.getYear(), 3 * ex.get(IsoFields.QUARTER_OF_YEAR));
      if (quarters.size() == QUARTERS && !quarters.containsKey(quarter)) {
        break;
      }
      quarters.merge(quarter, d.value().value(), Double::sum);
    }
    Map.Entry<LocalDate, Sourced<DayValue>> price = closes.floorEntry(date);
    if (quarters.size() < QUARTERS || price == null) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (double paid : quarters.values()) {
      sum += paid;
    }
    return OptionalDouble.of(StrictMath.log1p(sum / price.getValue().value().value()));
  }

  private OptionalDouble ofYearBefore(LocalDate session) {
    Map.Entry<Integer, Double> entry = byYear.lowerEntry(session.getYear());
    if (entry == null) {
      return OptionalDouble.empty();
    }
    note(session, "table, end of " + entry.getKey());
    return OptionalDouble.of(StrictMath.log1p(entry.getValue()));
  }

  private void note(LocalDate session, String label) {
    dates.add(session);
    labels.add(label);
  }
}
