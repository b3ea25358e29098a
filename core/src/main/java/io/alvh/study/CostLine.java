package io.alvh.study;

import io.alvh.engine.Attribution;

/// The profit or loss of one tier or layer over a period, taken apart; cents, the parts add up to
/// `total` exactly.
///
/// @param sum of the sessions' attributions of one tag
/// @param contractSessions structures held at the session's end, summed over sessions (from the
///   trades and their parts, opening session included, closing session not)
public record CostLine(Attribution sum, long contractSessions) {
  /// Returns what holding it cost at an unchanged curve and what trading it cost, in cents;
  /// positive is paid: theta, roll, slippage and fees.
  public long grossCost() {
    return -(sum.theta() + sum.roll() + sum.slippage() + sum.fees());
  }
}
