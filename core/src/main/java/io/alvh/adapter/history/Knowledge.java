package io.alvh.adapter.history;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// When a figure of a series could be known, by the catalog's `known`. No rule places it before its
/// release; where the release is not at hand the rule is later than the latest usual one.
sealed interface Knowledge {
  /// Returns when the figure of `period` could be known; empty where that cannot be said, and then
  /// the figure is not used.
  ///
  /// @param period the day, or the first day of the month or quarter, the figure is of
  Optional<Instant> of(LocalDate period, ReleaseDates releases);

  /// At the close of the session the figure is of.
  record AtClose() implements Knowledge {
    @Override
    public Optional<Instant> of(LocalDate period, ReleaseDates releases) {
      return Optional.of(closeFrom(period));
    }
  }

  /// At the close of the first session on or after day `day` of the month `months` after that of
  /// the figure.
  record OnDay(int months, int day) implements Knowledge {
    @Override
    public Optional<Instant> of(LocalDate period, ReleaseDates releases) {
      return Optional.of(closeFrom(YearMonth.from(period).plusMonths(months).atDay(day)));
    }
  }

  /// At the close of the first session after the day that lies `days` after the end of the figure's
  /// quarter, or, for the quarters of `late`, at the close of the date given there.
  record AfterQuarter(int days, NavigableMap<LocalDate, LocalDate> late) implements Knowledge {
    @Override
    public Optional<Instant> of(LocalDate period, ReleaseDates releases) {
      LocalDate moved = late.get(period);
      if (moved != null) {
        return Optional.of(closeFrom(moved));
      }
      LocalDate end = period.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
      return Optional.of(closeFrom(end.plusDays(days + 1)));
    }
  }

  /// At the release of the figure's month in the calendar, 8:30 in New York; for months before the
  /// calendar's first one by `before`.
  record AtRelease(Kind kind, OnDay before) implements Knowledge {
    @Override
    public Optional<Instant> of(LocalDate period, ReleaseDates releases) {
      YearMonth month = YearMonth.from(period);
      return releases.isBeforeFirst(kind, month)
          ? before.of(period, releases)
          : releases.of(kind, month);
    }
  }

  /// Returns the close of the first session on or after `date`; before the calendar begins, 16:00.
  static Instant closeFrom(LocalDate date) {
    if (date.getYear() < 1990) {
      return date.atTime(16, 0).atZone(TradingCalendar.ZONE).toInstant();
    }
    LocalDate session = TradingCalendar.isSession(date) ? date : TradingCalendar.next(date);
    return TradingCalendar.close(session);
  }

  /// Returns the rule a catalog writes as `yaml`: nothing or `close`; `{months, day}`;
  /// `{days_after_quarter, late}`; `{release, months, day}`.
  static Knowledge parse(Map<?, ?> yaml) {
    if (yaml.containsKey("days_after_quarter")) {
      TreeMap<LocalDate, LocalDate> late = new TreeMap<>();
      if (yaml.get("late") instanceof Map<?, ?> map) {
        map.forEach(
            (q, d) -> late.put(LocalDate.parse(q.toString()), LocalDate.parse(d.toString())));
      }
      return new AfterQuarter(number(yaml, "days_after_quarter"), late);
    }
    if (!yaml.containsKey("months")) {
      return new AtClose();
    }
    OnDay onDay = new OnDay(number(yaml, "months"), number(yaml, "day"));
    Object release = yaml.get("release");
    return release == null ? onDay : new AtRelease(Kind.valueOf(release.toString()), onDay);
  }

  private static int number(Map<?, ?> yaml, String key) {
    return Integer.parseInt(String.valueOf(yaml.get(key)));
  }
}
