package io.alvh.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionCalendarTest {
  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2004-05, 2004-05-19
          2004-07, 2004-07-14
          2005-12, 2005-12-21
          2008-02, 2008-02-19
          2014-03, 2014-03-18
          2014-04, 2014-04-16
          2018-12, 2018-12-19
          2019-03, 2019-03-19
          2020-03, 2020-03-18
          2022-03, 2022-03-15
          2024-06, 2024-06-18
          2025-03, 2025-03-18
          2026-06, 2026-06-17
          """)
  void vix_monthlies_follow_both_holiday_rules(YearMonth month, LocalDate expiry) {
    assertThat(OptionCalendar.vixMonthly(month)).isEqualTo(new Expiry(expiry, Settlement.AM));
    assertThat(OptionCalendar.isVixMonthly(expiry)).isTrue();
    assertThat(OptionCalendar.isVixMonthly(expiry.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-03, 2008-03-20",
    "2014-04, 2014-04-17",
    "2022-04, 2022-04-14",
    "2025-04, 2025-04-17",
    "2026-06, 2026-06-18",
    "2026-07, 2026-07-17"
  })
  void spx_monthlies_step_back_from_a_holiday(YearMonth month, LocalDate expiry) {
    assertThat(OptionCalendar.spxMonthly(month)).isEqualTo(new Expiry(expiry, Settlement.AM));
  }

  /// Walks the days of each month and counts Fridays: no clever calendar arithmetic.
  @Test
  void third_fridays_agree_with_counting() {
    for (YearMonth month = YearMonth.of(1990, 1);
        month.getYear() < 2028;
        month = month.plusMonths(1)) {
      int fridays = 0;
      int day = 0;
      while (fridays < 3) {
        day++;
        if (month.atDay(day).getDayOfWeek() == DayOfWeek.FRIDAY) {
          fridays++;
        }
      }
      LocalDate expected = month.atDay(day);
      if (!TradingCalendar.isSession(expected)) {
        expected = expected.minusDays(1);
      }
      assertThat(OptionCalendar.spxMonthly(month).date()).isEqualTo(expected);
      assertThat(OptionCalendar.isSpxMonthly(expected)).isTrue();
    }
  }

  /// The listing record, seen through its edges and its holidays; see `WeeklySeries`.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2007-03-30", // first quarterly
        "2010-12-10", // first PM Friday
        "2011-10-21", // first PM third Friday
        "2014-07-31", // first month end
        "2015-04-02", // Good Friday's weekly on Thursday
        "2014-04-17", // third Friday on Good Friday
        "2016-03-02", // first Wednesday
        "2016-08-22", // first Monday
        "2016-09-06", // Labor Day's Monday on Tuesday
        "2018-07-03", // Independence Day's Wednesday on Tuesday
        "2018-12-04", // the Wednesday of mourning on Tuesday
        "2022-04-26", // first Tuesday
        "2022-05-19", // first Thursday
        "2024-06-21",
        "2026-07-08"
      })
  void a_pm_series_was_listed(String text) {
    assertThat(OptionCalendar.spxwPm(date(text))).contains(new Expiry(date(text), Settlement.PM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2006-12-29",
        "2010-12-03",
        "2010-12-17",
        "2011-09-16",
        "2013-01-31",
        "2016-02-24",
        "2016-08-15",
        "2018-07-05",
        "2018-12-05",
        "2022-04-12",
        "2022-05-05",
        "2024-03-29",
        "2024-06-19",
        "2024-06-22"
      })
  void no_pm_series_was_listed(String text) {
    assertThat(OptionCalendar.spxwPm(date(text))).isEmpty();
  }

  @Test
  void every_session_has_a_pm_series_since_may_2022() {
    assertThat(TradingCalendar.sessions(date("2022-05-16"), date("2027-12-31")))
        .allMatch(day -> OptionCalendar.spxwPm(day).isPresent());
  }

  @Test
  void early_weeklies_were_am() {
    assertThat(OptionCalendar.spxwAm(date("2005-11-04"))).isPresent();
    assertThat(OptionCalendar.spxwAm(date("2010-12-03"))).isPresent();
    assertThat(OptionCalendar.spxwAm(date("2010-04-01"))).isPresent();
    assertThat(OptionCalendar.spxwAm(date("2005-10-28"))).isEmpty();
    assertThat(OptionCalendar.spxwAm(date("2005-11-18"))).isEmpty();
    assertThat(OptionCalendar.spxwAm(date("2010-12-10"))).isEmpty();
  }

  @Test
  void all_series_of_a_day_come_am_first() {
    assertThat(OptionCalendar.listedSpx(date("2024-06-21")))
        .containsExactly(
            new Expiry(date("2024-06-21"), Settlement.AM),
            new Expiry(date("2024-06-21"), Settlement.PM));
    assertThat(OptionCalendar.listedSpx(date("2009-06-19")))
        .containsExactly(new Expiry(date("2009-06-19"), Settlement.AM));
    assertThat(OptionCalendar.listedSpx(date("2009-06-22"))).isEmpty();
  }

  @Test
  void a_listed_series_always_expires_on_a_session() {
    for (LocalDate day = date("2005-01-01");
        day.isBefore(date("2028-01-01"));
        day = day.plusDays(1)) {
      if (!TradingCalendar.isSession(day)) {
        assertThat(OptionCalendar.listedSpx(day)).isEmpty();
        assertThat(OptionCalendar.isVixMonthly(day)).isFalse();
      }
    }
  }

  @Test
  void am_series_last_trade_the_session_before() {
    assertThat(OptionCalendar.lastTradeDay(OptionCalendar.vixMonthly(YearMonth.of(2024, 6))))
        .isEqualTo(date("2024-06-17"));
    assertThat(OptionCalendar.lastTradeDay(new Expiry(date("2024-07-01"), Settlement.PM)))
        .isEqualTo(date("2024-07-01"));
  }

  @Test
  void the_next_vix_monthly_is_strictly_later() {
    assertThat(OptionCalendar.nextVixMonthly(date("2024-06-17")).date())
        .isEqualTo(date("2024-06-18"));
    assertThat(OptionCalendar.nextVixMonthly(date("2024-06-18")).date())
        .isEqualTo(date("2024-07-17"));
  }

  @Test
  void a_month_outside_the_table_is_refused() {
    assertThatThrownBy(() -> OptionCalendar.vixMonthly(YearMonth.of(2028, 12)))
        .hasMessage("month must lie in [1990-01, 2028-11], was 2028-12");
  }

  @Test
  void months_in_which_no_future_was_listed_have_no_settlement_day() {
    assertThat(OptionCalendar.isVixMonthly(date("2004-12-22"))).isFalse();
    assertThat(OptionCalendar.isVixMonthly(date("2004-04-21"))).isFalse();
    assertThat(OptionCalendar.isVixMonthly(date("2005-01-19"))).isTrue();
  }
}
