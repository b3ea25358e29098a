package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionClockTest {
  private static final ClockWeights WEIGHTS = new ClockWeights(0.35, 0.10, 0.8, 0.5, 0.3);
  private static final LocalDate THURSDAY = LocalDate.of(2024, 3, 28);

  /// Good Friday makes a night of three closed days.
  @Test
  void a_session_counts_one_and_a_closed_day_lengthens_its_night() {
    assertThat(to(THURSDAY, LocalDate.of(2024, 4, 1), Settlement.AM))
        .isCloseTo(0.65, within(1e-12));
    assertThat(to(THURSDAY, LocalDate.of(2024, 4, 1), Settlement.PM)).isCloseTo(1.3, within(1e-12));
    assertThat(to(THURSDAY, LocalDate.of(2024, 4, 2), Settlement.PM)).isCloseTo(2.3, within(1e-12));
    assertThat(to(THURSDAY, LocalDate.of(2024, 4, 8), Settlement.PM)).isCloseTo(6.5, within(1e-12));
  }

  /// Over the spring change of the clocks as well.
  @Test
  void the_clock_adds_up_from_close_to_close_over_thirty_years() {
    LocalDate day = LocalDate.of(1990, 1, 2);
    while (day.getYear() < 2024) {
      LocalDate middle = TradingCalendar.next(day.plusDays(12));
      LocalDate end = TradingCalendar.next(middle.plusDays(40));
      assertThat(to(day, end, Settlement.PM))
          .isCloseTo(to(day, middle, Settlement.PM) + to(middle, end, Settlement.PM), within(1e-9));
      day = middle;
    }
  }

  @Test
  void the_clock_never_stands_still() {
    SessionClock clock = new SessionClock(Snapshots.calm(THURSDAY), WEIGHTS);
    double before = 0;
    for (int hour = 1; hour < 24 * 300; hour++) {
      double now = clock.sessions(hour / 8760.0);
      assertThat(now).isGreaterThan(before);
      before = now;
    }
  }

  /// Payrolls on a Good Friday are traded on the Monday after.
  @Test
  void an_announcement_adds_to_its_own_session_or_the_night_before_it() {
    MarketSnapshot s =
        with(
            THURSDAY,
            new ScheduledEvent(Kind.NFP, LocalDate.of(2024, 3, 29)),
            new ScheduledEvent(Kind.CPI, LocalDate.of(2024, 4, 2)),
            new ScheduledEvent(Kind.PPI, LocalDate.of(2024, 4, 2)),
            new ScheduledEvent(Kind.FOMC, LocalDate.of(2024, 4, 3)));
    assertThat(to(s, LocalDate.of(2024, 4, 1), Settlement.AM)).isCloseTo(0.95, within(1e-12));
    assertThat(to(s, LocalDate.of(2024, 4, 2), Settlement.AM)).isCloseTo(2.45, within(1e-12));
    assertThat(to(s, LocalDate.of(2024, 4, 3), Settlement.AM)).isCloseTo(3.45, within(1e-12));
    assertThat(to(s, LocalDate.of(2024, 4, 3), Settlement.PM)).isCloseTo(4.9, within(1e-12));
  }

  /// Eight meetings and twice twelve releases a year, over the sessions from day 71 on.
  @Test
  void beyond_the_horizon_sessions_bear_the_average_of_announcements() {
    LocalDate far = LocalDate.of(2024, 9, 3);
    int sessions = TradingCalendar.sessionsBetween(THURSDAY.plusDays(70), far);
    double average = (8 * 0.8 + 12 * (0.5 + 0.3)) / 252;
    MarketSnapshot s = with(THURSDAY, new ScheduledEvent(Kind.PPI, LocalDate.of(2024, 4, 2)));
    assertThat(to(s, far, Settlement.PM) - to(THURSDAY, far, Settlement.PM))
        .isCloseTo(sessions * average, within(1e-9));
  }

  private static double to(LocalDate from, LocalDate date, Settlement settlement) {
    return to(Snapshots.calm(from), date, settlement);
  }

  private static double to(MarketSnapshot s, LocalDate date, Settlement settlement) {
    double years = TradingCalendar.years(s.asOf(), new Expiry(date, settlement));
    return new SessionClock(s, WEIGHTS).sessions(years);
  }

  private static MarketSnapshot with(LocalDate date, ScheduledEvent... events) {
    MarketSnapshot s = Snapshots.calm(date);
    return new MarketSnapshot(
        date,
        s.asOf(),
        s.spx(),
        s.indices(),
        s.vixFutures(),
        s.rates(),
        s.settlements(),
        List.of(events));
  }
}
