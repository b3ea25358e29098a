package io.alvh.engine;

import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.risk.Refused;
import io.alvh.strategy.Decision;
import io.alvh.strategy.Steward;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Steps 4 to 6 for a list of decisions: each is journalled with its rule and facts, openings pass
/// the gate, and what passes is filled.
final class Trading {
  private final Booking booking;
  private final Broker broker;
  private final Valuer now;
  private final Instant at;
  private final LocalDate date;
  private int openings;

  Trading(Booking booking, Broker broker, Valuer now) {
    this.booking = booking;
    this.broker = broker;
    this.now = now;
    this.at = now.snapshot().asOf();
    this.date = at.atZone(TradingCalendar.ZONE).toLocalDate();
  }

  /// Carries out `decisions` in order and returns them as they passed the gate: a refused opening
  /// comes back as standing aside.
  List<Decision> carryOut(List<Decision> decisions) {
    return carryOut(decisions, Veto.NONE);
  }

  /// The same, `veto` asked about every opening before the broker is; its scores join the facts.
  List<Decision> carryOut(List<Decision> decisions, Veto veto) {
    List<Decision> passed = new ArrayList<>(decisions.size());
    for (Decision decision : decisions) {
      passed.add(
          switch (decision) {
            case Decision.Open open -> open(open, veto);
            case Decision.Close close -> close(close);
            case Decision.TradeIndex order -> tradeIndex(order);
            case Decision.StandAside aside -> standAside(aside);
          });
    }
    return passed;
  }

  private Decision open(Decision.Open proposed, Veto veto) {
    Steward.Verdict verdict = veto.review(booking.ledger(), proposed);
    if (verdict.veto().isPresent()) {
      Refused refused = verdict.veto().get();
      return standAside(
          new Decision.StandAside(
              proposed.tag(), refused.rule(), refused.because(), refused.facts()));
    }
    Decision.Open order = proposed.withFacts(verdict.scores());
    String id = id(order.tag());
    LedgerEntry.Opened fill = broker.open(order, id, now);
    Optional<Decision.StandAside> refusal = Gate.refusal(order, fill, booking.ledger());
    if (refusal.isPresent()) {
      return standAside(refusal.get());
    }
    decided(order, order.tag(), "open");
    booking.book(fill);
    openings++;
    return order;
  }

  private Decision close(Decision.Close order) {
    Position held =
        booking
            .ledger()
            .find(order.id())
            .orElseThrow(
                () -> new IllegalArgumentException("position to close is not held: " + order.id()));
    LedgerEntry.Closed fill = broker.close(held, order.quantity(), now);
    decided(order, order.tag(), order.action());
    booking.book(fill);
    return order;
  }

  private Decision tradeIndex(Decision.TradeIndex order) {
    LedgerEntry.IndexTraded fill = broker.trade(order, now);
    decided(order, Tag.HOLDING, order.change() > 0 ? "buy" : "sell");
    booking.book(fill);
    return order;
  }

  private Decision standAside(Decision.StandAside aside) {
    decided(aside, aside.tag(), "stand-aside");
    return aside;
  }

  private void decided(Decision decision, Tag tag, String action) {
    booking.book(
        new LedgerEntry.Decided(
            at, decision.rule(), tag.toString(), action, decision.because(), decision.facts()));
  }

  private String id(Tag tag) {
    return date + "/" + tag + "/" + (openings + 1);
  }
}
