package io.alvh.engine;

import io.alvh.ledger.LedgerEntry;
import io.alvh.market.MarketSnapshot;
import io.alvh.unit.Money;
import java.time.temporal.ChronoUnit;

/// Step 2: interest since the session before.
final class Interest {
  /// Days in the year that rates are quoted for.
  private static final double DAYS = 365;

  private Interest() {}

  /// Books the interest on the cash held since `before`, at the bill rate known then: `cash
  /// (exp(rate days / 365) - 1)`, calendar days. Cash pledged as margin earns it too; a debit pays
  /// the same rate.
  static Money pay(Booking booking, State state, MarketSnapshot now) {
    MarketSnapshot before = state.before().snapshot();
    long days = ChronoUnit.DAYS.between(before.date(), now.date());
    double growth = StrictMath.expm1(before.rates().bill() * days / DAYS);
    Money interest = Money.ofDollars(state.ledger().cash().dollars() * growth);
    booking.book(new LedgerEntry.InterestPaid(now.asOf(), interest));
    return interest;
  }
}
