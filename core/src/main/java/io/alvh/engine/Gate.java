package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;
import io.alvh.strategy.Rulebook;
import java.util.List;

/// Step 5: no opening may leave the book without the cash its margin needs, and the hedge may never
/// be short volatility.
final class Gate {
  private final Rulebook rules;
  private final Valuer now;

  Gate(Rulebook rules, Valuer now) {
    this.rules = rules;
    this.now = now;
  }

  /// Returns why `order` must not be opened, the gravest reason first; empty when it may.
  ///
  /// @param fill what it would cost
  /// @param ledger before the fill
  List<Decision.StandAside> refusals(Decision.Open order, LedgerEntry.Opened fill, Ledger ledger) {
    throw new AssertionError(
        "being built: " + order + fill + ledger + rules + now.snapshot().date());
  }
}
