package io.alvh.market;

import io.alvh.unit.Check;

/// What money and dividends cost on one day.
///
/// @param bill three-month Treasury bill, continuously compounded, per year, as a fraction
/// @param dividendYield of the S&P 500, continuously compounded, per year, as a fraction
public record Rates(double bill, double dividendYield) {
  public Rates {
    Check.within(bill, -0.05, 0.30, "bill");
    Check.within(dividendYield, 0, 0.15, "dividendYield");
  }
}
