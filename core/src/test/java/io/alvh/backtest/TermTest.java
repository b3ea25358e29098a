package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A rulebook that changes while the book goes on.
class TermTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 9, 1);
  private static final LocalDate CHANGE = LocalDate.of(2022, 11, 15);
  private static final LocalDate LAST = LocalDate.of(2023, 3, 31);
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final SharedHistory MARKET =
      SharedHistory.of(
          SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
              .map(Valuer::of)
              .toList());

  private final Rulebook rules = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);
  private final Rulebook other = rules.withPreset("canon");

  private static RunResult run(List<Term> terms, MemoryJournal journal) {
    return Backtest.run(terms, MARKET, FROM, NAV, journal);
  }

  @Test
  void a_change_to_the_same_rules_changes_nothing() {
    RunResult plain = Backtest.run(rules, MARKET, FROM, NAV, new MemoryJournal());
    RunResult terms =
        run(List.of(new Term(FROM, rules), new Term(CHANGE, rules)), new MemoryJournal());
    assertThat(terms.journalHash()).isEqualTo(plain.journalHash());
  }

  @Test
  void new_rules_decide_from_their_first_session_on_and_not_before() {
    MemoryJournal plain = new MemoryJournal();
    run(List.of(new Term(FROM, rules)), plain);
    MemoryJournal changed = new MemoryJournal();
    RunResult result = run(List.of(new Term(FROM, rules), new Term(CHANGE, other)), changed);

    List<LedgerEntry> before = before(changed);
    assertThat(before).isNotEmpty().isEqualTo(before(plain));
    assertThat(changed.entries()).isNotEqualTo(plain.entries());
    assertThat(result.rulebook()).isEqualTo(other);
    LocalDate firstOther =
        result.trades().stream()
            .filter(t -> !t.opened().isBefore(CHANGE))
            .map(Trade::opened)
            .findFirst()
            .orElseThrow();
    assertThat(firstOther).isEqualTo(CHANGE);
  }

  @Test
  void a_term_that_begins_before_the_run_is_in_force_at_once() {
    RunResult late =
        run(
            List.of(new Term(FIRST, rules), new Term(FROM.minusDays(1), other)),
            new MemoryJournal());
    RunResult alone = Backtest.run(other, MARKET, FROM, NAV, new MemoryJournal());
    assertThat(late.journalHash()).isEqualTo(alone.journalHash());
  }

  private static List<LedgerEntry> before(MemoryJournal journal) {
    return journal.entries().stream()
        .filter(e -> e.at().isBefore(CHANGE.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .toList();
  }
}
