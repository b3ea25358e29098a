package io.alvh.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A second calendar, written apart from the first: holidays and early closes as lists typed by
/// year, days as plain numbers, every expiry found by counting. Nothing of `java.time` and nothing
/// of `calendar` is used, so that both would have to be wrong in the same way.
///
/// Source of the lists: the yearly holiday notices of the New York Stock Exchange; 2026 and 2027 as
/// announced.
final class CountedCalendar {
  static final int FIRST_YEAR = 2006;
  static final int LAST_YEAR = 2027;

  /// Full closures as month and day, one line a year from 2006; the last is 2028.
  private static final String[] SHUT = {
    "0102 0116 0220 0414 0529 0704 0904 1123 1225",
    "0101 0102 0115 0219 0406 0528 0704 0903 1122 1225",
    "0101 0121 0218 0321 0526 0704 0901 1127 1225",
    "0101 0119 0216 0410 0525 0703 0907 1126 1225",
    "0101 0118 0215 0402 0531 0705 0906 1125 1224",
    "0117 0221 0422 0530 0704 0905 1124 1226",
    "0102 0116 0220 0406 0528 0704 0903 1029 1030 1122 1225",
    "0101 0121 0218 0329 0527 0704 0902 1128 1225",
    "0101 0120 0217 0418 0526 0704 0901 1127 1225",
    "0101 0119 0216 0403 0525 0703 0907 1126 1225",
    "0101 0118 0215 0325 0530 0704 0905 1124 1226",
    "0102 0116 0220 0414 0529 0704 0904 1123 1225",
    "0101 0115 0219 0330 0528 0704 0903 1122 1205 1225",
    "0101 0121 0218 0419 0527 0704 0902 1128 1225",
    "0101 0120 0217 0410 0525 0703 0907 1126 1225",
    "0101 0118 0215 0402 0531 0705 0906 1125 1224",
    "0117 0221 0415 0530 0620 0704 0905 1124 1226",
    "0102 0116 0220 0407 0529 0619 0704 0904 1123 1225",
    "0101 0115 0219 0329 0527 0619 0704 0902 1128 1225",
    "0101 0109 0120 0217 0418 0526 0619 0704 0901 1127 1225",
    "0101 0119 0216 0403 0525 0619 0703 0907 1126 1225",
    "0101 0118 0215 0326 0531 0618 0705 0906 1125 1224",
    "0117 0221 0414 0529 0619 0704 0904 1123 1225"
  };

  /// Closes at 13:00, one line a year from 2006.
  private static final String[] SHORT = {
    "0703 1124",
    "0703 1123 1224",
    "0703 1128 1224",
    "1127 1224",
    "1126",
    "1125",
    "0703 1123 1224",
    "0703 1129 1224",
    "0703 1128 1224",
    "1127 1224",
    "1125",
    "0703 1124",
    "0703 1123 1224",
    "0703 1129 1224",
    "1127 1224",
    "1126",
    "1125",
    "0703 1124",
    "0703 1129 1224",
    "0703 1128 1224",
    "1127 1224",
    "1126"
  };

  private static final int MONDAY = 0;
  private static final int FRIDAY = 4;

  private final TreeSet<Integer> shut = new TreeSet<>();
  private final TreeSet<Integer> early = new TreeSet<>();

  /// One series: its last trading day and the second of its settlement, UTC since 1970.
  record Series(String root, int day, char time, int lastTrade, long second) {}

  CountedCalendar() {
    for (int i = 0; i < SHUT.length; i++) {
      for (String md : SHUT[i].split(" ", -1)) {
        shut.add(number(FIRST_YEAR + i, md));
      }
    }
    for (int i = 0; i < SHORT.length; i++) {
      for (String md : SHORT[i].split(" ", -1)) {
        early.add(number(FIRST_YEAR + i, md));
      }
    }
  }

