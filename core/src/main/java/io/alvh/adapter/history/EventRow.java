package io.alvh.adapter.history;

import io.alvh.market.ScheduledEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A release, the first date on which its date was certainly known, and the period it is of as the
/// calendar writes it.
record EventRow(ScheduledEvent event, LocalDate knownFrom, String period) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /// Returns the month it is of, if the calendar names one.
  Optional<YearMonth> month() {
    try {
      return Optional.of(YearMonth.parse(period, MONTH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
