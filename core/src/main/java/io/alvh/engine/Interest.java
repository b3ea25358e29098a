package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.market.MarketSnapshot;
import io.alvh.risk.CashGate;
import io.alvh.unit.Money;
import java.time.temporal.ChronoUnit;

/// Step 2: interest since the session before.
///
/// Whether pledged cash earns is for the rules run to say: with a broker it does not, in a
/// published index the collateral lies in bills.
final class Interest {
  /// Days in the year that rates are quoted for.
  private static final double DAYS = 365;

  private Interest() {}

  /// Books the interest on `earning`, the cash that earned since the session before, at the bill
  /// rate known then: `earning (exp(rate days / 365) - 1)`, calendar days. A debit pays the same
  /// rate.
  static Money pay(Booking booking, State state, MarketSnapshot now, Money earning) {
    MarketSnapshot before = state.before().snapshot();
    long days = ChronoUnit.DAYS.between(before.date(), now.date());
    double growth = StrictMath.expm1(before.rates().bill() * days / DAYS);
    Money interest = Money.ofDollars(earning.dollars() * growth);
    booking.book(new LedgerEntry.InterestPaid(now.asOf(), interest));
    return interest;
  }

  /// Returns what the margin of the open condors leaves of the cash, zero at least: pledged cash
  /// earns nothing. A debit is returned as it is.
  static Money free(Ledger ledger) {
    Money cash = ledger.cash();
    if (cash.compareTo(Money.ZERO) <= 0) {
      return cash;
    }
    Money free = CashGate.free(ledger);
    return free.compareTo(Money.ZERO) > 0 ? free : Money.ZERO;
  }
}
