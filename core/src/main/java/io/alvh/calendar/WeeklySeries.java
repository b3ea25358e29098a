package io.alvh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which SPX series other than the AM monthlies were listed: the listing record as data.
///
/// The dates are those of the first and last expiry of a family; a family is listed some days
/// before its first expiry. Where the due day is a holiday, Monday series move to the next business
/// day, all others to the business day before.
///
/// Sources: Cboe, "CBOE to list Quarterly index options on SPX, XSP and XEO beginning February
/// 21st" (February 2007); "New S&P 500 End-of-Month Options to Launch in July" (29 May 2014, also
/// on end-of-quarter SPXQ); "SPX Wednesday Weeklys" (22 February 2016: first expiries 2 and 9
/// March); "Successful launch of new SPX Monday-expiring Weeklys" (17 August 2016: launched 15
/// August, first expiry 22 August, holidays move to Tuesday); "Cboe to add Tuesday, Thursday
/// expirations" (April 2022: Tuesdays from Monday 18 April, Thursdays from Wednesday 11 May); B.
/// Luby, VIX and More, 19 April 2022 (first listed were 26 April and 3 May, for Thursdays 19 and 26
/// May to come); "SPXpm to launch on C2 on October 4" (13 September 2011; the first series is not
/// named there, October's is taken); circular on the change from AM Weeklys to PM Week-Ends (last
/// AM expiry 3 December 2010, first PM series listed 2 December 2010). No short-term series expires
/// on a third Friday's week or where a quarterly does (Cboe Rule 24.9).
///
/// @param kind which days are due
/// @param settlement AM or PM
/// @param first the first due day
/// @param last the last due day
record WeeklySeries(Kind kind, Settlement settlement, LocalDate first, LocalDate last) {
  /// Which days a family expires on.
  enum Kind {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    /// Every Friday but the third of the month.
    OTHER_FRIDAY,
    THIRD_FRIDAY,
    MONTH_END,
    QUARTER_END
  }

  private static final LocalDate OPEN_END = TradingCalendar.LAST;

  private static final List<WeeklySeries> RECORD =
      List.of(
          since(Kind.QUARTER_END, LocalDate.of(2007, 3, 30)),
          since(Kind.OTHER_FRIDAY, LocalDate.of(2010, 12, 10)),
          since(Kind.THIRD_FRIDAY, LocalDate.of(2011, 10, 21)),
          since(Kind.MONTH_END, LocalDate.of(2014, 7, 31)),
          since(Kind.WEDNESDAY, LocalDate.of(2016, 3, 2)),
          since(Kind.MONDAY, LocalDate.of(2016, 8, 22)),
          since(Kind.TUESDAY, LocalDate.of(2022, 4, 26)),
          since(Kind.THURSDAY, LocalDate.of(2022, 5, 19)),
          new WeeklySeries(
              Kind.OTHER_FRIDAY,
              Settlement.AM,
              LocalDate.of(2005, 11, 4),
              LocalDate.of(2010, 12, 3)));

  private static WeeklySeries since(Kind kind, LocalDate first) {
    return new WeeklySeries(kind, Settlement.PM, first, OPEN_END);
  }

  /// Returns the expiries of `settlement` by day of the trading calendar, null where none.
  static @Nullable Expiry[] table(Settlement settlement) {
    @Nullable Expiry[] table = new @Nullable Expiry[TradingCalendar.days()];
    for (WeeklySeries series : RECORD) {
      if (series.settlement == settlement) {
        series.fill(table);
      }
    }
    return table;
  }

  private void fill(@Nullable Expiry[] table) {
    for (LocalDate due = first; !due.isAfter(last); due = due.plusDays(1)) {
      if (isDue(due)) {
        LocalDate date = moved(due);
        if (settlement == Settlement.PM || !isQuarterEnd(date)) {
          table[TradingCalendar.offset(date)] = new Expiry(date, settlement);
        }
      }
    }
  }

  private boolean isDue(LocalDate day) {
    return switch (kind) {
      case MONDAY -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case TUESDAY -> day.getDayOfWeek() == DayOfWeek.TUESDAY;
      case WEDNESDAY -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY;
      case THURSDAY -> day.getDayOfWeek() == DayOfWeek.THURSDAY;
      case OTHER_FRIDAY -> day.getDayOfWeek() == DayOfWeek.FRIDAY && !isThirdFriday(day);
      case THIRD_FRIDAY -> isThirdFriday(day);
      case MONTH_END -> isMonthEnd(day);
      case QUARTER_END -> isQuarterEnd(day);
    };
  }

  private LocalDate moved(LocalDate due) {
    if (kind == Kind.MONDAY && !TradingCalendar.isSession(due)) {
      return TradingCalendar.next(due);
    }
    return OptionCalendar.sessionAtOrBefore(due);
  }

  private static boolean isThirdFriday(LocalDate day) {
    return OptionCalendar.thirdFriday(YearMonth.from(day)).equals(day);
  }

  private static boolean isMonthEnd(LocalDate day) {
    LocalDate end = YearMonth.from(day).atEndOfMonth();
    return OptionCalendar.sessionAtOrBefore(end).equals(day);
  }

  private static boolean isQuarterEnd(LocalDate day) {
    Month month = day.getMonth();
    return month.getValue() % 3 == 0 && isMonthEnd(day);
  }
}
