package io.alvh.market;

/// Why a quote is counted and never used.
public enum QuoteFault {
  /// No ask, whatever the bid: zero or absent.
  NO_QUOTE,
  /// Bid zero or absent, with an ask.
  ZERO_BID,
  /// Bid above ask.
  CROSSED,
  /// Bid equal to ask.
  LOCKED,
  /// Quoted for another time than the chain's, after the contract's last trade, or left over in a
  /// chain nearly all of whose quotes are gone.
  STALE,
  /// Off put-call parity with its twin by more than both half-spreads allow.
  PARITY_BREAK
}
