package io.alvh.adapter.history;

/// The layouts a data file may have; the catalog names them in lower case.
public enum Layout {
  /// Cboe index history of which open, high, low and close are used.
  INDEX,
  /// Cboe index history of which the close is used.
  INDEX_CLOSE,
  /// FRED series of an index.
  FRED_INDEX,
  /// FRED series of a rate in percent.
  FRED,
  /// FRED series of a bank discount rate in percent, read as the bond-equivalent yield.
  FRED_DISCOUNT,
  /// FRED series of a level above zero.
  FRED_LEVEL,
  /// Numbers of issues by day.
  BREADTH,
  /// Baker and Wurgler's sentiment data, of which the offerings of a month are used.
  SENTIMENT,
  /// One VX contract a file, `VX_<expiry>.csv`; the close stands in for a settlement of zero.
  VX_NEW,
  /// One VX contract a file, `CFE_<month><yy>_VX.csv`; tenfold before 26 March 2007.
  VX_OLD,
  /// VX settlements by place in the curve.
  VX_SLOTS,
  /// The exchange's archive of final settlement values.
  FINAL_SETTLEMENT,
  /// Yahoo's share history with the ex-dates' dividends.
  DIVIDENDS,
  /// Yahoo's share history, closes.
  YAHOO,
  /// Calendar of scheduled releases.
  EVENTS,
  /// Companies' annual reports.
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

  /// Reads `file`, noting in `log` everything that is wrong with it.
  Content read(SourceFile file, IssueLog log) {
    return switch (this) {
      case INDEX -> IndexReader.read(file, log, false);
      case INDEX_CLOSE -> IndexReader.read(file, log, true);
      case FRED_INDEX -> FredReader.index(file, log);
      case FRED -> FredReader.rates(file, log);
      case FRED_DISCOUNT -> FredReader.discounts(file, log);
      case FRED_LEVEL -> FredReader.levels(file, log);
      case BREADTH -> BreadthReader.read(file, log);
      case SENTIMENT -> SentimentReader.read(file, log);
      case VX_NEW -> VxContractReader.read(file, log, false);
      case VX_OLD -> VxContractReader.read(file, log, true);
      case VX_SLOTS -> VxSlotReader.read(file, log);
      case FINAL_SETTLEMENT -> FinalSettlementReader.read(file, log);
      case DIVIDENDS -> YahooReader.dividends(file, log);
      case YAHOO -> YahooReader.closes(file, log);
      case EVENTS -> EventReader.read(file, log);
      case COMPANY_REPORTS -> CompanyReader.reports(file, log);
      case COMPANY_SECTORS -> CompanyReader.sectors(file, log);
      case USER_BREADTH -> UserReader.read(file, log, UserTemplate.BREADTH);
      case USER_FUNDAMENTALS -> UserReader.read(file, log, UserTemplate.FUNDAMENTALS);
      case USER_IPO -> UserReader.read(file, log, UserTemplate.IPO);
      case USER_CONSENSUS -> UserReader.read(file, log, UserTemplate.CONSENSUS);
      case USER_REIT_HOLDINGS -> UserReader.read(file, log, UserTemplate.REIT_HOLDINGS);
      case USER_DIVIDENDS -> UserReader.read(file, log, UserTemplate.DIVIDENDS);
    };
  }
}
