package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.engine.Engine;
import io.alvh.engine.Session;
import io.alvh.engine.SimulatedBroker;
import io.alvh.engine.TestMarket;
import io.alvh.instrument.CoveredCall;
import io.alvh.ledger.JournalText;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.index.IndexRulebook;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped index rules over a made-up market of two years: what must hold of any of them.
class IndexRunTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
  private static final LocalDate FROM = LocalDate.of(2021, 4, 16);
  private static final Money CAPITAL = Money.ofDollars(50_000_000);
  private static final List<Valuer> MARKET = TestMarket.walk(FIRST, 500, 7);

  private static IndexRun run(String id, List<Valuer> market, MemoryJournal journal) {
    return Backtest.run(RulebookReader.shippedIndex(id), market, FROM, CAPITAL, journal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sptr", "bxm", "put", "pput", "cndr", "vxth"})
  void value_is_explained_to_the_cent_and_nothing_is_borrowed(String id) {
    MemoryJournal journal = new MemoryJournal();
    IndexRun run = run(id, MARKET, journal);
    long before = CAPITAL.cents();
    for (IndexDay day : run.days()) {
      assertThat(day.nav()).isEqualTo(day.cash() + day.holding() + day.options());
      assertThat(day.nav() - before).as("%s", day).isEqualTo(day.interest() + day.attributed());
      assertThat(day.cash()).isNotNegative();
      before = day.nav();
    }
    assertThat(run.days().stream().anyMatch(d -> d.options() != 0)).isEqualTo(!id.equals("sptr"));
    Money paid = Money.ZERO;
    for (LedgerEntry entry : journal.entries()) {
      paid = paid.plus(entry.cash());
    }
    Ledger ledger = Ledger.replay(journal.entries());
    assertThat(ledger.cash()).isEqualTo(paid).isEqualTo(new Money(run.days().getLast().cash()));
    double spx = MARKET.getLast().snapshot().spx().close();
    assertThat(ledger.index().value(spx).cents()).isEqualTo(run.days().getLast().holding());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sptr", "bxm", "put", "pput", "cndr", "vxth"})
  void what_comes_later_changes_nothing_before(String id) {
    MemoryJournal whole = new MemoryJournal();
    run(id, MARKET, whole);
    for (int end : List.of(60, 131, 250)) {
      List<Valuer> other = new ArrayList<>(MARKET.subList(0, end));
      LocalDate next = MARKET.get(end).snapshot().date();
      other.addAll(TestMarket.walk(next, 40, 99));
      MemoryJournal noisy = new MemoryJournal();
      run(id, other, noisy);
      List<LedgerEntry> past =
          whole.entries().stream()
              .filter(e -> e.at().isBefore(MARKET.get(end - 1).snapshot().asOf().plusSeconds(1)))
              .toList();
      assertThat(noisy.entries().subList(0, past.size())).isEqualTo(past);
      assertThat(past.size()).isGreaterThan(end / 2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bxm", "put", "vxth"})
  void a_session_resumed_every_day_books_what_one_run_books(String id) {
    IndexRulebook rules = RulebookReader.shippedIndex(id);
    List<Valuer> market = MARKET.subList(0, 90);
    MemoryJournal once = new MemoryJournal();
    run(id, market, once);
    int first = 0;
    while (market.get(first).snapshot().date().isBefore(FROM)) {
      first++;
    }
    MemoryJournal daily = new MemoryJournal();
    Session.start(engine(rules), market.subList(0, first), CAPITAL, daily);
    for (int i = first; i < market.size(); i++) {
      Session.resume(engine(rules), market.subList(0, i), daily.entries(), daily).on(market.get(i));
    }
    assertThat(daily.entries()).isEqualTo(once.entries());
  }

  private static Engine engine(IndexRulebook rules) {
    return new Engine(rules, new SimulatedBroker(rules.fills()));
  }

  /// The index grows as its price and dividends do: exp(0.015 days / 365) each step, reinvested.
  @Test
  void the_index_alone_earns_price_and_dividends() {
    IndexRun run = run("sptr", MARKET, new MemoryJournal());
    double units = 1;
    double start = 0;
    LocalDate before = FROM;
    for (Valuer now : MARKET) {
      LocalDate date = now.snapshot().date();
      if (date.equals(FROM)) {
        start = now.snapshot().spx().close();
      } else if (date.isAfter(FROM)) {
        double closeBefore = close(before);
        long days = date.toEpochDay() - before.toEpochDay();
        units *= 1 + closeBefore * Math.expm1(0.015 * days / 365) / now.snapshot().spx().close();
        before = date;
      }
    }
    double expected = units * close(before) / start;
    double first = run.days().getFirst().nav();
    assertThat(run.days().getLast().nav() / first).isCloseTo(expected, within(1e-7));
  }

  private static double close(LocalDate date) {
    for (Valuer v : MARKET) {
      if (v.snapshot().date().equals(date)) {
        return v.snapshot().spx().close();
      }
    }
    throw new AssertionError("no session " + date);
  }

  /// From one roll's close to the next, V and S at the first: the covered book earns what the index
  /// earns on V plus its premium, less what the call owed. Where that was nothing, it beats the
  /// index.
  @Test
  void a_covered_call_keeps_the_premium_and_gives_up_what_lies_above_the_strike() {
    IndexRun run = run("bxm", MARKET, new MemoryJournal());
    IndexRun index = run("sptr", MARKET, new MemoryJournal());
    int worthless = 0;
    int exercised = 0;
    for (Trade trade : run.trades()) {
      assertThat(trade.structure()).isInstanceOf(CoveredCall.class);
      if (trade.exit().equals("open")) {
        continue;
      }
      double start = nav(run, trade.opened());
      double covered = nav(run, trade.closed()) / start;
      double alone = nav(index, trade.closed()) / nav(index, trade.opened());
      double premium = trade.entry() * 100 * trade.quantity() * 100;
      double owed = premium - trade.pnl();
      assertThat(covered)
          .as("%s", trade.id())
          .isCloseTo(alone * (1 + premium / start) - owed / start, within(1e-6));
      if (owed < 1) {
        worthless++;
        assertThat(covered).isGreaterThan(alone);
      } else {
        exercised++;
        assertThat(covered).isLessThan(alone * (1 + premium / start));
      }
    }
    assertThat(worthless).isGreaterThan(5);
    assertThat(exercised).isGreaterThan(5);
  }

  private static double nav(IndexRun run, LocalDate date) {
    for (IndexDay day : run.days()) {
      if (day.date().equals(date)) {
        return day.nav();
      }
    }
    throw new AssertionError("no session " + date);
  }

  @Test
  void a_journal_line_names_units_level_and_structure() {
    MemoryJournal journal = new MemoryJournal();
    run("bxm", MARKET.subList(0, 60), journal);
    List<String> lines = journal.entries().stream().map(JournalText::line).toList();
    assertThat(lines).anyMatch(l -> l.matches(".*\\|index\\|\\d+\\|\\d+\\.\\d+\\|-\\d+"));
    assertThat(lines).anyMatch(l -> l.matches(".*\\|dividend\\|0\\.015\\|\\d+"));
    assertThat(lines).anyMatch(l -> l.contains("|index/options|SPX 2021-05-21 AM covered CALL "));
  }
}
