package io.alvh.stats;

import io.alvh.unit.Check;

/// One dollar in a book that grows and pays out, its pay-outs partly put back into the book, the
/// rest kept as cash.
///
/// Over periods t the book B and the cash C follow `B' = B (1 + growth) + f d B`, `C' = C (1 +
/// cash)
/// + (1 - f) d B`, pay-outs `d B` falling at the period's end. For two equal periods of all put
///   back `B = (1 + g + d)^2`, of none `B + C = (1 + g)^2 + d (1 + c) + d (1 + g)`.
///
/// @param growth of the book without its pay-outs, fraction a period, above -1
/// @param payout fraction of the book's value at the period's start, zero or more
/// @param cash what cash earns, fraction a period, above -1
public record Reinvestment(double growth, double payout, double cash) {
  public Reinvestment {
    Check.that(growth > -1 && cash > -1, "growth and what cash earns must be above -1");
    Check.notNegative(payout, "pay-out");
  }

  /// What one dollar became.
  ///
  /// @param book value of the book, dollars
  /// @param reserve value of the cash, dollars
  /// @param paidOut all pay-outs, dollars
  /// @param putBack of them put back, dollars
  public record Wealth(double book, double reserve, double paidOut, double putBack) {
    /// Returns book and cash together, dollars.
    public double total() {
      return book + reserve;
    }
  }

  /// Returns what one dollar becomes.
  ///
  /// @param fraction of each pay-out put back, in [0, 1]
  /// @param periods zero or more
  public Wealth after(double fraction, int periods) {
    Check.within(fraction, 0, 1, "fraction put back");
    double book = 1;
    double reserve = 0;
    double paid = 0;
    double back = 0;
    for (int i = 0; i < periods; i++) {
      double out = payout * book;
      paid += out;
      back += fraction * out;
      reserve = reserve * (1 + cash) + (1 - fraction) * out;
      book = book * (1 + growth) + fraction * out;
    }
    return new Wealth(book, reserve, paid, back);
  }
}
