package io.alvh.study.inference;

import io.alvh.backtest.DayRow;
import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.stats.EquityCurve;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The daily results of one book in one period, small enough to keep thousands of. Money is in
/// cents. Immutable.
public final class BookDays {
  private final List<LocalDate> dates;
  private final long startNav;
  private final long[] nav;
  private final long[] condors;
  private final long[] hedge;
  private final long[] carry;

  private BookDays(
      List<LocalDate> dates,
      long startNav,
      long[] nav,
      long[] condors,
      long[] hedge,
      long[] carry) {
    this.dates = List.copyOf(dates);
    this.startNav = startNav;
    this.nav = nav;
    this.condors = condors;
    this.hedge = hedge;
    this.carry = carry;
  }

  /// Returns the days of `slice`.
  public static BookDays of(RunSlice slice) {
    List<DayRow> days = slice.days();
    int n = days.size();
    long[] nav = new long[n];
    long[] condors = new long[n];
    long[] hedge = new long[n];
    long[] carry = new long[n];
    for (int i = 0; i < n; i++) {
      DayRow d = days.get(i);
      nav[i] = d.nav();
      condors[i] = d.condorPnl();
      hedge[i] = d.hedgePnl();
      carry[i] = carry(d);
    }
    return new BookDays(
        days.stream().map(DayRow::date).toList(), slice.startNav(), nav, condors, hedge, carry);
  }

  /// Returns days made of the given columns, one value a session, for worlds that no run made.
  ///
  /// @param startNav cents before the first session, above zero
  /// @param nav at each session's end
  /// @param condors result of the condors
  /// @param hedge result of the hedge
  /// @param carry gross cost of the hedge, positive when paid
  public static BookDays of(
      List<LocalDate> dates,
      long startNav,
      long[] nav,
      long[] condors,
      long[] hedge,
      long[] carry) {
    int n = dates.size();
    Check.that(n >= 2, "need at least two sessions, had " + n);
    Check.that(startNav > 0, "NAV before the first session must be above zero, was " + startNav);
    Check.that(
        nav.length == n && condors.length == n && hedge.length == n && carry.length == n,
        "need one value a session in every column");
    return new BookDays(
        dates, startNav, nav.clone(), condors.clone(), hedge.clone(), carry.clone());
  }

  /// Returns the days in `period`, with the NAV before them; nothing if they are fewer than two.
  public Optional<BookDays> within(Period period) {
    int from = 0;
    while (from < dates.size() && dates.get(from).isBefore(period.from())) {
      from++;
    }
    int to = dates.size();
    while (to > from && dates.get(to - 1).isAfter(period.to())) {
      to--;
    }
    return to - from < 2
        ? Optional.empty()
        : Optional.of(
            new BookDays(
                dates.subList(from, to),
                from == 0 ? startNav : nav[from - 1],
                Arrays.copyOfRange(nav, from, to),
                Arrays.copyOfRange(condors, from, to),
                Arrays.copyOfRange(hedge, from, to),
                Arrays.copyOfRange(carry, from, to)));
  }

  /// Returns the days whose date is `kept`, strung together: NAV goes on from the same start by the
  /// changes of these sessions alone; nothing if they are fewer than two.
  public Optional<BookDays> only(Predicate<LocalDate> kept) {
    int[] at = IntStream.range(0, nav.length).filter(i -> kept.test(dates.get(i))).toArray();
    if (at.length < 2) {
      return Optional.empty();
    }
    long[] strung = new long[at.length];
    long value = startNav;
    for (int i = 0; i < at.length; i++) {
      value += nav[at[i]] - (at[i] == 0 ? startNav : nav[at[i] - 1]);
      strung[i] = value;
    }
    return Optional.of(
        new BookDays(
            Arrays.stream(at).mapToObj(dates::get).toList(),
            startNav,
            strung,
            picked(condors, at),
            picked(hedge, at),
            picked(carry, at)));
  }

  private static long[] picked(long[] column, int[] at) {
    return Arrays.stream(at).mapToLong(i -> column[i]).toArray();
  }

  private static long carry(DayRow d) {
    long paid = 0;
    for (Attribution a : d.attribution()) {
      if (a.tag().book() == Tag.Book.HEDGE) {
        paid = Math.subtractExact(paid, a.theta() + a.roll() + a.slippage() + a.fees());
      }
    }
    return paid;
  }

  /// Returns the number of sessions.
  public int size() {
    return nav.length;
  }

  /// Returns the sessions, ascending.
  public List<LocalDate> dates() {
    return dates;
  }

  /// Returns the NAV before the first session.
  public long startNav() {
    return startNav;
  }

  /// Returns the NAV at the end of session `i`.
  public long nav(int i) {
    return nav[i];
  }

  /// Returns the result of the condors in session `i`, fees and slippage included.
  public long condors(int i) {
    return condors[i];
  }

  /// Returns the same of the hedge.
  public long hedge(int i) {
    return hedge[i];
  }

  /// Returns theta, roll, slippage and fees of the hedge in session `i`, positive when paid.
  public long carry(int i) {
    return carry[i];
  }

  /// Returns the interest of session `i`: what of the change of NAV no trade made.
  public long interest(int i) {
    return nav[i] - (i == 0 ? startNav : nav[i - 1]) - condors[i] - hedge[i];
  }

  /// Returns the NAV curve in dollars, the session before the first one in front.
  public EquityCurve curve() {
    List<LocalDate> points = new ArrayList<>();
    double[] dollars = new double[nav.length + 1];
    points.add(TradingCalendar.previous(dates.getFirst()));
    dollars[0] = startNav / 100.0;
    for (int i = 0; i < nav.length; i++) {
      points.add(dates.get(i));
      dollars[i + 1] = nav[i] / 100.0;
    }
    return new EquityCurve(points, dollars);
  }
}
