package io.alvh.adapter.synthetic;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A made-up calendar of releases, each on a session: jobs on the first Friday, consumer prices
/// from the 12th, producer prices a session later, the central bank on the third Wednesday of eight
/// months.
final class SyntheticEvents {
  private static final int HORIZON_DAYS = 70;
  private static final Set<Integer> FOMC_MONTHS = new TreeSet<>(List.of(1, 3, 5, 6, 7, 9, 11, 12));

  private final List<ScheduledEvent> events = new ArrayList<>();

  SyntheticEvents(LocalDate from, LocalDate to) {
    YearMonth end = YearMonth.from(to.plusDays(HORIZON_DAYS));
    for (YearMonth month = YearMonth.from(from); !month.isAfter(end); month = month.plusMonths(1)) {
      addMonth(month);
    }
    events.sort(Comparator.comparing(ScheduledEvent::date).thenComparing(ScheduledEvent::kind));
  }

  /// Returns the events after `date`, within seventy days, ascending.
  List<ScheduledEvent> upcoming(LocalDate date) {
    int first = firstAfter(date);
    return events.subList(first, firstAfter(date.plusDays(HORIZON_DAYS)));
  }

  private int firstAfter(LocalDate date) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).date().isAfter(date)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void addMonth(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate friday = first.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY));
    events.add(new ScheduledEvent(Kind.NFP, TradingCalendar.previous(friday.plusDays(1))));
    LocalDate cpi = TradingCalendar.next(month.atDay(11));
    events.add(new ScheduledEvent(Kind.CPI, cpi));
    events.add(new ScheduledEvent(Kind.PPI, TradingCalendar.next(cpi)));
    if (FOMC_MONTHS.contains(month.getMonthValue())) {
      LocalDate wednesday = first.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
      events.add(new ScheduledEvent(Kind.FOMC, TradingCalendar.previous(wednesday.plusDays(1))));
    }
  }
}
