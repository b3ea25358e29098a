package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.Tag;
import io.alvh.stats.EquityCurve;
import io.alvh.strategy.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The sessions of a run that lie in a period, and the NAV before them. A run is never restarted
/// inside its sample: a slice starts with the positions the run had.
///
/// @param run whole
/// @param window which sessions
/// @param days rows of them
/// @param startNav cents at the end of the session before the first
public record RunSlice(
    RunResult run, PeriodResult.Window window, List<DayRow> days, long startNav) {
  /// Returns the slice, or nothing when the run has fewer than two sessions in `period`.
  public static Optional<RunSlice> of(RunResult run, Period period) {
    List<DayRow> all = run.days();
    int from = 0;
    while (from < all.size() && all.get(from).date().isBefore(period.from())) {
      from++;
    }
    int to = all.size();
    while (to > from && all.get(to - 1).date().isAfter(period.to())) {
      to--;
    }
    if (to - from < 2) {
      return Optional.empty();
    }
    List<DayRow> days = all.subList(from, to);
    LocalDate first = days.getFirst().date();
    LocalDate last = days.getLast().date();
    boolean covered =
        !TradingCalendar.previous(first).isAfter(period.from().minusDays(1))
            && (period.to().equals(LocalDate.MAX)
                || TradingCalendar.next(last).isAfter(period.to()));
    PeriodResult.Window window = new PeriodResult.Window(period, first, last, days.size(), covered);
    long startNav = from == 0 ? run.startNav() : all.get(from - 1).nav();
    return Optional.of(new RunSlice(run, window, List.copyOf(days), startNav));
  }

  /// Returns the NAV curve in dollars, the session before the period first.
  public EquityCurve curve() {
    List<LocalDate> dates = new ArrayList<>();
    double[] navs = new double[days.size() + 1];
    dates.add(TradingCalendar.previous(days.getFirst().date()));
    navs[0] = startNav / 100.0;
    for (int i = 0; i < days.size(); i++) {
      dates.add(days.get(i).date());
      navs[i + 1] = days.get(i).nav() / 100.0;
    }
    return new EquityCurve(dates, navs);
  }

  /// Returns the tiers the rulebook trades.
  public List<Tier> tiers() {
    return run.rulebook().condors().tiers();
  }

  /// Returns the condors closed or settled in the period; those still open are left out.
  public List<Trade> closedCondors() {
    return run.trades().stream()
        .filter(t -> t.tag().book() == Tag.Book.CONDOR && !t.exit().equals("open"))
        .filter(t -> !t.closed().isBefore(window.first()) && !t.closed().isAfter(window.last()))
        .toList();
  }

  /// Returns structures held at the session's end, summed over sessions, per tag.
  public Map<Tag, Long> contractSessions() {
    Map<Tag, Long> sums = new TreeMap<>();
    for (Trade t : run.trades()) {
      long opened = indexOf(t.opened());
      long left = t.quantity();
      long held = 0;
      for (Trade.End end : t.ends()) {
        held += end.quantity() * (indexOf(end.date()) - opened);
        left -= end.quantity();
      }
      held += left * (indexAfter(t.closed()) - opened);
      if (held > 0) {
        sums.merge(t.tag(), held, Math::addExact);
      }
    }
    return sums;
  }

  /// Returns the number of sessions of the slice before `date`.
  private int indexOf(LocalDate date) {
    int low = 0;
    int high = days.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (days.get(mid).date().isBefore(date)) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private int indexAfter(LocalDate date) {
    return indexOf(date.plusDays(1));
  }
}
