package io.alvh.adapter.history;

import io.alvh.market.SeriesName;
import java.util.List;

/// The sectors of the S&P 500 and the figures kept of each.
final class Sectors {
  /// Names of the Global Industry Classification Standard; that of telecommunications was changed
  /// in 2018.
  static final List<String> NAMES =
      List.of(
          "Communication Services",
          "Consumer Discretionary",
          "Consumer Staples",
          "Energy",
          "Financials",
          "Health Care",
          "Industrials",
          "Information Technology",
          "Materials",
          "Real Estate",
          "Telecommunications Services",
          "Utilities");

  /// The figures, in the order of the user's columns.
  static final List<SeriesName> RATIOS =
      List.of(
          SeriesName.SECTOR_PE,
          SeriesName.SECTOR_PCF,
          SeriesName.SECTOR_QUICK,
          SeriesName.SECTOR_WEIGHT);

  private Sectors() {}
}
