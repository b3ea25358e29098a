package io.alvh.adapter.history;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// When the figure of each month was released, by the calendar of releases.
final class ReleaseDates {
  private static final LocalTime HOUR = LocalTime.of(8, 30);

  private final Map<Kind, TreeMap<YearMonth, LocalDate>> dates = new EnumMap<>(Kind.class);

  /// Reads the releases of `files`; of two of the same month the later one counts.
  ReleaseDates(List<LoadedFile> files) {
    for (LoadedFile file : files) {
      if (file.content() instanceof Content.Events events) {
        for (EventRow e : events.rows()) {
          e.month().ifPresent(month -> add(e, month));
        }
      }
    }
  }

  private void add(EventRow row, YearMonth month) {
    dates
        .computeIfAbsent(row.event().kind(), _ -> new TreeMap<>())
        .merge(month, row.event().date(), (a, b) -> a.isAfter(b) ? a : b);
  }

  /// Returns whether `month` is earlier than every release of `kind`; false without any.
  boolean isBeforeFirst(Kind kind, YearMonth month) {
    TreeMap<YearMonth, LocalDate> all = dates.get(kind);
    return all != null && month.isBefore(all.firstKey());
  }

  /// Returns the month whose figure was released on `date`. Without a calendar of releases of
  /// `kind` that is taken to be the month before.
  Optional<YearMonth> month(Kind kind, LocalDate date) {
    TreeMap<YearMonth, LocalDate> all = dates.get(kind);
    if (all == null) {
      return Optional.of(YearMonth.from(date).minusMonths(1));
    }
    return all.entrySet().stream()
        .filter(e -> e.getValue().equals(date))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Returns when the figure of `month` was released, 8:30 in New York; empty if the calendar does
  /// not say.
  Optional<Instant> of(Kind kind, YearMonth month) {
    TreeMap<YearMonth, LocalDate> all = dates.get(kind);
    LocalDate date = all == null ? null : all.get(month);
    return Optional.ofNullable(date)
        .map(d -> d.atTime(HOUR).atZone(TradingCalendar.ZONE).toInstant());
  }
}
