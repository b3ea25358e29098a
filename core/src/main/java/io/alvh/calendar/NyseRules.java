package io.alvh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// When the New York Stock Exchange was shut on a weekday, and when it closed before 16:00, since
/// 1990.
///
/// Sources: NYSE Rule 7.2 (holidays); the exchange's own list of special closings since 1885; the
/// open-source `pandas_market_calendars` (file `holidays/nyse.py`) as a second record of the early
/// closes. All full closures are checked in a test against the sessions of the S&P 500.
final class NyseRules {
  /// Closures outside the rule: mourning for Presidents Nixon, Reagan, Ford, Bush and Carter, the
  /// attacks of September 2001, hurricane Sandy.
  private static final List<LocalDate> SPECIAL =
      List.of(
          LocalDate.of(1994, 4, 27),
          LocalDate.of(2001, 9, 11),
          LocalDate.of(2001, 9, 12),
          LocalDate.of(2001, 9, 13),
          LocalDate.of(2001, 9, 14),
          LocalDate.of(2004, 6, 11),
          LocalDate.of(2007, 1, 2),
          LocalDate.of(2012, 10, 29),
          LocalDate.of(2012, 10, 30),
          LocalDate.of(2018, 12, 5),
          LocalDate.of(2025, 1, 9));

  private static final int ONE = 13 * 60;
  private static final int TWO = 14 * 60;

  private NyseRules() {}

  /// Returns the weekdays of `year` without a session, ascending.
  static Set<LocalDate> closures(int year) {
    TreeSet<LocalDate> days = new TreeSet<>();
    LocalDate newYear = LocalDate.of(year, 1, 1);
    // A New Year's Day on a Saturday is not made up for: 31 December ends an accounting period.
    days.add(newYear.getDayOfWeek() == DayOfWeek.SUNDAY ? newYear.plusDays(1) : newYear);
    if (year >= 1998) {
      days.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY));
    }
    days.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY));
    days.add(easter(year).minusDays(2));
    days.add(LocalDate.of(year, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    if (year >= 2022) {
      days.add(observed(LocalDate.of(year, 6, 19)));
    }
    days.add(observed(LocalDate.of(year, 7, 4)));
    days.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
    days.add(thanksgiving(year));
    days.add(observed(LocalDate.of(year, 12, 25)));
    SPECIAL.stream().filter(day -> day.getYear() == year).forEach(days::add);
    days.removeIf(NyseRules::isWeekend);
    return days;
  }

  /// Returns the sessions of `year` that closed before 16:00, with the minute of the day (New York)
  /// at which they did.
  static Map<LocalDate, Integer> earlyCloses(int year) {
    TreeMap<LocalDate, Integer> days = new TreeMap<>();
    if (year >= 1992) {
      days.put(thanksgiving(year).plusDays(1), year == 1992 ? TWO : ONE);
    }
    LocalDate christmasEve = LocalDate.of(year, 12, 24);
    if (year <= 1992) {
      days.put(christmasEve, TWO);
    } else if (christmasEve.getDayOfWeek() != DayOfWeek.FRIDAY) {
      days.put(christmasEve, ONE);
    }
    independence(year, days);
    forced(year, days);
    Set<LocalDate> shut = closures(year);
    days.keySet().removeIf(day -> isWeekend(day) || shut.contains(day));
    return days;
  }

  private static void independence(int year, Map<LocalDate, Integer> days) {
    if (year < 1995) {
      return;
    }
    LocalDate third = LocalDate.of(year, 7, 3);
    switch (third.getDayOfWeek()) {
      case MONDAY, TUESDAY, THURSDAY -> days.put(third, ONE);
      case WEDNESDAY -> days.put(year >= 2013 ? third : third.plusDays(2), ONE);
      default -> {}
    }
  }

  private static void forced(int year, Map<LocalDate, Integer> days) {
    switch (year) {
      case 1994 -> days.put(LocalDate.of(1994, 2, 11), TWO + 30); // snow
      case 1996 -> days.put(LocalDate.of(1996, 1, 8), TWO); // snow
      case 1997 -> {
        days.put(LocalDate.of(1997, 10, 27), 15 * 60 + 30); // circuit breaker
        days.put(LocalDate.of(1997, 12, 26), ONE);
      }
      case 1999 -> days.put(LocalDate.of(1999, 12, 31), ONE); // change of the millennium
      case 2003 -> days.put(LocalDate.of(2003, 12, 26), ONE);
      case 2005 -> days.put(LocalDate.of(2005, 6, 1), 15 * 60 + 56); // systems failure
      default -> {}
    }
  }

  private static LocalDate observed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      default -> holiday;
    };
  }

  private static LocalDate thanksgiving(int year) {
    return nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
  }

  private static LocalDate nth(int year, Month month, int n, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }

  /// Returns whether `day` is a Saturday or Sunday.
  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /// Easter Sunday of the Gregorian calendar: J. Meeus, *Astronomical Algorithms*, 1991, ch. 8.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
