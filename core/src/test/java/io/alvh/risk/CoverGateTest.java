package io.alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.CoveredCall;
import io.alvh.instrument.IndexUnits;
import io.alvh.instrument.LongPut;
import io.alvh.instrument.ShortPut;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverGateTest {
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2022, 10, 21), Settlement.AM);
  private static final CoveredCall CALL = new CoveredCall(Underlying.SPX, EXPIRY, 4000);
  private static final Instant AT = Instant.parse("2022-09-16T20:00:00Z");

  private static Ledger holding(long millionths, Position... positions) {
    return new Ledger(Money.ZERO, new IndexUnits(millionths), List.of(positions));
  }

  @Test
  void each_call_needs_a_hundred_units_of_its_own() {
    assertThat(CoverGate.check(holding(300_000_000), CALL, 3)).isEmpty();
    assertThat(CoverGate.check(holding(299_999_999), CALL, 3)).isPresent();
    Position sold = new Position("c", Tag.OVERLAY, CALL, 2, 50, LocalDate.of(2022, 9, 16));
    assertThat(CoverGate.check(holding(300_000_000, sold), CALL, 1)).isEmpty();
    assertThat(CoverGate.check(holding(300_000_000, sold), CALL, 2).orElseThrow().rule())
        .isEqualTo("risk.cover");
  }

  @Test
  void other_structures_need_no_index() {
    assertThat(CoverGate.check(holding(0), new LongPut(Underlying.SPX, EXPIRY, 4000), 9)).isEmpty();
  }

  @Test
  void a_sold_put_needs_cash_for_its_strike_and_the_others_none() {
    assertThat(Margin.of(new ShortPut(Underlying.SPX, EXPIRY, 4000), 3))
        .isEqualTo(Money.ofDollars(1_200_000));
    assertThat(Margin.of(CALL, 3)).isEqualTo(Money.ZERO);
    assertThat(Margin.of(new LongPut(Underlying.SPX, EXPIRY, 4000), 3)).isEqualTo(Money.ZERO);
  }

  @Test
  void the_ledger_holds_exact_units_and_sells_no_more_than_it_has() {
    Money paid = new IndexUnits(1_500_000).value(4000);
    assertThat(paid).isEqualTo(Money.ofDollars(6_000));
    Ledger ledger =
        Ledger.replay(
            List.of(
                new LedgerEntry.Deposited(AT, Money.ofDollars(10_000)),
                new LedgerEntry.IndexTraded(AT, 1_500_000, 4000, paid.negate()),
                new LedgerEntry.DividendPaid(AT, 0.015, Money.ofDollars(1.25))));
    assertThat(ledger.cash()).isEqualTo(Money.ofDollars(4_001.25));
    assertThat(ledger.index().count()).isEqualTo(1.5);
    assertThatThrownBy(
            () -> ledger.apply(new LedgerEntry.IndexTraded(AT, -1_500_001, 4000, Money.ZERO)))
        .hasMessageContaining("must not be negative");
  }
}
