package io.alvh.calibration;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// One session's moves of the S&P 500 and what was known of it the day before.
///
/// @param date the session
/// @param night log return from the close before to the open, dividend included
/// @param day log return from the open to the close
/// @param vix close of VIX the session before, in points
/// @param closedDays days without a session between the two
/// @param events announcements scheduled for it
public record ClockDay(
    LocalDate date,
    double night,
    double day,
    double vix,
    int closedDays,
    Set<ScheduledEvent.Kind> events) {
  /// One session of a fund on the index, in dollars.
  ///
  /// @param date the session
  /// @param open first price
  /// @param close last price
  /// @param adjusted last price, adjusted for dividends backward
  public record FundBar(LocalDate date, double open, double close, double adjusted) {
    public FundBar {
      Check.positive(open, "open");
      Check.positive(close, "close");
      Check.positive(adjusted, "adjusted");
    }
  }

  public ClockDay {
    Check.positive(vix, "vix");
    EnumSet<ScheduledEvent.Kind> copy = EnumSet.noneOf(ScheduledEvent.Kind.class);
    copy.addAll(events);
    events = copy;
  }

  /// Returns the days of `fund` that follow on one of `sessions` with a VIX, ascending; a fund's
  /// gap of a session leaves the day out.
  public static List<ClockDay> of(List<MarketSnapshot> sessions, List<FundBar> fund) {
    Map<LocalDate, FundBar> bars = new TreeMap<>();
    fund.forEach(b -> bars.put(b.date(), b));
    List<ClockDay> days = new ArrayList<>();
    for (MarketSnapshot before : sessions) {
      LocalDate date = TradingCalendar.next(before.date());
      FundBar first = bars.get(before.date());
      FundBar second = bars.get(date);
      OptionalDouble vix = before.indices().find(IndexName.VIX);
      if (first != null && second != null && vix.isPresent()) {
        double day = StrictMath.log(second.close() / second.open());
        double whole = StrictMath.log(second.adjusted() / first.adjusted());
        int closed = (int) (date.toEpochDay() - before.date().toEpochDay() - 1);
        days.add(
            new ClockDay(
                date, whole - day, day, vix.getAsDouble(), closed, upTo(date, before.upcoming())));
      }
    }
    return days;
  }

  private static Set<ScheduledEvent.Kind> upTo(LocalDate date, List<ScheduledEvent> upcoming) {
    EnumSet<ScheduledEvent.Kind> kinds = EnumSet.noneOf(ScheduledEvent.Kind.class);
    for (ScheduledEvent e : upcoming) {
      if (!e.date().isAfter(date)) {
        kinds.add(e.kind());
      }
    }
    return kinds;
  }
}
