package io.alvh.backtest;

import io.alvh.ledger.Tag;

/// A one-day condor lost and what it was rolled into. Money is in cents.
///
/// @param root id of the first condor
/// @param tag its tier
/// @param rolls condors sold after it, rolls back included
/// @param lost what the first condor lost, above zero for a loss
/// @param later profit or loss of all condors after it
/// @param dollarDays maximum loss of those in dollars times calendar days they were held
public record RollChain(String root, Tag tag, int rolls, long lost, long later, double dollarDays) {
  /// Returns what of the loss came back, from nothing to all of it.
  public long recovered() {
    return Math.max(0, Math.min(lost, later));
  }

  /// Returns profit or loss of the whole chain.
  public long total() {
    return later - lost;
  }
}
