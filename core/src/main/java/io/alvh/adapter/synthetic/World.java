package io.alvh.adapter.synthetic;

/// What a made-up market is like.
public enum World {
  /// Calm, nervous and crisis regimes by turns, like the real past as a whole.
  REGIMES,
  /// A quiet market throughout.
  CALM,
  /// Calm for two fifths of the span, a crash of ten sessions, a crisis, then recovery.
  CRASH,
  /// A steady rise at very low volatility.
  GRIND,
  /// Calm, but readings, futures and a settlement value are missing here and there.
  MISSING_DATA,
  /// Calm, but the index moves strongly on the sessions that close early.
  EARLY_CLOSE,
  /// Calm, but the index gaps overnight and returns on days of AM settlement.
  AM_SETTLEMENT
}
