package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.risk.CashGate;
import io.alvh.risk.CoverGate;
import io.alvh.risk.HedgeGate;
import io.alvh.risk.Refused;
import io.alvh.strategy.Decision;
import java.util.Optional;

/// Step 5: no opening may leave the book without the cash its margin needs, no call is sold without
/// the index beside it, and the hedge may never be net short volatility. Closing is never refused.
final class Gate {
  private Gate() {}

  /// Returns why `order` must not be opened, if it must not.
  ///
  /// @param fill what it would do to the book
  /// @param ledger before the fill
  static Optional<Decision.StandAside> refusal(
      Decision.Open order, LedgerEntry.Opened fill, Ledger ledger) {
    Optional<Refused> refused =
        order.tag().book() == Tag.Book.HEDGE
            ? HedgeGate.check(order.structure())
            : Optional.empty();
    return refused
        .or(() -> CoverGate.check(ledger, order.structure(), order.quantity()))
        .or(() -> CashGate.check(ledger, order.structure(), order.quantity(), fill.cash()))
        .map(r -> new Decision.StandAside(order.tag(), r.rule(), r.because(), r.facts()));
  }
}
