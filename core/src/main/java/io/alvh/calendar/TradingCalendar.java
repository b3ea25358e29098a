package io.alvh.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The sessions of the New York Stock Exchange, 1990-2027, and the instants that hang on them.
public final class TradingCalendar {
  /// The exchange's zone; every date in this program is a date in it.
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  private TradingCalendar() {}

  /// Returns whether the exchange held a session on `date`.
  public static boolean isSession(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns whether `date` is a session that closed at 13:00.
  public static boolean isEarlyClose(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns the first session after `date`.
  public static LocalDate next(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns the last session before `date`.
  public static LocalDate previous(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns the sessions from `from` to `to`, both included, ascending.
  public static List<LocalDate> sessions(LocalDate from, LocalDate to) {
    throw new AssertionError("being built: " + from + to);
  }

  /// Returns the instant at which the session of `date` closed.
  public static Instant close(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns the instant at which `expiry` settles: 09:30 for AM, the session's close for PM.
  public static Instant settles(Expiry expiry) {
    throw new AssertionError("being built: " + expiry);
  }

  /// Returns ACT/365 years from `asOf` to the settlement of `expiry`, zero when it has settled.
  public static double years(Instant asOf, Expiry expiry) {
    throw new AssertionError("being built: " + asOf + expiry);
  }
}
