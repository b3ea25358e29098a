package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.engine.Attribution;
import io.alvh.engine.Engine;
import io.alvh.engine.Session;
import io.alvh.engine.SimulatedBroker;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole runs of the default rulebook, gate off so that it also trades in a crisis.
class BacktestTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 29);
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final List<Valuer> CRASH = priced(World.CRASH);
  private static final List<Valuer> REGIMES = priced(World.REGIMES);

  private static List<Valuer> priced(World world) {
    List<MarketSnapshot> snapshots =
        SyntheticMarket.world(world, FIRST, LAST).snapshots(FIRST, LAST);
    return snapshots.stream().map(Valuer::of).toList();
  }

  private static Rulebook rules(Profile profile) {
    return Rulebooks.defaults().withProfile(profile).withRule(RuleId.VIX_GATE, false);
  }

  private static RunResult run(Profile profile, List<Valuer> market, MemoryJournal journal) {
    return Backtest.run(rules(profile), market, FROM, NAV, journal);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void every_day_and_every_trade_adds_up_to_the_cent(Profile profile) {
    MemoryJournal journal = new MemoryJournal();
    RunResult result = run(profile, CRASH, journal);
    long nav = NAV.cents();
    long cash = NAV.cents();
    long interest = 0;
    for (DayRow day : result.days()) {
      long parts = 0;
      for (Attribution part : day.attribution()) {
        parts += part.total();
      }
      assertThat(day.condorPnl() + day.hedgePnl()).isEqualTo(parts);
      assertThat(day.nav()).isEqualTo(nav + parts + day.interest());
      nav = day.nav();
      cash = day.cash();
      interest += day.interest();
      assertThat(day.margin()).isLessThanOrEqualTo(day.cash());
    }
    long trades = result.trades().stream().mapToLong(Trade::pnl).sum();
    assertThat(nav).isEqualTo(NAV.cents() + trades + interest);
    assertThat(Ledger.replay(journal.entries()).cash().cents()).isEqualTo(cash);
    assertThat(result.days().getFirst().date()).isEqualTo(FROM);
    assertThat(result.trades()).hasSizeGreaterThan(30);
    assertThat(result.modelledMarks()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void noise_after_a_session_changes_no_decision_up_to_it(Profile profile) {
    MemoryJournal journal = new MemoryJournal();
    run(profile, CRASH, journal);
    for (int cut : List.of(70, 150, 190, 300)) {
      List<Valuer> disturbed = new ArrayList<>(CRASH.subList(0, cut));
      disturbed.addAll(REGIMES.subList(cut, REGIMES.size()));
      MemoryJournal other = new MemoryJournal();
      run(profile, disturbed, other);
      MemoryJournal upTo = new MemoryJournal();
      run(profile, CRASH.subList(0, cut), upTo);
      int known = upTo.entries().size();
      assertThat(other.entries().subList(0, known)).isEqualTo(upTo.entries());
      assertThat(journal.entries().subList(0, known)).isEqualTo(upTo.entries());
      assertThat(other.entries()).isNotEqualTo(journal.entries());
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void a_run_taken_up_anew_from_its_journal_books_what_one_run_books(Profile profile) {
    MemoryJournal whole = new MemoryJournal();
    run(profile, CRASH, whole);
    int first = 0;
    while (CRASH.get(first).snapshot().date().isBefore(FROM)) {
      first++;
    }
    Rulebook rules = rules(profile);
    Engine engine = new Engine(rules, new SimulatedBroker(rules.fills()));
    MemoryJournal journal = new MemoryJournal();
    Session session = Session.start(engine, CRASH.subList(0, first), NAV, journal);
    for (int i = first; i < CRASH.size(); i++) {
      session.on(CRASH.get(i));
      if (i % 13 == 0) {
        List<LedgerEntry> entries = List.copyOf(journal.entries());
        session = Session.resume(engine, CRASH.subList(0, i + 1), entries, journal);
      }
    }
    assertThat(journal.entries()).isEqualTo(whole.entries());
  }

  @Test
  void the_same_bytes_come_out_of_one_two_and_four_threads() throws Exception {
    List<String> one = hashes(1);
    assertThat(one).doesNotHaveDuplicates();
    assertThat(hashes(2)).isEqualTo(one);
    assertThat(hashes(4)).isEqualTo(one);
  }

  private static List<String> hashes(int threads) throws Exception {
    List<Valuer> fresh = priced(World.CRASH);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<String>> runs = new ArrayList<>();
      for (Profile profile : Profile.values()) {
        for (long nav : List.of(250_000L, 1_000_000L, 10_000_000L)) {
          runs.add(
              pool.submit(() ->
                  Backtest.run(rules(profile), fresh, FROM, new Money(100 * nav), _ -> {})
                      .journalHash()));
        }
      }
      List<String> hashes = new ArrayList<>();
      for (Future<String> run : runs) {
        hashes.add(run.get());
      }
      return hashes;
    }
  }

  @Test
  void the_first_session_only_warms_when_there_is_nothing_before() {
    RunResult result =
        Backtest.run(rules(Profile.DAILY_1DTE), CRASH, FIRST, NAV, new MemoryJournal());
    assertThat(result.days().getFirst().date()).isEqualTo(CRASH.get(1).snapshot().date());
  }

  @Test
  void a_start_after_the_end_of_history_is_refused() {
    LocalDate late = LAST.plusDays(1);
    assertThatThrownBy(
            () -> Backtest.run(rules(Profile.DAILY_1DTE), CRASH, late, NAV, new MemoryJournal()))
        .hasMessageContaining("no session to run from 2023-12-30");
  }
}
