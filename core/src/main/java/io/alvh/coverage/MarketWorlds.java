package io.alvh.coverage;

/// Makes markets, each by its number: the same number gives the same market on every machine, and
/// different numbers give independent ones.
public interface MarketWorlds {
  /// Returns what the markets are made of, in a few words.
  String label();

  /// Returns whether real days went into them.
  boolean real();

  /// Returns the market of `seed`, `sessions` long.
  MarketDays world(long seed, int sessions);
}
