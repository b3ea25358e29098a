package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Time as the market's variance counts it: by sessions rather than by the calendar.
///
/// Each session brings 1, a share of it before its open; each day without a session lengthens the
/// night it falls in; a scheduled announcement adds to its own session or to the night before the
/// open it is known at. How much each: `ClockWeights`. Announcements are known for `HORIZON` days;
/// later sessions bear their average.
final class SessionClock {
  /// Days for which a snapshot knows the announcements.
  private static final int HORIZON = 70;

  private static final double SECONDS_A_YEAR = 365.0 * 86_400;
  private static final long SECONDS_A_DAY = 86_400;

  /// New York's standard time behind UTC.
  private static final long ZONE_SECONDS = 5 * 3600;

  private final LocalDate date;
  private final ClockWeights weights;
  private final LocalDate horizon;
  private final double later;
  private final List<Extra> extras;
  private final double start;
  private final double begun;

  /// What one announcement adds.
  private record Extra(LocalDate session, double night, double day) {}

  /// The clock of `weights` that stands at zero at the snapshot's time.
  SessionClock(MarketSnapshot snapshot, ClockWeights weights) {
    this.date = snapshot.date();
    this.weights = weights;
    horizon = date.plusDays(HORIZON);
    later = snapshot.upcoming().isEmpty() ? 0 : weights.perSession();
    extras = snapshot.upcoming().stream().map(e -> extra(e, weights)).toList();
    start = snapshot.asOf().getEpochSecond();
    begun = start == seconds(TradingCalendar.close(date)) ? 0 : sinceClose(start);
  }

  /// Returns the sessions' worth of variance between now and `years` ahead, ACT/365.
  double sessions(double years) {
    return years > 0 ? sinceClose(start + years * SECONDS_A_YEAR) - begun : 0;
  }

  /// Counts from the close of `date` to `second` of the epoch.
  private double sinceClose(double second) {
    LocalDate guess = dayOf(second);
    LocalDate session = guess;
    if (!TradingCalendar.isSession(guess) || seconds(TradingCalendar.close(guess)) < second) {
      session = TradingCalendar.next(guess);
    }
    LocalDate before = TradingCalendar.previous(session);
    double closed = seconds(TradingCalendar.close(before));
    double open = seconds(TradingCalendar.settles(new Expiry(session, Settlement.AM)));
    double night =
        weights.overnight()
            + weights.closedDay() * (session.toEpochDay() - before.toEpochDay() - 1)
            + nights(before, session);
    if (second <= open) {
      return atClose(before) + night * (second - closed) / (open - closed);
    }
    double close = seconds(TradingCalendar.close(session));
    double day =
        1 - weights.overnight() + days(before, session) + (session.isAfter(horizon) ? later : 0);
    return atClose(before) + night + day * (second - open) / (close - open);
  }

  private double atClose(LocalDate session) {
    int count = TradingCalendar.sessionsBetween(date, session);
    double closed = session.toEpochDay() - date.toEpochDay() - count;
    int far = session.isAfter(horizon) ? TradingCalendar.sessionsBetween(horizon, session) : 0;
    return count
        + weights.closedDay() * closed
        + later * far
        + nights(date, session)
        + days(date, session);
  }

  private double nights(LocalDate after, LocalDate upTo) {
    double sum = 0;
    for (Extra e : extras) {
      sum += e.session().isAfter(after) && !e.session().isAfter(upTo) ? e.night() : 0;
    }
    return sum;
  }

  private double days(LocalDate after, LocalDate upTo) {
    double sum = 0;
    for (Extra e : extras) {
      sum += e.session().isAfter(after) && !e.session().isAfter(upTo) ? e.day() : 0;
    }
    return sum;
  }

  private static Extra extra(ScheduledEvent event, ClockWeights weights) {
    LocalDate on = event.date();
    LocalDate session = TradingCalendar.isSession(on) ? on : TradingCalendar.next(on);
    return new Extra(session, weights.night(event.kind()), weights.day(event.kind()));
  }

  /// The New York date of `second`, or the one before in the first hour of a summer's day.
  private static LocalDate dayOf(double second) {
    long whole = (long) StrictMath.floor(second);
    return LocalDate.ofEpochDay(Math.floorDiv(whole - ZONE_SECONDS, SECONDS_A_DAY));
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond();
  }
}
