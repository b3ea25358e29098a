package io.alvh.adapter.chain;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When a chain was quoted: the session whose market it shows, and the instant. A stamp outside a
/// session's hours (night, weekend, holiday) shows the market of the session that closed last, at
/// its close.
record QuoteTime(LocalDate session, Instant asOf) {
  private static final int FIRST_YEAR = 1991;
  private static final int LAST_YEAR = 2028;

  /// What is accepted, for messages.
  static final String ACCEPTED = "a day from " + FIRST_YEAR + " to " + LAST_YEAR;

  /// Returns the session and instant of `stamp`, nothing outside the trading calendar.
  static Optional<QuoteTime> of(Instant stamp) {
    LocalDate day = stamp.atZone(TradingCalendar.ZONE).toLocalDate();
    if (!isKnown(day)) {
      return Optional.empty();
    }
    if (TradingCalendar.isSession(day)
        && !stamp.isBefore(TradingCalendar.settles(new Expiry(day, Settlement.AM)))) {
      Instant close = TradingCalendar.close(day);
      return Optional.of(new QuoteTime(day, stamp.isBefore(close) ? stamp : close));
    }
    LocalDate before = TradingCalendar.previous(day);
    return Optional.of(new QuoteTime(before, TradingCalendar.close(before)));
  }

  /// Returns the close of the session of `day`, nothing if there was none.
  static Optional<QuoteTime> closeOf(LocalDate day) {
    return isKnown(day) && TradingCalendar.isSession(day)
        ? Optional.of(new QuoteTime(day, TradingCalendar.close(day)))
        : Optional.empty();
  }

  /// Returns whether the trading calendar knows `day` and a session before it.
  static boolean isKnown(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }
}