  /// Every series that expires from 2006 to 2027, by root, day and time.
  Map<String, Series> all() {
    List<Series> found = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        int spx = back(thirdFriday(year, month));
        found.add(series("SPX", spx, 'A'));
        int vix = back(back(thirdFriday(year + month / 12, month % 12 + 1)) - 30);
        found.add(series("VIX", vix, 'A'));
      }
    }
    addWeeks(found);
    addEnds(found);
    Map<String, Series> byKey = new TreeMap<>();
    for (Series s : found) {
      if (s.day >= number(FIRST_YEAR, "0101") && s.day <= number(LAST_YEAR, "1231")) {
        byKey.put(s.root + " " + s.day + " " + s.time, s);
      }
    }
    return byKey;
  }

  private void addWeeks(List<Series> found) {
    int monday = number(2005, "1226");
    for (; monday <= number(2028, "0131"); monday += 7) {
      int friday = monday + FRIDAY;
      boolean third = friday == thirdFriday(year(friday), month(friday));
      if (monday >= number(2016, "0822")) {
        found.add(series("SPXW", isOpen(monday) ? monday : monday + 1, 'P'));
      }
      addDay(found, monday + 1, number(2022, "0426"));
      addDay(found, monday + 2, number(2016, "0302"));
      addDay(found, monday + 3, number(2022, "0519"));
      addDay(found, friday, third ? number(2011, "1021") : number(2010, "1210"));
      if (!third && friday <= number(2010, "1203") && !isQuarterEnd(back(friday))) {
        found.add(series("SPXW", back(friday), 'A'));
      }
      if (!third && friday >= number(2015, "1127")) {
        found.add(series("VIXW", back(back(friday) - 30), 'A'));
      }
    }
  }

  private void addDay(List<Series> found, int day, int first) {
    if (day >= first) {
      found.add(series("SPXW", back(day), 'P'));
    }
  }

  private void addEnds(List<Series> found) {
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        int end = back(number(year + month / 12, month % 12 + 1, 1) - 1);
        if (end >= number(2014, "0731") || (month % 3 == 0 && end >= number(2007, "0330"))) {
          found.add(series("SPXW", end, 'P'));
        }
      }
    }
  }

  private boolean isQuarterEnd(int day) {
    int month = month(day);
    int next = number(year(day) + month / 12, month % 12 + 1, 1);
    return month % 3 == 0 && back(next - 1) == day;
  }

  private Series series(String root, int day, char time) {
    int minute = time == 'A' ? 9 * 60 + 30 : early.contains(day) ? 13 * 60 : 16 * 60;
    int ahead = isSummer(day) ? 4 : 5;
    long second = day * 86_400L + minute * 60L + ahead * 3_600L;
    return new Series(root, day, time, time == 'A' ? back(day - 1) : day, second);
  }

  /// Daylight saving: since 2007 from the second Sunday of March to the first of November; in 2006
  /// from the first of April to the last of October.
  private static boolean isSummer(int day) {
    int year = year(day);
    int from = year == 2006 ? sunday(number(year, 4, 1)) : sunday(number(year, 3, 8));
    int to = year == 2006 ? sunday(number(year, 10, 25)) : sunday(number(year, 11, 1));
    return day >= from && day < to;
  }

  /// The first Sunday at or after `day`.
  private static int sunday(int day) {
    int found = day;
    while (weekday(found) != 6) {
      found++;
    }
    return found;
  }

  private static int thirdFriday(int year, int month) {
    int fridays = 0;
    for (int day = number(year, month, 1); ; day++) {
      fridays += weekday(day) == FRIDAY ? 1 : 0;
      if (fridays == 3) {
        return day;
      }
    }
  }

  private int back(int day) {
    int found = day;
    while (!isOpen(found)) {
      found--;
    }
    return found;
  }

  private boolean isOpen(int day) {
    return weekday(day) <= FRIDAY && !shut.contains(day);
  }

  /// Monday is 0; 1 January 1970 was a Thursday.
  private static int weekday(int day) {
    return Math.floorMod(day + 3, 7) + MONDAY;
  }

  private static int number(int year, String monthAndDay) {
    int both = Integer.parseInt(monthAndDay);
    return number(year, both / 100, both % 100);
  }

  /// Days since 1 January 1970, counted year by year and month by month.
  private static int number(int year, int month, int day) {
    int days = day - 1;
    for (int y = 1970; y < year; y++) {
      days += isLeap(y) ? 366 : 365;
    }
    for (int m = 1; m < month; m++) {
      days += length(year, m);
    }
    return days;
  }

  private static int year(int day) {
    int year = 1970;
    while (number(year + 1, 1, 1) <= day) {
      year++;
    }
    return year;
  }

  private static int month(int day) {
    int year = year(day);
    int month = 12;
    while (number(year, month, 1) > day) {
      month--;
    }
    return month;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static int length(int year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}
