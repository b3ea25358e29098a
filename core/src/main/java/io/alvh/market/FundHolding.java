package io.alvh.market;

import io.alvh.unit.Check;
import java.util.List;

/// Shares of one fund that the user says he holds beside the options; nothing here comes from a
/// market's record.
///
/// @param ticker as the user writes it
/// @param shares number held
/// @param price dollars per share
/// @param betaSpx change of the price in percent for one percent of the S&P 500
/// @param betaRate change of the price in percent for a rise of rates by one percentage point
/// @param dividends distributions, ascending by ex-date, none twice
public record FundHolding(
    String ticker,
    Kind kind,
    double shares,
    double price,
    double betaSpx,
    double betaRate,
    List<FundDividend> dividends) {
  public FundHolding {
    Check.positive(shares, "shares");
    Check.positive(price, "price");
    Check.finite(betaSpx, "betaSpx");
    Check.finite(betaRate, "betaRate");
    dividends = List.copyOf(dividends);
    for (int i = 1; i < dividends.size(); i++) {
      Check.that(
          dividends.get(i - 1).exDate().isBefore(dividends.get(i).exDate()),
          "dividends ascend by ex-date: " + ticker);
    }
  }

  /// What kind of fund it is.
  public enum Kind {
    /// Real-estate investment trust.
    REIT,
    /// Exchange-traded fund.
    ETF
  }

  /// Returns this holding with `paid` as its dividends.
  public FundHolding with(List<FundDividend> paid) {
    return new FundHolding(ticker, kind, shares, price, betaSpx, betaRate, paid);
  }

  /// Returns the value held, in dollars.
  public double value() {
    return shares * price;
  }
}
