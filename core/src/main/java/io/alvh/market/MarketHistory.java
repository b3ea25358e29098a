package io.alvh.market;

import java.time.LocalDate;
import java.util.List;

/// A past of the market, real or synthetic: the port behind every backtest.
public interface MarketHistory {
  /// Returns the snapshots from `from` to `to`, both included, one a session, ascending. The first
  /// carries every figure published until then, each other one those since the one before it.
  List<MarketSnapshot> snapshots(LocalDate from, LocalDate to);

  /// Returns whether the prices are made up; then no result may be called evidence.
  boolean synthetic();

  /// Returns a hash of everything the snapshots were made from.
  String dataId();
}
