package io.alvh.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sessions of the New York Stock Exchange and the instants that hang on them, 1990-2027; 2028
/// follows by rule, so that the last expiries of 2027 have a date.
///
/// Every query is a look-up in a table built once. A date outside the table is refused with
/// `IllegalArgumentException`.
public final class TradingCalendar {
  /// The exchange's zone; every date in this program is a date in it.
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /// The first and the last date the calendar knows.
  static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  static final LocalDate LAST = LocalDate.of(2028, 12, 31);

  private static final double SECONDS_A_YEAR = 365.0 * 86_400;
  private static final int REGULAR_CLOSE = 16 * 60;
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final long FIRST_DAY = FIRST.toEpochDay();

  /// Closing minute of the day by offset from `FIRST_DAY`; zero without a session.
  private static final int[] CLOSING_MINUTE = closingMinutes();

  private static final List<LocalDate> SESSIONS = allSessions();

  /// The number of sessions before the day, by offset: also the day's own place among `SESSIONS`.
  private static final int[] SESSIONS_BEFORE = sessionsBefore();

  private static final Instant[] OPENS = instants(true);
  private static final Instant[] CLOSES = instants(false);

  private TradingCalendar() {}

  /// Returns whether the exchange held a session on `date`.
  public static boolean isSession(LocalDate date) {
    return CLOSING_MINUTE[offset(date)] > 0;
  }

  /// Returns whether `date` is a session that closed before 16:00: at 13:00, or in the few cases of
  /// `NyseRules` at another time.
  public static boolean isEarlyClose(LocalDate date) {
    int minute = CLOSING_MINUTE[offset(date)];
    return minute > 0 && minute < REGULAR_CLOSE;
  }

  /// Returns the first session after `date`.
  public static LocalDate next(LocalDate date) {
    int day = offset(date);
    int place = SESSIONS_BEFORE[day] + (CLOSING_MINUTE[day] > 0 ? 1 : 0);
    if (place >= SESSIONS.size()) {
      throw new IllegalArgumentException("no session is known after " + date);
    }
    return SESSIONS.get(place);
  }

  /// Returns the last session before `date`.
  public static LocalDate previous(LocalDate date) {
    int place = SESSIONS_BEFORE[offset(date)] - 1;
    if (place < 0) {
      throw new IllegalArgumentException("no session is known before " + date);
    }
    return SESSIONS.get(place);
  }

  /// Returns the sessions from `from` to `to`, both included, ascending; none if `from` is later.
  public static List<LocalDate> sessions(LocalDate from, LocalDate to) {
    int end = SESSIONS_BEFORE[offset(to)] + (isSession(to) ? 1 : 0);
    int start = SESSIONS_BEFORE[offset(from)];
    return start < end ? SESSIONS.subList(start, end) : List.of();
  }

  /// Returns how many sessions come after `from` up to and including `to`; negative if `to` is
  /// earlier.
  public static int sessionsBetween(LocalDate from, LocalDate to) {
    return endPlace(to) - endPlace(from);
  }

  /// Returns the instant at which the session of `date` closed; refuses a date without session.
  public static Instant close(LocalDate date) {
    return CLOSES[session(date)];
  }

  /// Returns the New York time at which the session of `date` closed; refuses a date without
  /// session.
  public static LocalTime closeTime(LocalDate date) {
    return LocalTime.ofSecondOfDay(60L * CLOSING_MINUTE[session(date)]);
  }

  /// Returns the instant at which `expiry` settles: 09:30 for AM, the session's close for PM;
  /// refuses an expiry on a date without session.
  public static Instant settles(Expiry expiry) {
    int place = session(expiry.date());
    return expiry.settlement() == Settlement.AM ? OPENS[place] : CLOSES[place];
  }

  /// Returns ACT/365 years from `asOf` to the settlement of `expiry`, zero when it has settled.
  public static double years(Instant asOf, Expiry expiry) {
    Instant settles = settles(expiry);
    double seconds =
        settles.getEpochSecond()
            - asOf.getEpochSecond()
            + (settles.getNano() - asOf.getNano()) / 1e9;
    return seconds > 0 ? seconds / SECONDS_A_YEAR : 0;
  }

  /// Returns the place of `date` in tables by day.
  static int offset(LocalDate date) {
    long day = date.toEpochDay() - FIRST_DAY;
    if (day < 0 || day >= CLOSING_MINUTE.length) {
      throw new IllegalArgumentException(
          "date must lie in [" + FIRST + ", " + LAST + "], was " + date);
    }
    return (int) day;
  }

  /// Returns how many days the calendar covers.
  static int days() {
    return CLOSING_MINUTE.length;
  }

  private static int endPlace(LocalDate date) {
    int day = offset(date);
    return SESSIONS_BEFORE[day] + (CLOSING_MINUTE[day] > 0 ? 1 : 0);
  }

  private static int session(LocalDate date) {
    int day = offset(date);
    if (CLOSING_MINUTE[day] == 0) {
      throw new IllegalArgumentException("the exchange held no session on " + date);
    }
    return day;
  }

  private static int[] closingMinutes() {
    int[] minutes = new int[(int) (LAST.toEpochDay() - FIRST_DAY + 1)];
    for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
      Set<LocalDate> shut = NyseRules.closures(year);
      Map<LocalDate, Integer> early = NyseRules.earlyCloses(year);
      LocalDate end = LocalDate.of(year + 1, 1, 1);
      for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
        boolean open = !NyseRules.isWeekend(day) && !shut.contains(day);
        minutes[(int) (day.toEpochDay() - FIRST_DAY)] =
            open ? early.getOrDefault(day, REGULAR_CLOSE) : 0;
      }
    }
    return minutes;
  }

  private static List<LocalDate> allSessions() {
    List<LocalDate> sessions = new ArrayList<>();
    for (int day = 0; day < CLOSING_MINUTE.length; day++) {
      if (CLOSING_MINUTE[day] > 0) {
        sessions.add(FIRST.plusDays(day));
      }
    }
    return Collections.unmodifiableList(sessions);
  }

  private static int[] sessionsBefore() {
    int[] counts = new int[CLOSING_MINUTE.length];
    for (int day = 1; day < counts.length; day++) {
      counts[day] = counts[day - 1] + (CLOSING_MINUTE[day - 1] > 0 ? 1 : 0);
    }
    return counts;
  }

  private static Instant[] instants(boolean atOpen) {
    Instant[] instants = new Instant[CLOSING_MINUTE.length];
    Arrays.setAll(
        instants,
        day -> {
          LocalTime close = LocalTime.ofSecondOfDay(60L * CLOSING_MINUTE[day]);
          return FIRST.plusDays(day).atTime(atOpen ? OPEN : close).atZone(ZONE).toInstant();
        });
    return instants;
  }
}
