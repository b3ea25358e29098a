package io.alvh.risk;

import io.alvh.instrument.Structure;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.unit.Money;
import java.util.List;
import java.util.Optional;

/// Refuses an opening trade that would leave less cash than the book's margin.
public final class CashGate {
  private CashGate() {}

  /// Returns cash less the margin of everything open, in dollars; negative is a deficit.
  public static Money free(Ledger ledger) {
    return ledger.cash().minus(Margin.of(ledger));
  }

  /// Returns why `quantity` structures may not be opened, or nothing if they may.
  ///
  /// @param cash what the opening does to cash: premium received or paid, less fees
  public static Optional<Refused> check(
      Ledger ledger, Structure structure, long quantity, Money cash) {
    Money margin = Margin.of(structure, quantity);
    Money after = free(ledger).plus(cash).minus(margin);
    if (after.compareTo(Money.ZERO) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Refused(
            "risk.cash",
            "cash after premium would not cover the margin",
            List.of(
                new Fact("free_cash_usd", free(ledger).dollars()),
                new Fact("premium_usd", cash.dollars()),
                new Fact("margin_usd", margin.dollars()),
                new Fact("deficit_usd", after.negate().dollars()))));
  }
}
