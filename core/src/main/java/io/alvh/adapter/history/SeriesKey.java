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
  EVENTS,
  /// Issues that rose, number.
  ADVANCES,
  /// Issues that fell, number; its sources stand in the order of those of `ADVANCES`.
  DECLINES,
  /// A fund of small companies' shares, adjusted for dividends, any scale.
  SMALL_CAP,
  /// Broad real effective exchange rate of the dollar, index.
  REER,
  /// Real gross domestic product, any scale; used is its growth.
  GDP_GROWTH,
  /// Daily three-month rate of the dollar, percent; used is the mean of a month.
  RATE_USD,
  /// Monthly three-month rate of the euro, percent.
  RATE_EUR,
  /// Monthly three-month rate of the yen, percent.
  RATE_JPY,
  /// Initial public offerings of a month, number.
  IPO_COUNT,
  /// Consumer price index, any scale; used is its change.
  CPI_CHANGE,
  /// Producer price index, any scale; used is its change.
  PPI_CHANGE,
  /// Companies' annual reports; used are their sums by sector.
  COMPANY_REPORTS,
  /// Companies and their sectors.
  COMPANY_SECTORS,
  /// The user's advances and declines.
  USER_BREADTH,
  /// The user's sectors.
  USER_FUNDAMENTALS,
  /// The user's counts of offerings.
  USER_IPO,
  /// What the user says was expected of releases.
  USER_CONSENSUS,
  /// Funds the user holds.
  USER_REIT_HOLDINGS,
  /// Their distributions.
  USER_DIVIDENDS;

  /// Returns whether every session is expected to have a value.
  boolean isDaily() {
    return switch (this) {
      case SPX, VIX, VIX9D, VIX3M, VIX6M, VVIX, SKEW, VX, BILL, FED_FUNDS, SPY_CLOSE -> true;
      case ADVANCES, DECLINES, SMALL_CAP -> true;
      default -> false;
    };
  }

  /// Returns the series of a Cboe index.
  static SeriesKey of(IndexName name) {
    return valueOf(name.name());
  }
}
