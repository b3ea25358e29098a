package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/// Time as the market's variance counts it: by sessions rather than by the calendar.
///
/// Each session brings 1, of which `OVERNIGHT` from the close before to its open; each day without
/// a session adds `CLOSED_DAY` to the night it lengthens. Both numbers are measured in
/// docs/math.md.
final class SessionClock {
  /// Share of a session's variance that falls between the close before it and its open.
  static final double OVERNIGHT = 0.35;

  /// Variance of a day without a session, in sessions.
  static final double CLOSED_DAY = 0.10;

  private static final double SECONDS_A_YEAR = 365.0 * 86_400;
  private static final long SECONDS_A_DAY = 86_400;

  /// New York's standard time behind UTC.
  private static final long ZONE_SECONDS = 5 * 3600;

  private final LocalDate date;
  private final double start;
  private final double begun;

  /// The clock that stands at zero at `asOf`, a time on the session `date`.
  SessionClock(Instant asOf, LocalDate date) {
    this.date = date;
    this.start = asOf.getEpochSecond() + asOf.getNano() / 1e9;
    this.begun = sinceClose(start);
  }

  /// Returns the sessions' worth of variance between now and `years` ahead, ACT/365.
  double sessions(double years) {
    return sinceClose(start + years * SECONDS_A_YEAR) - begun;
  }

  /// Counts from the close of `date` to `second` of the epoch.
  private double sinceClose(double second) {
    LocalDate day = dayOf(second);
    LocalDate session = day;
    if (!TradingCalendar.isSession(day) || seconds(TradingCalendar.close(day)) < second) {
      session = TradingCalendar.next(day);
    }
    LocalDate before = TradingCalendar.previous(session);
    double closed = seconds(TradingCalendar.close(before));
    double open = seconds(TradingCalendar.settles(new Expiry(session, Settlement.AM)));
    double night = OVERNIGHT + CLOSED_DAY * (session.toEpochDay() - before.toEpochDay() - 1);
    if (second <= open) {
      return atClose(before) + night * (second - closed) / (open - closed);
    }
    double close = seconds(TradingCalendar.close(session));
    return atClose(before) + night + (1 - OVERNIGHT) * (second - open) / (close - open);
  }

  private double atClose(LocalDate session) {
    int count = TradingCalendar.sessionsBetween(date, session);
    return count + CLOSED_DAY * (session.toEpochDay() - date.toEpochDay() - count);
  }

  /// The New York date of `second`, or the one before in the last hour of a summer's day.
  private static LocalDate dayOf(double second) {
    long whole = (long) StrictMath.floor(second);
    return LocalDate.ofEpochDay(Math.floorDiv(whole - ZONE_SECONDS, SECONDS_A_DAY));
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond();
  }
}
