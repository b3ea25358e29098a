package io.alvh.pricing;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// How the market's variance of the next days is spread over them: by sessions rather than by the
/// calendar.
///
/// Each session brings 1, of which `OVERNIGHT` from the close before to its open; each day without
/// a session adds `CLOSED_DAY` to the night it lengthens. Both numbers are measured in
/// docs/math.md.
final class SessionClock {
  /// Share of a session's variance that falls between the close before it and its open.
  static final double OVERNIGHT = 0.35;

  /// Variance of a day without a session, in sessions.
  static final double CLOSED_DAY = 0.15;

  private static final double SECONDS_A_YEAR = 365.0 * 86_400;

  private final double[] years;
  private final double[] sessions;

  /// Builds the clock from the close of `date` at `asOf` to at least `days` calendar days later.
  SessionClock(Instant asOf, LocalDate date, int days) {
    double end = days / 365.0;
    double[] at = new double[2 * days + 8];
    double[] count = new double[at.length];
    int n = 1;
    LocalDate last = date;
    while (at[n - 1] < end) {
      LocalDate next = TradingCalendar.next(last);
      long closed = next.toEpochDay() - last.toEpochDay() - 1;
      at[n] = years(asOf, new Expiry(next, Settlement.AM));
      count[n] = count[n - 1] + OVERNIGHT + CLOSED_DAY * closed;
      at[n + 1] = years(asOf, new Expiry(next, Settlement.PM));
      count[n + 1] = count[n] + 1 - OVERNIGHT;
      n += 2;
      last = next;
    }
    this.years = Arrays.copyOf(at, n);
    this.sessions = Arrays.copyOf(count, n);
  }

  /// Returns the sessions' worth of variance from now to `time` in ACT/365 years.
  double sessions(double time) {
    int i = 1;
    while (i < years.length - 1 && time > years[i]) {
      i++;
    }
    double share = (time - years[i - 1]) / (years[i] - years[i - 1]);
    return sessions[i - 1] + StrictMath.min(1, share) * (sessions[i] - sessions[i - 1]);
  }

  private static double years(Instant asOf, Expiry expiry) {
    long seconds = TradingCalendar.settles(expiry).getEpochSecond() - asOf.getEpochSecond();
    return seconds / SECONDS_A_YEAR;
  }
}
