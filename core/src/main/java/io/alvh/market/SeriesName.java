package io.alvh.market;

/// Published series outside the Cboe's prices that signals read. Units are in each doc line; `item`
/// of an `Observation` names the sector where a series has several.
public enum SeriesName {
  /// NYSE issues that rose in the session, number. A stand-in, the members of an index, is
  /// published beside them and not only where they are missing.
  ADVANCES,
  /// NYSE issues that fell in the session, number; with the same stand-in.
  DECLINES,
  /// Small companies' shares, total-return index or fund, any scale.
  SMALL_CAP,
  /// Broad real effective exchange rate of the dollar, index.
  REER,
  /// Growth of US real gross domestic product on the quarter before, annualised, percent.
  GDP_GROWTH,
  /// Three-month rates of the dollar, the euro and the yen, percent a year.
  RATE_USD,
  RATE_EUR,
  RATE_JPY,
  /// US initial public offerings priced in the month, number.
  IPO_COUNT,
  /// Consumer and producer prices, change on the month before, percent.
  CPI_CHANGE,
  PPI_CHANGE,
  /// What was expected of them before the release, percent.
  CPI_CONSENSUS,
  PPI_CONSENSUS,
  /// Of a sector: price to earnings and price to operating cash flow, ratios.
  SECTOR_PE,
  SECTOR_PCF,
  /// Of a sector: cash, marketable securities and receivables over current liabilities, ratio.
  SECTOR_QUICK,
  /// Of a sector: its share of the index's market value, fraction.
  SECTOR_WEIGHT
}
