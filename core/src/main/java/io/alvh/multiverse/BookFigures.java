package io.alvh.multiverse;

import io.alvh.study.Measure;

/// What one book of a sweep came to over the whole sample.
///
/// @param profit trading result over the start NAV, fraction, interest left out
/// @param cagr NAV growth a year, compounded, interest included, fraction
/// @param drawdown largest, fraction of the peak
/// @param sharpe daily return over the bill, annualised
/// @param grossCost theta, roll, slippage and fees of the hedge over average NAV a year, fraction;
///   undefined for an unhedged book
/// @param netCost loss of the hedge over average NAV a year, fraction; below zero is a gain
public record BookFigures(
    double profit,
    Measure cagr,
    double drawdown,
    Measure sharpe,
    Measure grossCost,
    Measure netCost) {
  void write(ByteWriter out) {
    out.number(profit).measure(cagr).number(drawdown).measure(sharpe);
    out.measure(grossCost).measure(netCost);
  }

  static BookFigures read(ByteReader in) {
    return new BookFigures(
        in.number(), in.measure(), in.number(), in.measure(), in.measure(), in.measure());
  }
}
