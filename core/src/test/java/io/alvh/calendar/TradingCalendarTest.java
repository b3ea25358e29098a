package io.alvh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {
  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-04-13", "1994-04-27", "1998-01-19", "2001-09-11", "2001-09-12", "2001-09-13",
        "2001-09-14", "2004-06-11", "2004-12-24", "2007-01-02", "2010-12-24", "2012-10-29",
        "2012-10-30", "2015-07-03", "2018-12-05", "2021-12-24", "2022-06-20", "2023-06-19",
        "2024-03-29", "2025-01-09", "2026-07-03", "2027-12-24", "2022-01-01", "2026-11-22"
      })
  void a_named_holiday_or_weekend_has_no_session(String text) {
    assertThat(TradingCalendar.isSession(date(text))).isFalse();
    assertThat(TradingCalendar.isEarlyClose(date(text))).isFalse();
    assertThatThrownBy(() -> TradingCalendar.close(date(text)))
        .hasMessage("the exchange held no session on " + text);
  }

  /// Days that a rule a shade too wide would shut: New Year on a Saturday is not made up for,
  /// Martin Luther King's day came in 1998, Juneteenth in 2022.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1993-12-31", "1999-12-31", "2010-12-31", "2021-12-31", "1997-01-20", "2021-06-18",
        "2021-06-21", "2001-09-10", "2001-09-17", "2012-10-31", "2020-03-16", "1990-01-02"
      })
  void an_ordinary_day_has_a_session(String text) {
    assertThat(TradingCalendar.isSession(date(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1990-12-24, 14:00
          1992-11-27, 14:00
          1993-11-26, 13:00
          1994-02-11, 14:30
          1995-07-03, 13:00
          1996-01-08, 14:00
          1996-07-05, 13:00
          1997-10-27, 15:30
          1997-12-26, 13:00
          1999-12-31, 13:00
          2002-07-05, 13:00
          2003-12-26, 13:00
          2005-06-01, 15:56
          2008-07-03, 13:00
          2012-07-03, 13:00
          2013-07-03, 13:00
          2019-07-03, 13:00
          2023-07-03, 13:00
          2024-11-29, 13:00
          2024-12-24, 13:00
          2025-07-03, 13:00
          """)
  void an_early_close_has_its_time(String text, String time) {
    assertThat(TradingCalendar.isEarlyClose(date(text))).isTrue();
    assertThat(TradingCalendar.closeTime(date(text))).isEqualTo(LocalTime.parse(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1991-11-29", "1994-07-01", "2002-07-03", "2013-07-05", "2020-07-02", "2021-07-02",
        "2022-07-01", "2022-12-23", "2023-12-22", "2024-07-05", "2024-12-26", "2024-12-31"
      })
  void a_day_near_a_holiday_without_a_short_session_closes_at_four(String text) {
    assertThat(TradingCalendar.isEarlyClose(date(text))).isFalse();
    assertThat(TradingCalendar.closeTime(date(text))).isEqualTo(LocalTime.of(16, 0));
  }

  @Test
  void instants_follow_daylight_saving() {
    assertThat(TradingCalendar.close(date("2024-01-17"))).isEqualTo("2024-01-17T21:00:00Z");
    assertThat(TradingCalendar.close(date("2024-07-03"))).isEqualTo("2024-07-03T17:00:00Z");
    Expiry am = new Expiry(date("2024-06-18"), Settlement.AM);
    assertThat(TradingCalendar.settles(am)).isEqualTo("2024-06-18T13:30:00Z");
  }

  @Test
  void years_count_seconds_and_stop_at_zero() {
    Expiry tomorrow = new Expiry(date("2024-01-18"), Settlement.PM);
    Instant close = TradingCalendar.close(date("2024-01-17"));
    assertThat(TradingCalendar.years(close, tomorrow)).isEqualTo(1 / 365.0);
    assertThat(TradingCalendar.years(close.plusMillis(500), tomorrow))
        .isCloseTo((86_400 - 0.5) / 31_536_000, within(1e-15));
    assertThat(TradingCalendar.years(TradingCalendar.settles(tomorrow), tomorrow)).isZero();
    assertThat(TradingCalendar.years(close.plus(Duration.ofDays(9)), tomorrow)).isZero();
  }

  @Test
  void neighbours_agree_with_a_naive_walk() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = date("1990-02-01").plusDays(random.nextInt(14_000));
      LocalDate after = day.plusDays(1);
      while (!TradingCalendar.isSession(after)) {
        after = after.plusDays(1);
      }
      LocalDate before = day.minusDays(1);
      while (!TradingCalendar.isSession(before)) {
        before = before.minusDays(1);
      }
      assertThat(TradingCalendar.next(day)).isEqualTo(after);
      assertThat(TradingCalendar.previous(day)).isEqualTo(before);
      assertThat(TradingCalendar.sessionsBetween(before, after))
          .isEqualTo(TradingCalendar.isSession(day) ? 2 : 1);
    }
  }

  @Test
  void sessions_include_both_ends() {
    assertThat(TradingCalendar.sessions(date("2024-03-28"), date("2024-04-01")))
        .containsExactly(date("2024-03-28"), date("2024-04-01"));
    assertThat(TradingCalendar.sessions(date("2024-03-29"), date("2024-03-31"))).isEmpty();
    assertThat(TradingCalendar.sessions(date("2024-04-02"), date("2024-04-01"))).isEmpty();
    assertThat(TradingCalendar.sessions(date("2023-01-01"), date("2023-12-31"))).hasSize(250);
  }

  @Test
  void a_date_outside_the_table_is_refused() {
    assertThatThrownBy(() -> TradingCalendar.isSession(date("1989-12-31")))
        .hasMessage("date must lie in [1990-01-01, 2028-12-31], was 1989-12-31");
    assertThatThrownBy(() -> TradingCalendar.next(date("2028-12-31")))
        .hasMessage("no session is known after 2028-12-31");
    assertThatThrownBy(() -> TradingCalendar.previous(date("1990-01-02")))
        .hasMessage("no session is known before 1990-01-02");
  }

  /// Easter Sundays from the tables of the Book of Common Prayer.
  @ParameterizedTest
  @ValueSource(strings = {"1990-04-15", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31"})
  void easter_is_where_the_church_has_it(String text) {
    assertThat(NyseRules.easter(date(text).getYear())).isEqualTo(date(text));
  }
}
