package io.alvh.engine;

import io.alvh.ledger.LedgerEntry;
import io.alvh.market.MarketSnapshot;
import io.alvh.unit.Money;
import java.time.temporal.ChronoUnit;

/// Step 2, for the index itself: the dividends of what was held since the session before.
///
/// Dividends accrue evenly at the yield known then, `value (exp(yield days / 365) - 1)` on calendar
/// days, instead of in lumps on ex-dates, which the data do not have for the index.
final class Dividends {
  /// Days in the year that yields are quoted for.
  private static final double DAYS = 365;

  private Dividends() {}

  /// Books the dividends, if the index was held.
  static void pay(Booking booking, State state, MarketSnapshot now) {
    if (state.ledger().index().isNone()) {
      return;
    }
    MarketSnapshot before = state.before().snapshot();
    long days = ChronoUnit.DAYS.between(before.date(), now.date());
    double yield = before.rates().dividendYield();
    double growth = StrictMath.expm1(yield * days / DAYS);
    double dollars = state.book().holding().dollars() * growth;
    booking.book(new LedgerEntry.DividendPaid(now.asOf(), yield, Money.ofDollars(dollars)));
  }
}
