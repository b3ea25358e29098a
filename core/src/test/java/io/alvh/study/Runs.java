package io.alvh.study;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.Trade;
import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.Attribution;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Tag;
import io.alvh.strategy.Rulebooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Runs made by hand: one pair of condor and hedge results a session from 2022-01-03 on, in
/// dollars.
final class Runs {
  static final Tag CONDOR = new Tag(Tag.Book.CONDOR, "conservative");
  static final Tag SHORT = new Tag(Tag.Book.HEDGE, "short");
  static final LocalDate FIRST = LocalDate.of(2022, 1, 3);

  private Runs() {}

  /// Returns a run from 1,000 dollars; each session has a condor and a hedge result in dollars.
  static RunResult run(long[][] dollars, Trade... trades) {
    List<DayRow> days = new ArrayList<>();
    long nav = 100_000;
    LocalDate date = FIRST;
    for (long[] pair : dollars) {
      long condors = pair[0] * 100;
      long hedge = pair[1] * 100;
      nav += condors + hedge;
      days.add(day(date, nav, condors, hedge));
      date = TradingCalendar.next(date);
    }
    return new RunResult(
        Rulebooks.defaults(), 100_000, days, List.of(trades), List.of(), 1, 0, 0, 0, "hash");
  }

  /// Returns session `i` of such a run.
  static LocalDate session(int i) {
    LocalDate date = FIRST;
    for (int n = 0; n < i; n++) {
      date = TradingCalendar.next(date);
    }
    return date;
  }

  /// Returns a condor opened and ended on sessions by number.
  static Trade condor(int opened, int closed, long pnlDollars, Trade.Breach breach) {
    Structure structure =
        new IronCondor(
            Underlying.SPX, new Expiry(session(closed), Settlement.PM), 4500, 4510, 4700, 4710);
    return new Trade(
        "c" + opened,
        CONDOR,
        structure,
        1,
        session(opened),
        session(closed),
        1,
        pnlDollars * 100,
        0,
        0,
        "settled",
        breach,
        List.of(new Trade.End(session(closed), 1)));
  }

  /// Returns `quantity` calls bought for `price` points and sold on a later session.
  static Trade calls(int opened, int closed, long quantity, double price) {
    return calls(
        opened, closed, quantity, price, List.of(new Trade.End(session(closed), quantity)));
  }

  /// Returns the same, sold in `parts`.
  static Trade calls(int opened, int closed, long quantity, double price, List<Trade.End> parts) {
    Structure structure =
        new LongCall(Underlying.VIX, new Expiry(LocalDate.of(2022, 3, 16), Settlement.AM), 20);
    return new Trade(
        "h" + opened,
        SHORT,
        structure,
        quantity,
        session(opened),
        session(closed),
        -price,
        0,
        0,
        0,
        "roll",
        Trade.Breach.NONE,
        parts);
  }

  /// The hedge's result is all theta when it loses and all delta when it gains, less a dollar of
  /// fees and two of slippage.
  private static DayRow day(LocalDate date, long nav, long condors, long hedge) {
    long rest = hedge + 300;
    Attribution h =
        new Attribution(SHORT, Math.min(0, rest), 0, Math.max(0, rest), 0, -200, -100, hedge);
    Attribution c = new Attribution(CONDOR, 0, 0, condors, 0, 0, 0, condors);
    return new DayRow(
        date, nav, nav, 0, condors, hedge, 20_000, 0, 20, 0.65, 4, 3, 0, 0, true, List.of(c, h));
  }
}
