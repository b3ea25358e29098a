package io.alvh.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.market.SettlementValue;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant AT = Instant.parse("2022-03-01T21:00:00Z");
  private static final Tag TAG = new Tag(Tag.Book.HEDGE, "short");
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2022, 4, 20), Settlement.AM);
  private static final LongCall CALL = new LongCall(Underlying.VIX, EXPIRY, 25);

  private static LedgerEntry.Opened opened(String id, long quantity) {
    return new LedgerEntry.Opened(
        AT, id, TAG, CALL, quantity, -2.5, Money.ZERO, Money.ZERO, new Money(-25_000 * quantity));
  }

  private static LedgerEntry.Closed closed(String id, long quantity) {
    return new LedgerEntry.Closed(
        AT, id, quantity, 3, Money.ZERO, Money.ZERO, new Money(30_000 * quantity));
  }

  private static LedgerEntry.Settled settled(String id, long quantity) {
    SettlementValue value =
        new SettlementValue(Underlying.VIX, EXPIRY, 28, SettlementValue.Source.OFFICIAL);
    return new LedgerEntry.Settled(AT, id, quantity, value, 3, new Money(30_000 * quantity));
  }

  @Test
  void replaying_is_applying_one_by_one() {
    List<LedgerEntry> entries =
        List.of(
            new LedgerEntry.Deposited(AT, new Money(1_000_000)),
            opened("a", 3),
            opened("b", 1),
            closed("a", 2),
            new LedgerEntry.InterestPaid(AT, new Money(17)),
            settled("a", 1),
            new LedgerEntry.Marked(AT, Money.ZERO, Money.ZERO, Money.ZERO));
    Ledger ledger = Ledger.replay(entries);
    assertThat(ledger.cash()).isEqualTo(new Money(1_000_000 - 100_000 + 90_000 + 17));
    assertThat(ledger.positions())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.id()).isEqualTo("b");
          assertThat(p.opened()).isEqualTo(LocalDate.of(2022, 3, 1));
        });
    assertThat(ledger.positions(TAG)).isEqualTo(ledger.positions(Tag.Book.HEDGE));
    assertThat(ledger.positions(Tag.Book.CONDOR)).isEmpty();
  }

  @Test
  void closing_a_part_leaves_the_rest() {
    Ledger ledger = Ledger.EMPTY.apply(opened("a", 3)).apply(closed("a", 1));
    assertThat(ledger.find("a")).hasValueSatisfying(p -> assertThat(p.quantity()).isEqualTo(2));
  }

  @Test
  void what_is_not_held_cannot_be_closed_or_settled() {
    Ledger ledger = Ledger.EMPTY.apply(opened("a", 3));
    assertThatThrownBy(() -> ledger.apply(closed("b", 1))).hasMessageContaining("not held: b");
    assertThatThrownBy(() -> ledger.apply(closed("a", 4))).hasMessageContaining("1..3");
    assertThatThrownBy(() -> ledger.apply(closed("a", 0))).hasMessageContaining("1..3");
    assertThatThrownBy(() -> ledger.apply(settled("b", 1))).hasMessageContaining("not held: b");
  }

  @Test
  void an_id_opens_once() {
    Ledger ledger = Ledger.EMPTY.apply(opened("a", 3));
    assertThatThrownBy(() -> ledger.apply(opened("a", 1))).hasMessageContaining("twice: a");
  }

  @Test
  void the_text_of_an_entry_is_one_line_of_plain_fields() {
    assertThat(JournalText.line(opened("2022-03-01/hedge/short/1", 3)))
        .isEqualTo(
            "2022-03-01T21:00:00Z|opened|2022-03-01/hedge/short/1|hedge/short"
                + "|VIX 2022-04-20 AM CALL 25.0|3|-2.5|0|0|-75000");
    assertThat(JournalText.line(settled("a", 1)))
        .isEqualTo("2022-03-01T21:00:00Z|settled|a|1|28.0|OFFICIAL|3.0|30000");
    assertThat(
            JournalText.line(
                new LedgerEntry.Decided(
                    AT,
                    "condor.gate",
                    "condor/balanced",
                    "stand-aside",
                    "VIX allows it not.",
                    List.of(new Fact("vix", 21.5), new Fact("limit", 20)))))
        .isEqualTo(
            "2022-03-01T21:00:00Z|decided|condor.gate|condor/balanced|stand-aside"
                + "|VIX allows it not.|vix=21.5 limit=20.0|0");
  }

  @Test
  void a_field_that_would_break_the_line_is_refused() {
    LedgerEntry bad = new LedgerEntry.Decided(AT, "r", "t", "a", "two\nlines", List.of());
    assertThatThrownBy(() -> JournalText.line(bad)).hasMessageContaining("line end");
  }
}
