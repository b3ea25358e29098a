package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.pricing.Valuer;
import io.alvh.signal.Lookback;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.StrategyMemory;
import io.alvh.unit.Money;
import java.util.List;

/// What the engine asks of the rules it runs; it settles, pays, fills and marks alike for all.
interface Programme {
  /// Returns the signals of the last session of `past`, which the next session decides by.
  SignalSet signals(Lookback past);

  /// Returns the part of the cash that earns interest; negative is a debit.
  Money earning(Ledger ledger);

  /// Decides and has `trading` carry it out. Returns what the hedge rules wanted, `HedgePlan.NONE`
  /// where there are none.
  HedgePlan trade(Booking booking, Trading trading, State state, Valuer now);

  /// Returns what is remembered after the session.
  ///
  /// @param state before it
  /// @param signals of its close
  /// @param nav at its end
  /// @param parts why the value changed
  StrategyMemory after(
      State state,
      Booking booking,
      SignalSet signals,
      Money nav,
      List<Attribution> parts,
      Valuer now);
}
