package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SessionClockTest {
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
    LocalDate day = LocalDate.of(1994, 1, 3);
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
    SessionClock clock = clock(THURSDAY);
    double before = 0;
    for (int hour = 1; hour < 24 * 40; hour++) {
      double now = clock.sessions(hour / 8760.0);
      assertThat(now).isGreaterThan(before);
      before = now;
    }
  }

  private static double to(LocalDate from, LocalDate date, Settlement settlement) {
    Expiry expiry = new Expiry(date, settlement);
    return clock(from).sessions(TradingCalendar.years(TradingCalendar.close(from), expiry));
  }

  private static SessionClock clock(LocalDate date) {
    return new SessionClock(TradingCalendar.close(date), date);
  }
}
