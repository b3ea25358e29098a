package io.alvh.engine;

import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;

/// Turns what the rules want into fills: the port behind which a real broker would stand.
public interface Broker {
  /// Returns the fill of `order` as the entry that opens the position `id`.
  LedgerEntry.Opened open(Decision.Open order, String id, Valuer now);

  /// Returns the fill of `order` for the index itself.
  LedgerEntry.IndexTraded trade(Decision.TradeIndex order, Valuer now);

  /// Returns the fill that closes `quantity` structures of `held`.
  LedgerEntry.Closed close(Position held, long quantity, Valuer now);
}
