package io.alvh.engine;

import io.alvh.ledger.LedgerEntry;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgePlan;
import io.alvh.unit.Money;
import java.util.List;

/// What one session did.
///
/// @param now the session's prices
/// @param entries to be journalled, in order, as one step; the last is the mark of the book
/// @param interest received on cash
/// @param hedge what the hedge rules wanted
/// @param attribution per tier and layer that held or traded anything, by tag
/// @param after the state handed to the next session
public record Step(
    Valuer now,
    List<LedgerEntry> entries,
    Money interest,
    HedgePlan hedge,
    List<Attribution> attribution,
    State after) {
  public Step {
    entries = List.copyOf(entries);
    attribution = List.copyOf(attribution);
  }
}
