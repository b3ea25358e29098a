package io.alvh.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The option and futures series that existed: SPX monthlies, SPXW weeklies and dailies, VIX/VX
/// monthlies, VIX weeklies.
///
/// A date outside 1990-2028 is refused with `IllegalArgumentException`.
public final class OptionCalendar {
  private static final YearMonth FIRST_MONTH = YearMonth.from(TradingCalendar.FIRST);
  private static final YearMonth LAST_MONTH = YearMonth.from(TradingCalendar.LAST);

  /// VX futures began with May 2004 (Cboe Futures Exchange, 26 March 2004).
  private static final YearMonth FIRST_VX = YearMonth.of(2004, 5);

  /// Months of the first two years for which no VX future was listed (absent from the exchange's
  /// own contract files).
  private static final List<YearMonth> NEVER_LISTED_VX =
      List.of(
          YearMonth.of(2004, 12),
          YearMonth.of(2005, 4),
          YearMonth.of(2005, 7),
          YearMonth.of(2005, 9));

  /// Until the end of 2004 VX settled on the Wednesday before the third Friday of its own month:
  /// the contract files of July and October 2004 end on 14 July and 13 October, a week before the
  /// later rule; in every other listed month of that year both rules agree.
  private static final int LAST_OWN_MONTH_YEAR = 2004;

  /// The first weekly VIX options expired on 28 October 2015: listed since 8 October (Cboe Options
  /// Hub, "VIX Weeklys options launched", 9 October 2015, with the expiries then listed). Weekly VX
  /// futures began in July 2015.
  private static final LocalDate FIRST_VIX_WEEKLY = LocalDate.of(2015, 10, 28);

  private static final Expiry[] SPX = spxMonthlies();
  private static final Expiry[] VIX = vixMonthlies();
  private static final boolean[] VIX_DAY = vixDays();
  private static final @Nullable Expiry[] VIX_WEEKLY = vixWeeklies();
  private static final @Nullable Expiry[] SPXW_AM = WeeklySeries.table(Settlement.AM);
  private static final @Nullable Expiry[] SPXW_PM = WeeklySeries.table(Settlement.PM);

  private OptionCalendar() {}

  /// Returns the AM-settled third-Friday SPX monthly of `month` (the business day before if that
  /// Friday is a holiday).
  public static Expiry spxMonthly(YearMonth month) {
    return SPX[place(month, LAST_MONTH)];
  }

  /// Returns whether `date` is the settlement date of an SPX monthly.
  public static boolean isSpxMonthly(LocalDate date) {
    return spxMonthly(YearMonth.from(date)).date().equals(date);
  }

  /// Returns the PM-settled SPXW series that expires on `date`, if one was listed (before May 2017
  /// also those then named SPXQ and SPXPM).
  public static Optional<Expiry> spxwPm(LocalDate date) {
    return Optional.ofNullable(SPXW_PM[TradingCalendar.offset(date)]);
  }

  /// Returns the AM-settled weekly that expires on `date`, if one was listed: 2005-11 to 2010-12.
  public static Optional<Expiry> spxwAm(LocalDate date) {
    return Optional.ofNullable(SPXW_AM[TradingCalendar.offset(date)]);
  }

  /// Returns the SPX and SPXW series that expire on `date`, AM before PM; none, one or two.
  public static List<Expiry> listedSpx(LocalDate date) {
    List<Expiry> listed = new ArrayList<>(2);
    if (isSpxMonthly(date)) {
      listed.add(new Expiry(date, Settlement.AM));
    }
    spxwAm(date).ifPresent(listed::add);
    spxwPm(date).ifPresent(listed::add);
    return listed;
  }

  /// Returns the VIX and VX monthly of `month`: the Wednesday 30 days before the next month's third
  /// Friday, by both holiday rules; AM-settled. If that Friday is a holiday, 30 days before the
  /// business day before it; if the resulting day is a holiday, the business day before. Until 2004
  /// the Wednesday before the month's own third Friday. It is a rule: whether the month was listed
  /// says `isVixMonthly`. Known to November 2028.
  public static Expiry vixMonthly(YearMonth month) {
    return VIX[place(month, LAST_MONTH.minusMonths(1))];
  }

