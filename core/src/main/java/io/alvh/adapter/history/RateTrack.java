package io.alvh.adapter.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;

/// The short rate known at each session's close: the Treasury bill of the day before, where none is
/// published (before 2000 and after the series ends) the federal funds rate of the day before.
final class RateTrack {
  /// A value older than this has ended; a living series has gaps of four days at most around
  /// holidays.
  private static final long STALE_DAYS = 5;

  private static final double BILL_DAYS = 91;

  private final NavigableMap<LocalDate, Sourced<DayValue>> bill;
  private final NavigableMap<LocalDate, Sourced<DayValue>> funds;
  private final List<LocalDate> dates = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  RateTrack(
      NavigableMap<LocalDate, Sourced<DayValue>> bill,
      NavigableMap<LocalDate, Sourced<DayValue>> funds) {
    this.bill = bill;
    this.funds = funds;
  }

  /// Returns the rate known at the close of `session`, continuously compounded, per year, as a
  /// fraction; absent when neither series has a recent value.
  OptionalDouble at(LocalDate session) {
    Map.Entry<LocalDate, Sourced<DayValue>> b = bill.lowerEntry(session);
    if (isFresh(b, session)) {
      note(session, "BILL");
      return OptionalDouble.of(fromDiscount(b.getValue().value().value()));
    }
    Map.Entry<LocalDate, Sourced<DayValue>> f = funds.lowerEntry(session);
    if (isFresh(f, session)) {
      note(session, "FED_FUNDS (proxy)");
      return OptionalDouble.of(fromOvernight(f.getValue().value().value()));
    }
    return OptionalDouble.empty();
  }

  /// Returns which series the rates so far came from.
  List<SeriesReport.SourcePeriod> periods() {
    return SeriesReport.SourcePeriod.of(labels, dates);
  }

  /// Returns the continuously compounded yield of a 91-day bill at a bank discount of `percent`:
  ///
  /// ```
  /// -ln(1 - d·91/360) · 365/91
  /// ```
  static double fromDiscount(double percent) {
    return -StrictMath.log(1 - percent / 100 * BILL_DAYS / 360) * 365 / BILL_DAYS;
  }

  /// Returns the continuously compounded yield of an overnight money-market rate of `percent`
  /// (actual/360): `365·ln(1 + r/360)`.
  static double fromOvernight(double percent) {
    return 365 * StrictMath.log1p(percent / 100 / 360);
  }

  private static boolean isFresh(Map.Entry<LocalDate, Sourced<DayValue>> entry, LocalDate session) {
    return entry != null && ChronoUnit.DAYS.between(entry.getKey(), session) <= STALE_DAYS;
  }

  private void note(LocalDate session, String label) {
    dates.add(session);
    labels.add(label);
  }
}
