package io.alvh.risk;

import io.alvh.instrument.CoveredCall;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.LongPut;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.ShortPut;
import io.alvh.instrument.Structure;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.List;

/// Regulation T margin of European cash-settled spreads (FINRA Rule 4210(f)(2)): a sold condor
/// needs its wider wing times 100, gross of the premium received; only one wing can be owed at
/// settlement. Bought options and bought spreads are paid in full and need none. A sold put is
/// secured by cash for its whole strike, a sold call by the index held beside it (`CoverGate`), so
/// that one needs none. Nothing is netted between positions.
public final class Margin {
  private Margin() {}

  /// Returns the margin of `quantity` structures in dollars, zero or more.
  public static Money of(Structure structure, long quantity) {
    Check.that(quantity >= 0, "quantity must be zero or more, was " + quantity);
    return switch (structure) {
      case IronCondor c -> Money.ofDollars(c.width() * c.underlying().multiplier()).times(quantity);
      case ShortPut p -> Money.ofDollars(p.strike() * p.underlying().multiplier()).times(quantity);
      case LongCall _, LongPut _, VerticalSpread _, CoveredCall _ -> Money.ZERO;
    };
  }

  /// Returns the margin of `book` as loose legs, in dollars.
  ///
  /// @throws IllegalArgumentException if a sold call has no bought one, so that its loss has no end
  public static Money ofBook(List<Holding> book) {
    return SpreadMargin.of(Holding.legs(book));
  }

  /// Returns the margin of loose `legs` whose ratios are contracts, in dollars.
  ///
  /// @throws IllegalArgumentException if a sold call has no bought one, so that its loss has no end
  public static Money ofLegs(List<OptionLeg> legs) {
    return SpreadMargin.of(legs);
  }

  /// Returns the margin of every open position of `ledger`, summed.
  public static Money of(Ledger ledger) {
    Money sum = Money.ZERO;
    for (Position p : ledger.positions()) {
      sum = sum.plus(of(p.structure(), p.quantity()));
    }
    return sum;
  }
}