  /// Returns whether `date` is the settlement date of a listed VIX or VX monthly (VX since May
  /// 2004, VIX options since February 2006).
  public static boolean isVixMonthly(LocalDate date) {
    return VIX_DAY[TradingCalendar.offset(date)];
  }

  /// Returns the AM-settled weekly VIX option series that expires on `date`, if one was listed: by
  /// the rule of the monthlies, 30 days before every Friday but the third of a month, since 28
  /// October 2015.
  public static Optional<Expiry> vixWeekly(LocalDate date) {
    return Optional.ofNullable(VIX_WEEKLY[TradingCalendar.offset(date)]);
  }

  /// Returns the first VIX monthly that settles after `date`.
  public static Expiry nextVixMonthly(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    Expiry expiry = vixMonthly(month);
    return expiry.date().isAfter(date) ? expiry : vixMonthly(month.plusMonths(1));
  }

  /// Returns the last session on which a series of `expiry` trades: the session before for AM, the
  /// expiry date for PM.
  public static LocalDate lastTradeDay(Expiry expiry) {
    return expiry.settlement() == Settlement.AM
        ? TradingCalendar.previous(expiry.date())
        : expiry.date();
  }

  /// Returns the third Friday of `month`, holiday or not.
  static LocalDate thirdFriday(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
  }

  /// Returns `date` if it is a session, else the last session before.
  static LocalDate sessionAtOrBefore(LocalDate date) {
    return TradingCalendar.isSession(date) ? date : TradingCalendar.previous(date);
  }

  private static int place(YearMonth month, YearMonth last) {
    if (month.isBefore(FIRST_MONTH) || month.isAfter(last)) {
      throw new IllegalArgumentException(
          "month must lie in [" + FIRST_MONTH + ", " + last + "], was " + month);
    }
    return (int) ChronoUnit.MONTHS.between(FIRST_MONTH, month);
  }

  private static Expiry[] spxMonthlies() {
    Expiry[] expiries = new Expiry[place(LAST_MONTH, LAST_MONTH) + 1];
    for (int i = 0; i < expiries.length; i++) {
      LocalDate friday = thirdFriday(FIRST_MONTH.plusMonths(i));
      expiries[i] = new Expiry(sessionAtOrBefore(friday), Settlement.AM);
    }
    return expiries;
  }

  private static Expiry[] vixMonthlies() {
    Expiry[] expiries = new Expiry[SPX.length - 1];
    for (int i = 0; i < expiries.length; i++) {
      YearMonth month = FIRST_MONTH.plusMonths(i);
      LocalDate day =
          month.getYear() <= LAST_OWN_MONTH_YEAR
              ? thirdFriday(month).minusDays(2)
              : SPX[i + 1].date().minusDays(30);
      expiries[i] = new Expiry(sessionAtOrBefore(day), Settlement.AM);
    }
    return expiries;
  }

  private static @Nullable Expiry[] vixWeeklies() {
    @Nullable Expiry[] table = new @Nullable Expiry[TradingCalendar.days()];
    LocalDate friday = FIRST_VIX_WEEKLY.plusDays(30);
    for (; !friday.isAfter(TradingCalendar.LAST); friday = friday.plusDays(7)) {
      if (!friday.equals(thirdFriday(YearMonth.from(friday)))) {
        LocalDate date = sessionAtOrBefore(sessionAtOrBefore(friday).minusDays(30));
        table[TradingCalendar.offset(date)] = new Expiry(date, Settlement.AM);
      }
    }
    return table;
  }

  private static boolean[] vixDays() {
    boolean[] days = new boolean[TradingCalendar.days()];
    for (int i = 0; i < VIX.length; i++) {
      YearMonth month = FIRST_MONTH.plusMonths(i);
      if (!month.isBefore(FIRST_VX) && !NEVER_LISTED_VX.contains(month)) {
        days[TradingCalendar.offset(VIX[i].date())] = true;
      }
    }
    return days;
  }
}
