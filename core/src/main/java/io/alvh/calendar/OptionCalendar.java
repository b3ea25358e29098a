package io.alvh.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The option and futures series that existed: SPX monthlies, SPXW weeklies and dailies, VIX/VX
/// monthlies.
public final class OptionCalendar {
  private OptionCalendar() {}

  /// Returns the AM-settled third-Friday SPX monthly of `month` (the business day before if that
  /// Friday is a holiday).
  public static Expiry spxMonthly(YearMonth month) {
    throw new AssertionError("being built: " + month);
  }

  /// Returns the PM-settled SPXW series that expires on `date`, if one was listed.
  public static Optional<Expiry> spxwPm(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns the VIX and VX monthly of `month`: the Wednesday 30 days before the next month's third
  /// Friday, by both holiday rules; AM-settled.
  public static Expiry vixMonthly(YearMonth month) {
    throw new AssertionError("being built: " + month);
  }

  /// Returns whether `date` is the settlement date of a VIX monthly.
  public static boolean isVixMonthly(LocalDate date) {
    throw new AssertionError("being built: " + date);
  }

  /// Returns the last session on which a series of `expiry` trades: the session before for AM, the
  /// expiry date for PM.
  public static LocalDate lastTradeDay(Expiry expiry) {
    throw new AssertionError("being built: " + expiry);
  }
}
