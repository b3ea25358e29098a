package io.alvh.instrument;

/// What an option is written on.
public enum Underlying {
  /// S&P 500 index, multiplier 100, European, cash-settled.
  SPX,
  /// Cboe Volatility Index; its options price off the VX future of the same expiry. Multiplier 100.
  VIX;

  /// Returns dollars per index point and contract.
  public long multiplier() {
    return 100;
  }
}
