package io.alvh.claims.metric;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.FillPolicy;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.pricing.Valuer;
import io.alvh.study.BoxNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// One condor sold at a close and held to its settlement, by side, in points of SPX. What the fill
/// costs is shared by both sides in halves; settlement is free.
///
/// @param sold session
/// @param condor what was sold
/// @param spot SPX when sold
/// @param putCredit mid of the put spread
/// @param callCredit mid of the call spread
/// @param costs slippage and fees
/// @param putOwed at settlement
/// @param callOwed at settlement
/// @param range of the settlement's session, high less low over the close before, fraction
record SoldCondor(
    LocalDate sold,
    IronCondor condor,
    double spot,
    double putCredit,
    double callCredit,
    double costs,
    double putOwed,
    double callOwed,
    double range) {

  /// Returns the result of the put side.
  double putSide() {
    return putCredit - putOwed - costs / 2;
  }

  /// Returns the result of the call side.
  double callSide() {
    return callCredit - callOwed - costs / 2;
  }

  /// Returns the result.
  double result() {
    return putSide() + callSide();
  }

  /// Returns the credit after costs.
  double credit() {
    return putCredit + callCredit - costs;
  }

  /// Returns every condor that `choice` finds in `history` at `node` and whose settlement is known,
  /// by session. A session without VIX is passed over: its options cannot be priced.
  ///
  /// @param choice of a session's prices at the node
  static List<SoldCondor> all(
      List<Valuer> history,
      FillPolicy ruled,
      BoxNode node,
      Function<Valuer, Optional<IronCondor>> choice) {
    Sessions sessions = new Sessions(history);
    FillPolicy fills = ruled.withSlippageTimes(node.spread());
    List<SoldCondor> all = new ArrayList<>();
    for (Valuer session : history) {
      OptionalDouble vix = session.snapshot().indices().find(IndexName.VIX);
      if (vix.isPresent()) {
        Valuer now = session.on(node.surfaces());
        choice
            .apply(now)
            .flatMap(c -> sell(c, now, vix.getAsDouble(), fills, sessions))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<SoldCondor> sell(
      IronCondor condor, Valuer now, double vix, FillPolicy fills, Sessions sessions) {
    OptionalDouble settled = sessions.settlement(Underlying.SPX, condor.expiry());
    if (settled.isEmpty()) {
      return Optional.empty();
    }
    double level = settled.getAsDouble();
    Expiry expiry = condor.expiry();
    Bar bar = sessions.find(expiry.date()).orElseThrow().snapshot().spx();
    double before = sessions.before(expiry.date()).orElseThrow().snapshot().spx().close();
    return Optional.of(
        new SoldCondor(
            now.snapshot().date(),
            condor,
            now.snapshot().spx().close(),
            credit(condor, OptionRight.PUT, now),
            credit(condor, OptionRight.CALL, now),
            fills.slippagePoints(condor, now, vix)
                + fills.feesDollars(condor, now) / condor.underlying().multiplier(),
            owed(condor, OptionRight.PUT, level),
            owed(condor, OptionRight.CALL, level),
            (bar.high() - bar.low()) / before));
  }

  /// Returns the mid of one side of `condor` in points, what its seller receives.
  static double credit(IronCondor condor, OptionRight side, Valuer now) {
    double sum = 0;
    for (OptionLeg leg : condor.legs()) {
      if (leg.contract().right() == side) {
        sum -= leg.ratio() * now.mark(leg.contract()).mid();
      }
    }
    return sum;
  }

  /// Returns what the seller of one side owes at settlement `level`, points.
  static double owed(IronCondor condor, OptionRight side, double level) {
    double sum = 0;
    for (OptionLeg leg : condor.legs()) {
      if (leg.contract().right() == side) {
        sum -= leg.ratio() * side.intrinsic(level, leg.contract().strike());
      }
    }
    return sum;
  }
}
