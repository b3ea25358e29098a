package io.alvh.adapter.pull;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The free sources, and where their files go:
///
/// ```
/// cboe_indices/<symbol>_History.csv   Cboe index history
/// cfe_vx/VX_<expiry>.csv              monthly VIX futures from 2013
/// fred/<id>.csv                       rates and control series from FRED
/// cboe_delayed/<symbol>_<date>.json   on request: option chains and a quote, delayed
/// cfe_settlement/settlement_<date>.csv  on request: settlements of the last sessions
/// ```
///
/// @param cboe base address of Cboe's files
/// @param fred base address of FRED
/// @param exchange base address of the exchange's site
public record Sources(URI cboe, URI fred, URI exchange) {
  /// The publishers' own addresses.
  public static final Sources PUBLISHERS =
      new Sources(
          URI.create("https://cdn.cboe.com"),
          URI.create("https://fred.stlouisfed.org"),
          URI.create("https://www.cboe.com"));

  /// What is downloaded only when asked for.
  public enum Extra {
    /// The option chains of SPX and VIX and the quote of VIX, delayed by a quarter of an hour.
    CHAINS,
    /// The settlements of the last sessions.
    SETTLEMENTS
  }

  /// What a user has to know before the first download.
  public static final List<String> TERMS =
      List.of(
          "The files belong to their publishers: Cboe (indices, VIX futures), S&P Dow Jones",
          "Indices (SPX), the Federal Reserve and FRED (rates). They are offered for personal",
          "use; redistribution and heavy automated collection are not allowed. Read the terms at",
          "https://www.cboe.com/terms and https://fred.stlouisfed.org/legal/ before you go on",
          "using them. Each file is asked for once, slowly, and complete ones never again.");

  private static final List<String> INDICES =
      List.of("VIX", "VIX9D", "VIX3M", "VIX6M", "VIX1Y", "VVIX", "SKEW", "SPX");

  /// Prices and rates, then the figures that signals read: real GDP, the dollar's real exchange
  /// rate, three-month rates of dollar, euro and yen. Consumer and producer prices are not asked
  /// for: without a calendar of releases nobody could say when they were known.
  private static final List<String> SERIES =
      List.of(
          "DTB3",
          "DFF",
          "SP500",
          "VIXCLS",
          "GDPC1",
          "RBUSBIS",
          "DGS3MO",
          "IR3TIB01EZM156N",
          "IR3TIB01JPM156N");

  private static final YearMonth FIRST_CONTRACT = YearMonth.of(2013, 1);
  private static final int MONTHS_AHEAD = 8;
  private static final int MONTHS_SURELY_LISTED = 5;
  private static final int SETTLEMENT_SESSIONS = 5;

  /// Returns everything that exists on `today`.
  List<Source> all(LocalDate today) {
    List<Source> all = new ArrayList<>();
    for (String symbol : INDICES) {
      String name = symbol + "_History.csv";
      all.add(
          new Source(
              at(cboe, "/api/global/us_indices/daily_prices/" + name),
              "cboe_indices/" + name,
              Layout.CBOE_INDEX,
              LocalDate.MAX,
              true));
    }
    for (String id : SERIES) {
      all.add(
          new Source(
              at(fred, "/graph/fredgraph.csv?id=" + id),
              "fred/" + id + ".csv",
              Layout.FRED,
              LocalDate.MAX,
              true));
    }
    YearMonth now = YearMonth.from(today);
    YearMonth last = now.plusMonths(MONTHS_AHEAD);
    for (YearMonth m = FIRST_CONTRACT; !m.isAfter(last); m = m.plusMonths(1)) {
      all.add(contract(m, !m.isAfter(now.plusMonths(MONTHS_SURELY_LISTED))));
    }
    return List.copyOf(all);
  }

  /// Returns the files of `extra` as of `today`.
  List<DayFile> extra(Extra extra, LocalDate today) {
    List<DayFile> files = new ArrayList<>();
    switch (extra) {
      case CHAINS -> {
        files.add(delayed("options/_SPX.json", "_SPX", DayLayout.CHAIN));
        files.add(delayed("options/_VIX.json", "_VIX", DayLayout.CHAIN));
        files.add(delayed("quotes/_VIX.json", "quote_VIX", DayLayout.QUOTE));
      }
      case SETTLEMENTS -> {
        LocalDate day = today;
        for (int i = 0; i < SETTLEMENT_SESSIONS; i++) {
          day = TradingCalendar.previous(day);
          String path = "/us/futures/market_statistics/settlement/csv?dt=" + day;
          files.add(
              new DayFile(
                  at(exchange, path), "cfe_settlement/settlement", DayLayout.SETTLEMENT, day));
        }
      }
    }
    return files;
  }

  private DayFile delayed(String path, String name, DayLayout layout) {
    return new DayFile(
        at(cboe, "/api/global/delayed_quotes/" + path),
        "cboe_delayed/" + name,
        layout,
        LocalDate.MAX);
  }

  private Source contract(YearMonth month, boolean listed) {
    LocalDate expiry = OptionCalendar.vixMonthly(month).date();
    String name = "VX_" + expiry + ".csv";
    String path = "/data/us/futures/market_statistics/historical_data/VX/" + name;
    return new Source(at(cboe, path), "cfe_vx/" + name, Layout.CFE_CONTRACT, expiry, listed);
  }

  private static URI at(URI base, String path) {
    String root = base.toString();
    return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
  }
}
