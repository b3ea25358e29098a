package io.alvh.adapter.history;

import io.alvh.market.IndexName;

/// The series a catalog may list.
public enum SeriesKey {
  /// S&P 500, points.
  SPX,
  /// Cboe volatility index, points.
  VIX,
  /// Its nine-day version.
  VIX9D,
  /// Its three-month version.
  VIX3M,
  /// Its six-month version.
  VIX6M,
  /// Volatility of the VIX, points.
  VVIX,
  /// Skew index, points.
  SKEW,
  /// Monthly VIX futures, settlements in points.
  VX,
  /// Final settlement values of VIX futures, points.
  VX_FINAL,
  /// Three-month Treasury bill, discount rate in percent.
  BILL,
  /// Effective federal funds rate, percent.
  FED_FUNDS,
  /// Dividends of the SPY fund by ex-date, dollars per share.
  SPY_DIVIDEND,
  /// Unadjusted closes of the SPY fund, dollars per share.
  SPY_CLOSE,
  /// Scheduled releases.
  EVENTS;

  /// Returns whether every session is expected to have a value.
  boolean isDaily() {
    return switch (this) {
      case VX_FINAL, SPY_DIVIDEND, EVENTS -> false;
      default -> true;
    };
  }

  /// Returns the series of a Cboe index.
  static SeriesKey of(IndexName name) {
    return valueOf(name.name());
  }
}
