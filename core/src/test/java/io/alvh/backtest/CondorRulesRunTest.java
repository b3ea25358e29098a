package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.engine.Engine;
import io.alvh.engine.Session;
import io.alvh.engine.SimulatedBroker;
import io.alvh.instrument.IronCondor;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.report.RunText;
import io.alvh.strategy.Coverage;
import io.alvh.strategy.DripTrack;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.strategy.Settings;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs with every rule of the condors that moves money set to act.
class CondorRulesRunTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 6, 30);
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final List<Valuer> MARKET =
      SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
          .map(Valuer::of)
          .toList();

  private static Rulebook rules() {
    Rulebook rules =
        Rulebooks.defaults().withRule(RuleId.VIX_GATE, false).withRule(RuleId.KILL_SWITCH, false);
    rules = Settings.on(rules, RuleId.THETA_TIME_SHIFT, true);
    rules = Settings.number(rules, RuleId.THETA_TIME_SHIFT, "max_rolls", 3);
    rules = Settings.weight(rules, RuleId.CONVERSION_BUFFER, 1);
    return Settings.weight(rules, RuleId.DRIP, 1);
  }

  private record Run(RunResult result, List<LedgerEntry> entries) {}

  private static Run run(List<Valuer> market) {
    MemoryJournal journal = new MemoryJournal();
    RunResult result = Backtest.run(rules(), market, FROM, NAV, journal);
    return new Run(result, journal.entries());
  }

  private static final Run WHOLE = run(MARKET);

  @Test
  void cash_is_conserved_and_no_day_ends_with_less_cash_than_margin() {
    long trades = WHOLE.result().trades().stream().mapToLong(Trade::pnl).sum();
    long interest = WHOLE.result().days().stream().mapToLong(DayRow::interest).sum();
    DayRow last = WHOLE.result().days().getLast();
    assertThat(last.nav()).isEqualTo(NAV.cents() + trades + interest);
    assertThat(Ledger.replay(WHOLE.entries()).cash().cents()).isEqualTo(last.cash());
    assertThat(WHOLE.result().days())
        .allSatisfy(day -> assertThat(day.margin()).isLessThanOrEqualTo(day.cash()));
  }

  @Test
  void no_condor_ever_loses_more_than_its_width_less_its_credit_and_its_costs() {
    int rolled = 0;
    for (Trade trade : WHOLE.result().trades()) {
      if (trade.structure() instanceof IronCondor condor) {
        double most = (condor.width() - trade.entry()) * 100 * trade.quantity();
        assertThat(trade.pnl())
            .isGreaterThanOrEqualTo(-Math.round(100 * most) - trade.fees() - trade.slippage() - 1);
        rolled += trade.exit().equals("roll") ? 1 : 0;
      }
    }
    assertThat(rolled).isPositive();
  }

  @Test
  void chains_tell_every_rolled_condor_once_and_no_roll_is_larger_than_its_first() {
    List<RollChain> chains = WHOLE.result().notes().chains();
    assertThat(chains).isNotEmpty();
    long opened =
        WHOLE.entries().stream()
            .filter(e ->
                e instanceof LedgerEntry.Decided d
                    && d.action().equals("open")
                    && d.rule().startsWith("theta."))
            .count();
    assertThat(chains.stream().mapToInt(RollChain::rolls).sum()).isEqualTo((int) opened);
    for (RollChain chain : chains) {
      assertThat(chain.recovered()).isBetween(0L, Math.max(0, chain.lost()));
      assertThat(chain.total()).isEqualTo(chain.later() - chain.lost());
      assertThat(chain.dollarDays()).isPositive();
    }
  }

  @Test
  void sweeps_and_the_month_not_yet_swept_add_up_to_all_that_was_realised() {
    List<DripTrack.Sweep> sweeps = WHOLE.result().notes().sweeps();
    assertThat(sweeps).hasSize(9);
    long swept = 0;
    for (DripTrack.Sweep s : sweeps) {
      assertThat(s.toReserve().plus(s.toCash())).isEqualTo(s.realised());
      assertThat(s.toReserve()).isGreaterThanOrEqualTo(Money.ZERO);
      swept += s.realised().cents();
    }
    long closed = 0;
    long openFees = 0;
    for (Trade t : WHOLE.result().trades()) {
      if (t.exit().equals("open")) {
        openFees += t.fees();
      } else {
        closed += t.pnl();
      }
    }
    long rest = lastMonth(WHOLE);
    assertThat(Math.abs(swept + rest - closed + openFees))
        .as("parts of trades still open, and cents of rounding, apart")
        .isLessThanOrEqualTo(partsOfOpen() + 500);
  }

  private static long partsOfOpen() {
    long sum = 0;
    for (Trade t : WHOLE.result().trades()) {
      sum += t.exit().equals("open") && !t.ends().isEmpty() ? Math.abs(t.pnl()) : 0;
    }
    return sum;
  }

  private static long lastMonth(Run run) {
    return session(run).state().memory().condors().drip().realised().cents();
  }

  private static Session session(Run run) {
    Rulebook rules = rules();
    return Session.resume(
        new Engine(rules, new SimulatedBroker(rules.fills())),
        MARKET,
        run.entries(),
        new MemoryJournal());
  }

  @Test
  void a_replayed_journal_rebuilds_reserve_quarters_and_chains() {
    Rulebook rules = rules();
    MemoryJournal journal = new MemoryJournal();
    int first = first();
    Session whole =
        Session.start(
            new Engine(rules, new SimulatedBroker(rules.fills())),
            MARKET.subList(0, first),
            NAV,
            journal);
    for (int i = first; i < MARKET.size(); i++) {
      whole.on(MARKET.get(i));
      if (i % 40 == 0 || i == MARKET.size() - 1) {
        Session resumed =
            Session.resume(
                new Engine(rules, new SimulatedBroker(rules.fills())),
                MARKET.subList(0, i + 1),
                List.copyOf(journal.entries()),
                new MemoryJournal());
        assertThat(resumed.state().memory().condors()).isEqualTo(whole.state().memory().condors());
      }
    }
    assertThat(journal.entries()).isEqualTo(WHOLE.entries());
    assertThat(whole.state().memory().condors().drip().reserve().cents()).isPositive();
  }

  @Test
  void what_comes_later_changes_nothing_that_was_decided_before() {
    List<LedgerEntry> cut = run(MARKET.subList(0, MARKET.size() - 60)).entries();
    assertThat(WHOLE.entries().subList(0, cut.size())).isEqualTo(cut);
  }

  @Test
  void the_coverage_of_every_session_adds_up_to_the_contracts_held() {
    Ledger ledger = Ledger.EMPTY;
    int covered = 0;
    for (LedgerEntry entry : WHOLE.entries()) {
      ledger = ledger.apply(entry);
      if (entry instanceof LedgerEntry.Decided d
          && d.tag().equals("hedge")
          && d.action().equals("target")) {
        long held = ledger.positions(Tag.Book.HEDGE).stream().mapToLong(p -> p.quantity()).sum();
        assertThat(Coverage.of(d.facts()).contracts()).isEqualTo(held);
        covered += held > 0 ? 1 : 0;
      }
    }
    assertThat(covered).isGreaterThan(100);
  }

  @Test
  void shortfalls_add_up_to_the_slippage_of_all_trades() {
    long lost = WHOLE.result().notes().shortfalls().stream().mapToLong(Shortfall::lost).sum();
    long slippage = WHOLE.result().trades().stream().mapToLong(Trade::slippage).sum();
    assertThat(lost).isEqualTo(slippage).isPositive();
  }

  @Test
  void the_summary_shows_coverage_shortfall_sweeps_and_chains() {
    List<String> lines = RunText.lines(WHOLE.result(), true);
    assertThat(lines).allMatch(line -> line.length() <= 120);
    assertThat(new ArrayList<>(lines))
        .anyMatch(line -> line.contains("Hedge contracts by the tier they stand for"))
        .anyMatch(line -> line.contains("Mid at arrival less fill"))
        .anyMatch(line -> line.contains("to the hedge reserve"))
        .anyMatch(line -> line.contains("Rolled condors"));
  }

  private static int first() {
    for (int i = 0; i < MARKET.size(); i++) {
      if (!MARKET.get(i).snapshot().date().isBefore(FROM)) {
        return i;
      }
    }
    throw new AssertionError("no session from " + FROM);
  }
}
