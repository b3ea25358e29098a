package io.alvh.study.measure;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.backtest.Trade;
import io.alvh.engine.Attribution;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// Runs over a made-up market: by the engine, or with every row written by hand.
final class Sheets {
  static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
  static final LocalDate FROM = LocalDate.of(2021, 4, 1);
  static final LocalDate LAST = LocalDate.of(2022, 12, 30);
  static final Tag CONDOR = new Tag(Tag.Book.CONDOR, "balanced");
  static final Tag SHORT = new Tag(Tag.Book.HEDGE, "short");
  static final long NAV = 100_000_000;

  static final List<Valuer> MARKET =
      SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
          .map(Valuer::of)
          .toList();

  private static final SharedHistory SHARED = SharedHistory.of(MARKET);

  private Sheets() {}

  /// Returns the default rulebook's run, with or without its hedge.
  static RunResult engine(boolean hedged) {
    Rulebook rules = Rulebooks.defaults();
    if (!hedged) {
      rules = rules.withPolicyFunding(HedgeRules.Policy.NONE, rules.hedge().funding());
    }
    return Backtest.run(rules, SHARED, FROM, new Money(NAV), _ -> {});
  }

  /// A row written by hand.
  ///
  /// @param vix points
  /// @param intensity target
  /// @param target contracts
  /// @param held contracts
  /// @param condors cents
  /// @param hedge cents, all of it theta if negative and delta if positive
  record Line(double vix, double intensity, long target, long held, long condors, long hedge) {}

  /// Returns a run whose session `i` of the market, from 1 on, is `line.apply(i)`.
  static RunResult byHand(int sessions, IntFunction<Line> line, Trade... trades) {
    List<DayRow> days = new ArrayList<>();
    long nav = NAV;
    for (int i = 1; i <= sessions; i++) {
      Line l = line.apply(i);
      nav += l.condors() + l.hedge();
      days.add(row(MARKET.get(i).snapshot().date(), nav, l));
    }
    return new RunResult(
        Rulebooks.defaults(), NAV, days, List.of(trades), List.of(), 0, 0, 0, 0, "by hand");
  }

  /// Returns a run with nothing but a NAV that returns `r.applyAsDouble(i)` in session `i`.
  static RunResult returning(int sessions, IntToDoubleFunction r) {
    double[] nav = {NAV};
    return byHand(
        sessions,
        i -> {
          long before = Math.round(nav[0]);
          nav[0] *= 1 + r.applyAsDouble(i);
          return new Line(20, 0, 0, 0, Math.round(nav[0]) - before, 0);
        });
  }

  static RunSample sample(RunResult run) {
    return RunSample.of(run, MARKET);
  }

  /// Returns the date of session `i` of the market.
  static LocalDate session(int i) {
    return MARKET.get(i).snapshot().date();
  }

  private static DayRow row(LocalDate date, long nav, Line l) {
    Attribution c = new Attribution(CONDOR, 0, 0, l.condors(), 0, 0, 0, l.condors());
    Attribution h =
        new Attribution(
            SHORT, Math.min(0, l.hedge()), 0, Math.max(0, l.hedge()), 0, 0, 0, l.hedge());
    return new DayRow(
        date,
        nav,
        nav,
        0,
        l.condors(),
        l.hedge(),
        0,
        0,
        l.vix(),
        l.intensity(),
        l.target(),
        l.held(),
        l.condors() == 0 ? 0 : 1000,
        l.held() * 100,
        true,
        List.of(c, h));
  }
}
