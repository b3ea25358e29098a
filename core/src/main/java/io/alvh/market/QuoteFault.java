package io.alvh.market;

/// Why a quote is counted and never used.
public enum QuoteFault {
  /// Bid and ask both zero or absent.
  NO_QUOTE,
  /// Bid zero or absent, with an ask.
  ZERO_BID,
  /// Bid above ask.
  CROSSED,
  /// Bid equal to ask.
  LOCKED,
  /// Quoted for another time than the chain's, or after the contract's last trade.
  STALE,
  /// Off put-call parity by more than both half-spreads allow.
  PARITY_BREAK
}
