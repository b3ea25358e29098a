package io.alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.engine.Attribution;
import io.alvh.engine.Engine;
import io.alvh.engine.Session;
import io.alvh.engine.SimulatedBroker;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.MemoryJournal;
import io.alvh.ledger.Position;
import io.alvh.pricing.Valuer;
import io.alvh.risk.HedgeGate;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole runs with every rule of the hedge switched on, and easily set off.
class HedgeRulesRunTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 6, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 29);
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final TreeSet<String> ADJUSTING =
      new TreeSet<>(
          List.of(
              "hedge.target",
              "hedge.staleness_limit",
              "hedge.financed_short_leg",
              "hedge.time_shift"));

  private static List<Valuer> priced(World world) {
    return SyntheticMarket.world(world, FIRST, LAST).snapshots(FIRST, LAST).stream()
        .map(Valuer::of)
        .toList();
  }

  /// The score that finances the short layer is set to one, so that it is reached.
  private static Rulebook rules(Funding funding) {
    Rulebook rules =
        Rulebooks.defaults()
            .withProfile(Profile.INCOME_45DTE)
            .withRule(RuleId.VIX_GATE, false)
            .withPolicyFunding(Policy.VIX_TIERED, funding);
    RuleSettings s = rules.settings();
    for (RuleId rule : List.of(RuleId.SECOND_ENGINE, RuleId.TEMPORAL_VEGA)) {
      s = s.with(rule, s.of(rule).withOn(true));
    }
    RuleSettings.Setting plain = s.of(RuleId.FINANCED_SHORT_LEG);
    s =
        s.with(
            RuleId.FINANCED_SHORT_LEG,
            new RuleSettings.Setting(true, 1, List.of(1.0, 10.0, 0.5), plain.because()));
    return rules.withSettings(s);
  }

  @Test
  void the_hedge_keeps_its_rules_in_every_session_of_a_crash() {
    everySessionKeepsTheRules(World.CRASH, List.of(Funding.NEED));
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(
      value = World.class,
      names = {"REGIMES", "CALM", "CRASH", "GRIND", "EARLY_CLOSE"})
  void the_hedge_keeps_its_rules_in_every_session_of_every_world(World world) {
    everySessionKeepsTheRules(world, List.of(Funding.values()));
  }

  private static void everySessionKeepsTheRules(World world, List<Funding> fundings) {
    List<Valuer> market = priced(world);
    for (Funding funding : fundings) {
      MemoryJournal journal = new MemoryJournal();
      RunResult run = Backtest.run(rules(funding), market, FROM, NAV, journal);
      addsUp(run);
      Seen seen = new Seen();
      Ledger ledger = Ledger.EMPTY;
      for (LedgerEntry entry : journal.entries()) {
        ledger = ledger.apply(entry);
        seen.add(entry);
        if (entry instanceof LedgerEntry.Marked) {
          covered(ledger);
          seen.closeSession();
        }
      }
      assertThat(seen.spreads).isPositive();
      assertThat(seen.adjustedSessions).isPositive();
      assertThat(seen.intensityLines).isPositive();
    }
  }

  private static void addsUp(RunResult run) {
    long nav = NAV.cents();
    for (DayRow day : run.days()) {
      long parts = 0;
      for (Attribution part : day.attribution()) {
        parts += part.total();
      }
      assertThat(day.nav()).isEqualTo(nav + parts + day.interest());
      assertThat(day.cash()).isNotNegative();
      assertThat(day.margin()).isLessThanOrEqualTo(day.cash());
      nav = day.nav();
    }
  }

  /// At every expiry, from the lowest strike up, no more calls are sold than bought.
  private static void covered(Ledger ledger) {
    TreeMap<String, TreeMap<Double, Long>> byExpiry = new TreeMap<>();
    for (Position p : ledger.positions(io.alvh.ledger.Tag.Book.HEDGE)) {
      assertThat(HedgeGate.check(p.structure())).isEmpty();
      for (OptionLeg leg : p.structure().legs()) {
        byExpiry
            .computeIfAbsent(leg.contract().expiry().toString(), _ -> new TreeMap<>())
            .merge(leg.contract().strike(), leg.ratio() * p.quantity(), Long::sum);
      }
    }
    byExpiry
        .values()
        .forEach(strikes -> {
          long bought = 0;
          for (long contracts : strikes.values()) {
            bought += contracts;
            assertThat(bought).isNotNegative();
          }
        });
  }

  private static final class Seen {
    private final List<Integer> adjusted = new ArrayList<>();
    private boolean today;
    private long spreads;
    private long adjustedSessions;
    private long intensityLines;

    void add(LedgerEntry entry) {
      switch (entry) {
        case LedgerEntry.Opened o when o.structure() instanceof VerticalSpread -> spreads++;
        case LedgerEntry.Decided d -> {
          today |=
              ADJUSTING.contains(d.rule())
                  && d.tag().startsWith("hedge/")
                  && !d.action().equals("stand-aside");
          if (d.rule().equals("hedge.intensity")) {
            intensityLines++;
            assertThat(Math.abs(fact(d, "adj_sum"))).isLessThanOrEqualTo(0.20 + 1e-12);
            assertThat(fact(d, "intensity")).isBetween(0.0, 1.0);
          }
        }
        default -> {}
      }
    }

    void closeSession() {
      adjusted.add(today ? 1 : 0);
      adjustedSessions += today ? 1 : 0;
      today = false;
      int from = Math.max(0, adjusted.size() - 20);
      assertThat(adjusted.subList(from, adjusted.size()).stream().mapToInt(i -> i).sum())
          .isLessThanOrEqualTo(6);
    }
  }

  private static double fact(LedgerEntry.Decided d, String name) {
    return d.facts().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().value();
  }

  @Test
  @Tag("long")
  void a_run_taken_up_anew_from_its_journal_books_what_one_run_books() {
    List<Valuer> market = priced(World.CRASH);
    Rulebook rules = pool(rules(Funding.NEED));
    MemoryJournal whole = new MemoryJournal();
    Backtest.run(rules, market, FROM, NAV, whole);
    int first = 0;
    while (market.get(first).snapshot().date().isBefore(FROM)) {
      first++;
    }
    Engine engine = new Engine(rules, new SimulatedBroker(rules.fills()));
    MemoryJournal journal = new MemoryJournal();
    Session session = Session.start(engine, market.subList(0, first), NAV, journal);
    for (int i = first; i < market.size(); i++) {
      session.on(market.get(i));
      if (i % 97 == 0) {
        List<LedgerEntry> entries = List.copyOf(journal.entries());
        session = Session.resume(engine, market.subList(0, i + 1), entries, journal);
      }
    }
    assertThat(journal.entries()).isEqualTo(whole.entries());
  }

  @Test
  @Tag("long")
  void what_comes_after_a_session_changes_no_decision_up_to_it() {
    List<Valuer> crash = priced(World.CRASH);
    List<Valuer> other = priced(World.REGIMES);
    MemoryJournal whole = new MemoryJournal();
    Backtest.run(rules(Funding.BUDGET), crash, FROM, NAV, whole);
    for (int cut : List.of(300, 420, 560)) {
      List<Valuer> disturbed = new ArrayList<>(crash.subList(0, cut));
      disturbed.addAll(other.subList(cut, other.size()));
      MemoryJournal changed = new MemoryJournal();
      Backtest.run(rules(Funding.BUDGET), disturbed, FROM, NAV, changed);
      MemoryJournal upTo = new MemoryJournal();
      Backtest.run(rules(Funding.BUDGET), crash.subList(0, cut), FROM, NAV, upTo);
      int known = upTo.entries().size();
      assertThat(changed.entries().subList(0, known)).isEqualTo(upTo.entries());
      assertThat(whole.entries().subList(0, known)).isEqualTo(upTo.entries());
    }
  }

  private static Rulebook pool(Rulebook rules) {
    RuleSettings s = rules.settings();
    return rules.withSettings(
        s.with(RuleId.CONSTANT_PRODUCT, s.of(RuleId.CONSTANT_PRODUCT).withOn(true)));
  }
}
