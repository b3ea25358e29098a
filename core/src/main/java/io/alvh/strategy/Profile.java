package io.alvh.strategy;

/// Which condors are sold.
public enum Profile {
  /// One-day SPXW condors, sold after the close, settled at the next session's close.
  DAILY_1DTE,
  /// Monthly AM-settled SPX condors, sold about 45 days out.
  INCOME_45DTE
}
