package io.alvh.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.ledger.Fact;
import io.alvh.ledger.Journal;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.LedgerEntry;
import io.alvh.unit.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every journal promises.
abstract class JournalContract {
  static final Instant AT = Instant.parse("2022-03-01T21:00:00Z");

  /// Returns a new, empty journal.
  abstract Journal journal();

  /// Returns the canonical lines `journal` holds.
  abstract List<String> lines(Journal journal);

  static List<LedgerEntry> step(int n) {
    Instant at = AT.plusSeconds(86_400L * n);
    return List.of(
        new LedgerEntry.InterestPaid(at, new Money(n)),
        new LedgerEntry.Decided(
            at, "hedge.target", "hedge", "target", "Zwölf – “twelve”.", List.of(new Fact("n", n))),
        new LedgerEntry.Marked(at, new Money(100 + n), Money.ZERO, Money.ZERO));
  }

  @Test
  void a_new_journal_is_empty() {
    assertThat(lines(journal())).isEmpty();
  }

  @Test
  void steps_are_kept_in_order_and_whole() {
    Journal journal = journal();
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      journal.append(step(n));
      step(n).forEach(e -> expected.add(JournalText.line(e)));
    }
    journal.append(List.of());
    assertThat(lines(journal)).isEqualTo(expected);
  }
}
