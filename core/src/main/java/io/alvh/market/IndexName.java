package io.alvh.market;

/// Cboe volatility indices the program reads, in index points.
public enum IndexName {
  VIX9D,
  VIX,
  VIX3M,
  VIX6M,
  VVIX,
  SKEW
}
