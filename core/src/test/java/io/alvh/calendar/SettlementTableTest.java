package io.alvh.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every series of 2006 to 2027 in the calendar and in a table counted apart from it. VX monthlies
/// settle with the VIX options of their month and have no table of their own.
class SettlementTableTest {
  private static final LocalDate FROM = LocalDate.of(CountedCalendar.FIRST_YEAR, 1, 1);
  private static final LocalDate TO = LocalDate.of(CountedCalendar.LAST_YEAR, 12, 31);

  @Test
  void both_tables_hold_the_same_series_with_the_same_last_trade_and_instant() {
    Map<String, CountedCalendar.Series> counted = new CountedCalendar().all();
    assertThat(calendar()).isEqualTo(counted);
  }

  @Test
  void the_tables_are_whole() {
    Map<String, Integer> sizes = new TreeMap<>();
    new CountedCalendar().all().values().forEach(s -> sizes.merge(s.root(), 1, Integer::sum));
    assertThat(sizes).containsEntry("SPX", 22 * 12).containsEntry("VIX", 22 * 12);
    assertThat(sizes.get("SPXW")).isGreaterThan(2_500);
    assertThat(sizes.get("VIXW")).isGreaterThan(450);
  }

  @Test
  void vix_weeklies_settle_in_the_morning() {
    assertThat(OptionCalendar.vixWeekly(LocalDate.of(2024, 6, 26)))
        .contains(new Expiry(LocalDate.of(2024, 6, 26), Settlement.AM));
    assertThat(OptionCalendar.vixWeekly(LocalDate.of(2024, 6, 18))).isEmpty();
    assertThat(OptionCalendar.vixWeekly(LocalDate.of(2015, 10, 14))).isEmpty();
  }

  private static Map<String, CountedCalendar.Series> calendar() {
    Map<String, CountedCalendar.Series> all = new TreeMap<>();
    for (YearMonth m = YearMonth.from(FROM); !m.isAfter(YearMonth.from(TO)); m = m.plusMonths(1)) {
      add(all, "SPX", Optional.of(OptionCalendar.spxMonthly(m)));
      add(all, "VIX", Optional.of(OptionCalendar.vixMonthly(m)));
    }
    for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
      add(all, "SPXW", OptionCalendar.spxwAm(day));
      add(all, "SPXW", OptionCalendar.spxwPm(day));
      add(all, "VIXW", OptionCalendar.vixWeekly(day));
    }
    return all;
  }

  private static void add(
      Map<String, CountedCalendar.Series> all, String root, Optional<Expiry> expiry) {
    if (expiry.isPresent()) {
      Expiry e = expiry.get();
      int day = (int) e.date().toEpochDay();
      char time = e.settlement() == Settlement.AM ? 'A' : 'P';
      int lastTrade = (int) OptionCalendar.lastTradeDay(e).toEpochDay();
      long second = TradingCalendar.settles(e).getEpochSecond();
      all.put(
          root + " " + day + " " + time,
          new CountedCalendar.Series(root, day, time, lastTrade, second));
    }
  }
}
