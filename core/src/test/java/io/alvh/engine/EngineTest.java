package io.alvh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionLeg;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final int WARM = 61;
  private static final Money CAPITAL = Money.ofDollars(250_000);
  private static final Rulebook RULES = Rulebooks.defaults();
  private static final List<MarketSnapshot> SNAPSHOTS =
      TestMarket.snapshots(LocalDate.of(2022, 6, 1), WARM + 250, 7);
  private static final List<Valuer> MARKET = SNAPSHOTS.stream().map(Valuer::of).toList();

  private static Engine engine() {
    return new Engine(RULES, new SimulatedBroker(RULES.fills()), Scripts.trader());
  }

  private record Run(MemoryJournal journal, List<State> before, List<Step> steps) {}

  private static Run run(Engine engine, List<Valuer> market) {
    MemoryJournal journal = new MemoryJournal();
    Session session = Session.start(engine, market.subList(0, WARM), CAPITAL, journal);
    Run run = new Run(journal, new ArrayList<>(), new ArrayList<>());
    for (Valuer now : market.subList(WARM, market.size())) {
      run.before().add(session.state());
      run.steps().add(session.on(now));
    }
    return run;
  }

  @Test
  void the_script_exercises_every_kind_of_entry() {
    List<Class<?>> kinds = new ArrayList<>();
    run(engine(), MARKET).journal().entries().forEach(e -> kinds.add(e.getClass()));
    assertThat(kinds)
        .contains(
            LedgerEntry.Deposited.class,
            LedgerEntry.Decided.class,
            LedgerEntry.Opened.class,
            LedgerEntry.Closed.class,
            LedgerEntry.Settled.class,
            LedgerEntry.InterestPaid.class,
            LedgerEntry.Marked.class);
  }

  @Test
  void cash_is_the_sum_of_the_entries_and_nav_is_cash_plus_marks_every_day() {
    Run run = run(engine(), MARKET);
    long cash = CAPITAL.cents();
    for (Step step : run.steps()) {
      for (LedgerEntry entry : step.entries()) {
        cash += entry.cash().cents();
      }
      long marks = 0;
      for (Position held : step.after().ledger().positions()) {
        double points = 0;
        for (OptionLeg leg : held.structure().legs()) {
          points += leg.ratio() * step.now().mark(leg.contract()).mid();
        }
        marks += Money.ofDollars(points * 100 * held.quantity()).cents();
      }
      assertThat(step.after().ledger().cash().cents()).isEqualTo(cash);
      assertThat(step.after().nav().cents()).isEqualTo(cash + marks);
      LedgerEntry.Marked marked = (LedgerEntry.Marked) step.entries().getLast();
      assertThat(marked.nav()).isEqualTo(step.after().nav());
    }
    assertThat(Ledger.replay(run.journal().entries()))
        .isEqualTo(run.steps().getLast().after().ledger());
  }

  @Test
  void attribution_and_interest_add_up_to_the_change_of_nav_every_day() {
    Run run = run(engine(), MARKET);
    for (int i = 0; i < run.steps().size(); i++) {
      Step step = run.steps().get(i);
      long sum = step.interest().cents();
      for (Attribution part : step.attribution()) {
        sum += part.total();
      }
      long change = step.after().nav().minus(run.before().get(i).nav()).cents();
      assertThat(sum).as(step.now().snapshot().date().toString()).isEqualTo(change);
    }
  }

  @Test
  void delta_holds_no_more_than_rounding_beyond_the_model() {
    Run run = run(engine(), MARKET);
    for (int i = 0; i < run.steps().size(); i++) {
      Step step = run.steps().get(i);
      Valuer before = run.before().get(i).before();
      for (Attribution part : step.attribution()) {
        double modelled = 0;
        int positions = 1;
        for (HeldMark mark : run.before().get(i).book().marks()) {
          if (mark.position().tag().equals(part.tag())) {
            modelled += deltaCents(mark.position(), before, step);
            positions++;
          }
        }
        assertThat((double) part.delta())
            .as(step.now().snapshot().date() + " " + part)
            .isCloseTo(modelled, within(6.0 * positions));
      }
    }
  }

  private static double deltaCents(Position held, Valuer before, Step step) {
    double level = Double.NaN;
    for (LedgerEntry entry : step.entries()) {
      if (entry instanceof LedgerEntry.Settled s && s.id().equals(held.id())) {
        level = s.value().value();
      }
    }
    double points = 0;
    for (OptionLeg leg : held.structure().legs()) {
      points +=
          leg.ratio()
              * (Double.isNaN(level)
                  ? step.now().explain(before, leg.contract()).delta()
                  : before.explainSettlement(leg.contract(), level).delta());
    }
    return points * 10_000 * held.quantity();
  }

  @Test
  void bought_calls_lose_by_time_and_pay_slippage_and_fees() {
    long theta = 0;
    long slippage = 0;
    long fees = 0;
    for (Step step : run(engine(), MARKET).steps()) {
      for (Attribution part : step.attribution()) {
        if (part.tag().equals(Scripts.CALLS)) {
          theta += part.theta();
          slippage += part.slippage();
          fees += part.fees();
        }
      }
    }
    assertThat(theta).isNegative();
    assertThat(slippage).isNegative();
    assertThat(fees).isNegative();
  }

  @Test
  void every_decision_is_journalled_with_its_rule_before_what_it_did() {
    Run run = run(engine(), MARKET);
    for (Step step : run.steps()) {
      List<LedgerEntry> entries = step.entries();
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) instanceof LedgerEntry.Opened o) {
          LedgerEntry.Decided why = (LedgerEntry.Decided) entries.get(i - 1);
          assertThat(why.action()).isEqualTo("open");
          assertThat(why.tag()).isEqualTo(o.tag().toString());
          assertThat(why.rule()).startsWith("test.");
        }
      }
      assertThat(entries)
          .filteredOn(e -> e instanceof LedgerEntry.Decided d && d.rule().equals("hedge.target"))
          .hasSize(1);
    }
    assertThat(run.journal().entries())
        .anyMatch(e -> e instanceof LedgerEntry.Decided d && d.action().equals("stand-aside"));
  }

  @Test
  void noise_after_a_session_changes_nothing_up_to_it() {
    List<LedgerEntry> whole = run(engine(), MARKET).journal().entries();
    for (int cut : List.of(WARM + 1, WARM + 60, WARM + 200)) {
      List<Valuer> other = new ArrayList<>(MARKET.subList(0, cut));
      LocalDate next = SNAPSHOTS.get(cut).date();
      List<Valuer> noise = TestMarket.walk(next, MARKET.size() - cut, 1000 + cut);
      other.addAll(noise);
      List<LedgerEntry> disturbed = run(engine(), other).journal().entries();
      List<LedgerEntry> truncated = run(engine(), MARKET.subList(0, cut)).journal().entries();
      assertThat(disturbed.subList(0, truncated.size())).isEqualTo(truncated);
      assertThat(whole.subList(0, truncated.size())).isEqualTo(truncated);
      assertThat(disturbed).isNotEqualTo(whole);
    }
  }

  @Test
  void a_session_resumed_every_day_books_what_one_long_session_books() {
    List<LedgerEntry> whole = run(engine(), MARKET).journal().entries();
    MemoryJournal journal = new MemoryJournal();
    Session session = Session.start(engine(), MARKET.subList(0, WARM), CAPITAL, journal);
    for (int i = WARM; i < WARM + 60; i++) {
      session.on(MARKET.get(i));
      session =
          Session.resume(
              engine(), MARKET.subList(0, i + 1), List.copyOf(journal.entries()), journal);
    }
    assertThat(journal.entries()).isEqualTo(whole.subList(0, journal.entries().size()));
  }

  @Test
  void a_journal_of_another_history_is_refused() {
    MemoryJournal journal = new MemoryJournal();
    Session session = Session.start(engine(), MARKET.subList(0, WARM), CAPITAL, journal);
    session.on(MARKET.get(WARM));
    List<Valuer> other = new ArrayList<>(MARKET.subList(0, WARM));
    other.addAll(TestMarket.walk(SNAPSHOTS.get(WARM).date(), 1, 99));
    assertThatThrownBy(() -> Session.resume(engine(), other, journal.entries(), journal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not belong to this history");
  }

  @Test
  void a_missing_settlement_value_stops_the_run_and_names_series_and_date() {
    List<Valuer> holed = new ArrayList<>(MARKET);
    MarketSnapshot s = SNAPSHOTS.get(WARM + 1);
    holed.set(
        WARM + 1,
        Valuer.of(
            new MarketSnapshot(
                s.date(),
                s.asOf(),
                s.spx(),
                s.indices(),
                s.vixFutures(),
                s.rates(),
                List.of(),
                s.upcoming())));
    assertThatThrownBy(() -> run(engine(), holed))
        .isInstanceOf(MissingQuoteException.class)
        .hasMessageContaining("SPX " + s.date() + " PM")
        .hasMessageContaining(s.date().toString());
  }

  @Test
  void an_opening_without_the_cash_for_its_margin_becomes_standing_aside() {
    Strategy greedy =
        new Strategy(
            s ->
                Scripts.trader().condors().apply(s).stream()
                    .map(d -> d instanceof Decision.Open o ? tenThousand(o) : d)
                    .toList(),
            (_, condors) -> {
              assertThat(condors).noneMatch(d -> d instanceof Decision.Open);
              return new HedgePlan(0, 0, 0, 0, List.of());
            });
    Engine engine = new Engine(Scripts.unwatched(), new SimulatedBroker(RULES.fills()), greedy);
    Run run = run(engine, MARKET.subList(0, WARM + 3));
    assertThat(run.journal().entries())
        .noneMatch(e -> e instanceof LedgerEntry.Opened)
        .anyMatch(e ->
            e instanceof LedgerEntry.Decided d
                && d.rule().equals("risk.cash")
                && d.action().equals("stand-aside"));
  }

  @Test
  void a_hedge_that_is_short_volatility_is_refused() {
    Strategy wrong =
        new Strategy(
            _ -> List.of(),
            (s, _) -> {
              List<Decision> sold =
                  Scripts.trader().condors().apply(s).stream()
                      .filter(d -> d instanceof Decision.Open)
                      .map(d -> (Decision) asHedge((Decision.Open) d))
                      .toList();
              return new HedgePlan(0, 0, 0, 0, sold);
            });
    Engine engine = new Engine(RULES, new SimulatedBroker(RULES.fills()), wrong);
    Run run = run(engine, MARKET.subList(0, WARM + 3));
    assertThat(run.journal().entries())
        .noneMatch(e -> e instanceof LedgerEntry.Opened)
        .anyMatch(e ->
            e instanceof LedgerEntry.Decided d && d.rule().equals("risk.net_short_volatility"));
  }

  private static Decision.Open tenThousand(Decision.Open o) {
    return new Decision.Open(o.tag(), o.structure(), 10_000, o.rule(), o.because(), o.facts());
  }

  private static Decision.Open asHedge(Decision.Open o) {
    Tag tag = new Tag(Tag.Book.HEDGE, "wrong");
    return new Decision.Open(tag, o.structure(), 1, o.rule(), o.because(), o.facts());
  }
}
