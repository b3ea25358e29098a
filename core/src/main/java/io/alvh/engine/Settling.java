package io.alvh.engine;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.market.SettlementValue;
import io.alvh.unit.Money;
import java.util.ArrayList;
import java.util.List;

/// Step 1: what expires this session is settled in cash, all positions of a series against one
/// value. Settlement costs no fee.
final class Settling {
  private Settling() {}

  /// Books the settlement of every position whose expiry is not after the session. Refuses the
  /// session, booking nothing of it, when a series held has no settlement value.
  static void settle(Booking booking, MarketSnapshot now) {
    List<LedgerEntry.Settled> due = new ArrayList<>();
    for (Position held : booking.ledger().positions()) {
      if (!held.structure().expiry().date().isAfter(now.date())) {
        due.add(settled(held, now));
      }
    }
    due.forEach(booking::book);
  }

  private static LedgerEntry.Settled settled(Position held, MarketSnapshot now) {
    Underlying underlying = held.structure().underlying();
    SettlementValue value = value(underlying, held.structure().expiry(), now);
    double payoff = held.structure().payoff(value.value());
    return new LedgerEntry.Settled(
        TradingCalendar.settles(value.expiry()),
        held.id(),
        held.quantity(),
        value,
        payoff,
        Money.ofDollars(payoff * underlying.multiplier() * held.quantity()));
  }

  private static SettlementValue value(Underlying underlying, Expiry expiry, MarketSnapshot now) {
    for (SettlementValue value : now.settlements()) {
      if (value.underlying() == underlying && value.expiry().equals(expiry)) {
        return value;
      }
    }
    throw new MissingQuoteException(
        "no settlement value for "
            + underlying
            + " "
            + expiry
            + " in the session of "
            + now.date());
  }
}
