package io.alvh.study.measure;

import io.alvh.backtest.Trade;
import io.alvh.instrument.IronCondor;
import io.alvh.ledger.Tag;

/// What is left of a trade at the end of a session.
///
/// @param trade opened on that session or before
/// @param quantity structures still held, above zero
record Lot(Trade trade, long quantity) {
  /// Returns whether it belongs to the hedge.
  boolean hedge() {
    return trade.tag().book() == Tag.Book.HEDGE;
  }

  /// Returns dollars a point: multiplier times quantity.
  double dollarsPerPoint() {
    return (double) trade.structure().underlying().multiplier() * quantity;
  }

  /// Returns the capital it ties up, dollars: a condor's maximum loss after its credit, the premium
  /// paid for anything bought.
  double capital() {
    double points =
        trade.structure() instanceof IronCondor condor
            ? condor.width() - trade.entry()
            : Math.max(0, -trade.entry());
    return points * dollarsPerPoint();
  }
}
