package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.StrategyMemory;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.strategy.index.IndexStrategy;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.List;
import java.util.TreeMap;

/// The rules of a published index: no signals, no memory, collateral in bills.
///
/// @param rules the index rulebook
record IndexProgramme(IndexRulebook rules) implements Programme {
  @Override
  public SignalSet signals(Lookback past) {
    MarketSnapshot last =
        past.last().orElseThrow(() -> new IllegalArgumentException("no session yet")).snapshot();
    return new SignalSet(last.date(), last.asOf(), new TreeMap<>());
  }

  /// All cash lies in bills, the collateral too.
  @Override
  public Money earning(Ledger ledger) {
    return ledger.cash();
  }

  /// Refuses a session that ends with a debt: index rules borrow nothing.
  @Override
  public HedgePlan trade(Booking booking, Trading trading, State state, Valuer now) {
    trading.carryOut(IndexStrategy.decide(rules, booking.ledger(), now));
    Money cash = booking.ledger().cash();
    Check.that(
        cash.compareTo(Money.ZERO) >= 0,
        rules.id() + " would owe " + cash.negate() + " after " + now.snapshot().date());
    return HedgePlan.NONE;
  }

  @Override
  public StrategyMemory after(
      State state,
      Booking booking,
      SignalSet signals,
      Money nav,
      List<Attribution> parts,
      Valuer now) {
    return state.memory();
  }
}
