package io.alvh.backtest;

import io.alvh.engine.Attribution;
import io.alvh.engine.State;
import io.alvh.engine.Step;
import io.alvh.instrument.IronCondor;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.risk.Margin;
import io.alvh.unit.Money;

/// Turns a step into the row reports are made of.
final class DayRows {
  private DayRows() {}

  /// Returns the row of `step`.
  ///
  /// @param before state at the session's start
  static DayRow of(State before, Step step) {
    State after = step.after();
    MarketSnapshot now = step.now().snapshot();
    return new DayRow(
        now.date(),
        after.nav().cents(),
        after.ledger().cash().cents(),
        step.interest().cents(),
        pnl(step, Tag.Book.CONDOR),
        pnl(step, Tag.Book.HEDGE),
        committed(after),
        Margin.of(after.ledger()).cents(),
        now.indices().get(IndexName.VIX),
        step.hedge().intensity(),
        step.hedge().targetContracts(),
        hedgeContracts(after.ledger()),
        Money.ofDollars(step.hedge().stressLoss()).cents(),
        Money.ofDollars(step.hedge().stressGain()).cents(),
        !before.ledger().positions(Tag.Book.CONDOR).isEmpty(),
        step.attribution());
  }

  private static long pnl(Step step, Tag.Book book) {
    long sum = 0;
    for (Attribution part : step.attribution()) {
      if (part.tag().book() == book) {
        sum += part.total();
      }
    }
    return sum;
  }

  private static long committed(State after) {
    Money sum = after.book().value(Tag.Book.HEDGE);
    for (Position held : after.ledger().positions()) {
      if (held.structure() instanceof IronCondor condor) {
        double points = condor.width() - held.price();
        double dollars = points * condor.underlying().multiplier() * held.quantity();
        sum = sum.plus(Money.ofDollars(dollars));
      }
    }
    return sum.cents();
  }

  private static long hedgeContracts(Ledger ledger) {
    long sum = 0;
    for (Position held : ledger.positions(Tag.Book.HEDGE)) {
      sum += held.tag().isLadder() ? held.quantity() : 0;
    }
    return sum;
  }
}
