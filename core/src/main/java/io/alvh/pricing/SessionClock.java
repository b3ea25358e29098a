package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/// How the market's variance of the next days is spread over them: by sessions rather than by the
/// calendar.
///
/// Each session brings 1, of which `OVERNIGHT` from the close before to its open; each day without
/// a session adds `CLOSED_DAY` to the night it lengthens. Both numbers are measured in
/// docs/math.md. The clock is scaled so that nine days by it are nine days as VIX9D counts them:
/// straight in calendar time between the Friday expiries around them.
final class SessionClock {
  /// Share of a session's variance that falls between the close before it and its open.
  static final double OVERNIGHT = 0.35;

  /// Variance of a day without a session, in sessions.
  static final double CLOSED_DAY = 0.10;

  private static final double DAYS_A_YEAR = 365;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int SHORT = 9;
  private static final int LONG = 30;

  private final Instant asOf;
  private final double[] days;
  private final double[] sessions;
  private final double daysPerSession;

  /// Builds the clock of the session `date` that ends at `asOf`.
  SessionClock(Instant asOf, LocalDate date) {
    this.asOf = asOf;
    double[] at = new double[2 * LONG + 8];
    double[] count = new double[at.length];
    int n = 1;
    LocalDate last = date;
    while (at[n - 1] < LONG) {
      LocalDate next = TradingCalendar.next(last);
      long closed = next.toEpochDay() - last.toEpochDay() - 1;
      at[n] = daysTo(next, Settlement.AM);
      count[n] = count[n - 1] + OVERNIGHT + CLOSED_DAY * closed;
      at[n + 1] = daysTo(next, Settlement.PM);
      count[n + 1] = count[n] + 1 - OVERNIGHT;
      n += 2;
      last = next;
    }
    this.days = Arrays.copyOf(at, n);
    this.sessions = Arrays.copyOf(count, n);
    this.daysPerSession = SHORT / sessionsInNineDays(date);
  }

  /// Returns the calendar days whose usual variance falls between now and `years` ahead: by
  /// sessions up to nine days, by the calendar from thirty, in between ever less by sessions.
  double effectiveDays(double years) {
    double calendar = years * DAYS_A_YEAR;
    if (calendar >= LONG) {
      return calendar;
    }
    double bySession = daysPerSession * sessionsTo(calendar);
    double share = StrictMath.min(1, (LONG - calendar) / (LONG - SHORT));
    return calendar + share * (bySession - calendar);
  }

  private double sessionsInNineDays(LocalDate date) {
    LocalDate friday = date.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    if (friday.toEpochDay() - date.toEpochDay() + 7 <= SHORT) {
      friday = friday.plusDays(7);
    }
    double first = daysTo(sessionAtOrBefore(friday), Settlement.PM);
    double second = daysTo(sessionAtOrBefore(friday.plusDays(7)), Settlement.PM);
    double before = sessionsTo(first);
    return before + (SHORT - first) / (second - first) * (sessionsTo(second) - before);
  }

  private double sessionsTo(double calendar) {
    int place = Arrays.binarySearch(days, calendar);
    int i = place >= 0 ? place : StrictMath.min(-place - 1, days.length - 1);
    if (i == 0) {
      return 0;
    }
    double share = (calendar - days[i - 1]) / (days[i] - days[i - 1]);
    return sessions[i - 1] + share * (sessions[i] - sessions[i - 1]);
  }

  private double daysTo(LocalDate date, Settlement settlement) {
    long seconds =
        TradingCalendar.settles(new Expiry(date, settlement)).getEpochSecond()
            - asOf.getEpochSecond();
    return seconds / SECONDS_A_DAY;
  }

  private static LocalDate sessionAtOrBefore(LocalDate date) {
    return TradingCalendar.isSession(date) ? date : TradingCalendar.previous(date);
  }
}
