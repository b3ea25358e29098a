package io.alvh.study.measure;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A run beside the prices of its sessions, with what it held at the end of each.
final class RunSample {
  private final RunResult run;
  private final List<Valuer> sessions;
  private final List<List<Lot>> lots;
  private final int before;

  private RunSample(RunResult run, List<Valuer> history, int before, List<List<Lot>> lots) {
    this.run = run;
    this.sessions = history;
    this.before = before;
    this.lots = lots;
  }

  /// Returns the sample of `run` over `history`, which holds each of its sessions and at least one
  /// before.
  static RunSample of(RunResult run, List<Valuer> history) {
    LocalDate first = run.days().getFirst().date();
    int at = 0;
    while (at < history.size() && history.get(at).snapshot().date().isBefore(first)) {
      at++;
    }
    Check.that(at > 0, "the history must begin before the run, " + first);
    Check.that(at + run.days().size() <= history.size(), "the history must cover the run");
    for (int i = 0; i < run.days().size(); i++) {
      Check.that(
          history.get(at + i).snapshot().date().equals(run.days().get(i).date()),
          "the history must hold the run's sessions, lacks " + run.days().get(i).date());
    }
    return new RunSample(run, List.copyOf(history), at, lots(run));
  }

  /// Returns the sample of `run` without prices, for what needs only its rows and trades.
  static RunSample unpriced(RunResult run) {
    return new RunSample(run, List.of(), 0, lots(run));
  }

  private static List<List<Lot>> lots(RunResult run) {
    Map<LocalDate, Integer> index = new TreeMap<>();
    List<List<Lot>> lots = new ArrayList<>();
    for (int i = 0; i < run.days().size(); i++) {
      index.put(run.days().get(i).date(), i);
      lots.add(new ArrayList<>());
    }
    for (Trade trade : run.trades()) {
      int from = at(index, trade.opened());
      int to = at(index, trade.closed());
      for (int i = from; i <= to; i++) {
        LocalDate date = run.days().get(i).date();
        long left = trade.quantity();
        for (Trade.End end : trade.ends()) {
          left -= end.date().isAfter(date) ? 0 : end.quantity();
        }
        if (left > 0) {
          lots.get(i).add(new Lot(trade, left));
        }
      }
    }
    return lots.stream().map(Collections::unmodifiableList).toList();
  }

  private static int at(Map<LocalDate, Integer> index, LocalDate date) {
    Integer at = index.get(date);
    if (at == null) {
      throw new IllegalArgumentException("a trade on a day that is no session of the run: " + date);
    }
    return at;
  }

  /// Returns the run.
  RunResult run() {
    return run;
  }

  /// Returns the number of sessions.
  int size() {
    return run.days().size();
  }

  /// Returns the row of session `i`.
  DayRow day(int i) {
    return run.days().get(i);
  }

  /// Returns the date of session `i`.
  LocalDate date(int i) {
    return day(i).date();
  }

  /// Returns the prices of session `i`; -1 is the session before the first, and so on.
  Valuer prices(int i) {
    return sessions.get(before + i);
  }

  /// Returns how many sessions the history has before the run's first.
  int before() {
    return before;
  }

  /// Returns what was held at the end of session `i`.
  List<Lot> lots(int i) {
    return lots.get(i);
  }

  /// Returns the NAV at the end of the session before `i`, cents.
  long navBefore(int i) {
    return i == 0 ? run.startNav() : day(i - 1).nav();
  }

  /// Returns the return of SPX closes over session `i`, dividends left out, fraction.
  double spxReturn(int i) {
    return prices(i).snapshot().spx().close() / prices(i - 1).snapshot().spx().close() - 1;
  }

  /// Returns the return of NAV over session `i`, interest included, fraction.
  double navReturn(int i) {
    return (double) day(i).nav() / navBefore(i) - 1;
  }

  /// Returns what a Treasury bill earned over session `i`, fraction.
  double billReturn(int i) {
    long days = date(i).toEpochDay() - prices(i - 1).snapshot().date().toEpochDay();
    return StrictMath.expm1(prices(i - 1).snapshot().rates().bill() * days / 365.0);
  }
}
