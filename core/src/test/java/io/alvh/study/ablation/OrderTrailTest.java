package io.alvh.study.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTrailTest {
  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  private static final LocalDate NEXT = LocalDate.of(2022, 3, 2);
  private static final Structure CALL =
      new LongCall(Underlying.VIX, new Expiry(LocalDate.of(2022, 4, 20), Settlement.AM), 25);
  private static final Structure CONDOR =
      new IronCondor(Underlying.SPX, new Expiry(NEXT, Settlement.PM), 4200, 4210, 4500, 4510);
  private static final Tag SHORT = new Tag(Tag.Book.HEDGE, "short");
  private static final Tag TIER = new Tag(Tag.Book.CONDOR, "balanced");

  private static Instant at(LocalDate date) {
    return date.atTime(16, 15).atZone(TradingCalendar.ZONE).toInstant();
  }

  private static LedgerEntry opened(String id, Tag tag, Structure what, long quantity, double at) {
    return new LedgerEntry.Opened(
        at(DAY), id, tag, what, quantity, at, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  private static LedgerEntry closed(String id, long quantity) {
    return new LedgerEntry.Closed(at(NEXT), id, quantity, 1, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  private static LedgerEntry marked(LocalDate date) {
    return new LedgerEntry.Marked(at(date), Money.ZERO, Money.ZERO, Money.ZERO);
  }

  private static LedgerEntry decided(String because) {
    return new LedgerEntry.Decided(at(DAY), "rule", "book", "open", because, List.of());
  }

  @Test
  void texts_prices_and_ids_are_no_decisions() {
    OrderTrail one = new OrderTrail();
    one.append(List.of(decided("a"), opened("x/1", SHORT, CALL, 3, -2), marked(DAY)));
    one.append(List.of(closed("x/1", 3), marked(NEXT)));
    OrderTrail two = new OrderTrail();
    two.append(List.of(opened("y/9", SHORT, CALL, 3, -5), decided("b"), marked(DAY)));
    two.append(List.of(closed("y/9", 3), marked(NEXT)));

    assertThat(OrderTrail.differing(one.days(), two.days())).isEmpty();
    assertThat(one.hedgeContracts()).isEqualTo(6);
    assertThat(one.condors()).isZero();
  }

  @Test
  void another_quantity_or_another_close_is_another_decision_on_its_session_alone() {
    OrderTrail base = new OrderTrail();
    base.append(List.of(opened("x", SHORT, CALL, 3, -2), marked(DAY)));
    base.append(List.of(closed("x", 3), marked(NEXT)));
    OrderTrail fewer = new OrderTrail();
    fewer.append(List.of(opened("x", SHORT, CALL, 2, -2), marked(DAY)));
    fewer.append(List.of(closed("x", 3), marked(NEXT)));
    OrderTrail kept = new OrderTrail();
    kept.append(List.of(opened("x", SHORT, CALL, 3, -2), marked(DAY)));
    kept.append(List.of(marked(NEXT)));

    assertThat(OrderTrail.differing(base.days(), fewer.days())).containsExactly(DAY);
    assertThat(OrderTrail.differing(base.days(), kept.days())).containsExactly(NEXT);
  }

  @Test
  void condors_are_counted_apart_from_contracts_of_the_hedge() {
    OrderTrail trail = new OrderTrail();
    trail.append(List.of(new LedgerEntry.Deposited(at(DAY), Money.ofDollars(1))));
    trail.append(
        List.of(opened("c", TIER, CONDOR, 7, 1), opened("h", SHORT, CALL, 2, -2), marked(DAY)));
    assertThat(trail.condors()).isEqualTo(7);
    assertThat(trail.hedgeContracts()).isEqualTo(2);
    assertThat(trail.days()).hasSize(1);
  }

  @Test
  void runs_over_other_sessions_are_not_compared() {
    OrderTrail one = new OrderTrail();
    one.append(List.of(marked(DAY)));
    OrderTrail two = new OrderTrail();
    two.append(List.of(marked(NEXT)));
    assertThatThrownBy(() -> OrderTrail.differing(one.days(), two.days()))
        .hasMessageContaining("sessions differ");
    assertThatThrownBy(() -> OrderTrail.differing(one.days(), List.of()))
        .hasMessageContaining("different sessions");
  }
}
