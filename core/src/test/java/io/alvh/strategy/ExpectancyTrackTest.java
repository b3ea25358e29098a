package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpectancyTrackTest {
  private static final Rulebook UNGATED = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);

  private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);
  private static final Money NAV = Money.ofDollars(1_000_000);

  private static Ledger withCondor() {
    HedgeWorld world = HedgeWorld.calm();
    Tag tag = new Tag(Tag.Book.CONDOR, "made_up");
    LongCall call = new LongCall(Underlying.VIX, OptionCalendar.vixMonthly(FEBRUARY), 20);
    return new Ledger(NAV, List.of(new Position("a", tag, call, 1, 1, world.date())));
  }

  private static SessionOutcome outcome(Rulebook rules, Ledger ledger) {
    HedgeWorld world = HedgeWorld.calm();
    return new SessionOutcome(
        rules,
        world.signalSet(),
        world.now(),
        ledger,
        ledger,
        List.of(
            new LedgerEntry.Marked(
                world.now().snapshot().asOf(), NAV, Money.ZERO, Money.ofDollars(10_000))),
        NAV,
        NAV,
        Money.ofDollars(-120));
  }

  private static ExpectancyTrack of(double x, int sessions) {
    ExpectancyTrack track = ExpectancyTrack.initial();
    for (int i = 0; i < sessions; i++) {
      track = track.plus(x, 12, 0);
    }
    return track;
  }

  @Test
  void nothing_is_expected_until_the_window_of_closed_quarters_is_full() {
    assertThat(of(0.001, 12 * 63 - 1).expectation(12)).isEmpty();
    assertThat(of(0.001, 12 * 63 - 1).sessions()).isEqualTo(11 * 63);
    assertThat(of(0.001, 12 * 63).expectation(12).orElseThrow().mean())
        .isCloseTo(0.001, within(1e-15));
  }

  @Test
  void mean_and_interval_are_those_of_all_sessions_of_the_window() {
    SplittableRandom random = new SplittableRandom(42);
    ExpectancyTrack track = ExpectancyTrack.initial();
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < 20 * 63 + 17; i++) {
      double x = random.nextDouble(-0.01, 0.011);
      all.add(x);
      track = track.plus(x, 12, 0);
    }
    List<Double> window = all.subList(8 * 63, 20 * 63);
    double mean = window.stream().mapToDouble(x -> x).average().orElseThrow();
    double squares = window.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    double error = Math.sqrt(squares / (window.size() - 1) / window.size());
    ExpectancyTrack.Expectation known = track.expectation(12).orElseThrow();
    assertThat(known.mean()).isCloseTo(mean, within(1e-15));
    assertThat(known.low()).isCloseTo(mean - 1.645 * error, within(1e-6));
    assertThat(track.closed()).hasSize(12);
  }

  @Test
  void a_session_counts_profit_less_the_charge_on_the_hedge_at_wacc() {
    HedgeWorld world = HedgeWorld.calm();
    Money nav = Money.ofDollars(1_000_000);
    SessionOutcome outcome =
        new SessionOutcome(
            world.rules(),
            world.signalSet(),
            world.now(),
            new Ledger(nav, List.of()),
            new Ledger(nav, List.of()),
            List.of(
                new LedgerEntry.Marked(
                    world.now().snapshot().asOf(), nav, Money.ZERO, Money.ofDollars(10_000))),
            nav,
            nav,
            Money.ofDollars(300),
            Money.ofDollars(-120),
            Money.ofDollars(-50));
    double wacc = world.now().snapshot().rates().bill() + 0.05;
    double x = (300 - 120 - 10_000 * wacc / 252) / 1_000_000;
    assertThat(ExpectancyTrack.initial().after(outcome).running().sum())
        .isCloseTo(x, within(1e-15));
  }

  private static List<Decision> decide(Rulebook rules, ExpectancyTrack track) {
    StrategyMemory none = StrategyMemory.initial();
    CondorTrack condors = new CondorTrack(track, none.condors().drip(), none.condors().shift());
    return CondorStrategy.decide(
        Situations.quiet()
            .rules(rules)
            .vixNow(19.5)
            .memory(new StrategyMemory(none.intensity(), none.killSwitch(), none.hedge(), condors))
            .build());
  }

  @Test
  void a_book_that_does_not_earn_its_capital_is_shown_by_default_and_refused_when_the_rule_acts() {
    ExpectancyTrack poor = of(-0.0001, 12 * 63);
    assertThat(decide(UNGATED, poor))
        .allSatisfy(d -> {
          assertThat(d).isInstanceOf(Decision.Open.class);
          assertThat(d.facts())
              .anySatisfy(f -> {
                assertThat(f.name()).isEqualTo("expectancy_bp_session");
                assertThat(f.value()).isCloseTo(-1, within(1e-9));
              });
        });
    Rulebook acting = Settings.weight(UNGATED, RuleId.EXPECTANCY, 1);
    assertThat(decide(acting, poor))
        .allSatisfy(d -> assertThat(d.rule()).isEqualTo("condor.expectancy"));
    assertThat(decide(acting, of(0.0001, 12 * 63)))
        .allSatisfy(d -> assertThat(d).isInstanceOf(Decision.Open.class));
  }

  /// Nothing is open and the hedge's charge alone is counted: what refuses the book would never
  /// end.
  @Test
  void a_refused_book_reopens_after_a_window_without_a_condor() {
    Rulebook acting = Settings.weight(UNGATED, RuleId.EXPECTANCY, 1);
    SessionOutcome idle = outcome(acting, new Ledger(NAV, List.of()));
    ExpectancyTrack track = of(-0.0001, 12 * 63);
    for (int i = 1; i < 756; i++) {
      track = track.after(idle);
    }
    assertThat(track.idle()).isEqualTo(755);
    assertThat(decide(acting, track))
        .allSatisfy(d -> assertThat(d.rule()).isEqualTo("condor.expectancy"));
    track = track.after(idle);
    assertThat(track).isEqualTo(ExpectancyTrack.initial());
    assertThat(decide(acting, track))
        .allSatisfy(d -> assertThat(d).isInstanceOf(Decision.Open.class));
  }

  @Test
  void a_session_with_a_condor_begins_the_count_anew() {
    Rulebook rules = Rulebooks.defaults();
    ExpectancyTrack track = of(-0.0001, 12 * 63);
    SessionOutcome idle = outcome(rules, new Ledger(NAV, List.of()));
    track = track.after(idle).after(idle);
    assertThat(track.idle()).isEqualTo(2);
    assertThat(track.after(outcome(rules, withCondor())).idle()).isZero();
  }

  @Test
  void with_too_short_a_past_the_rule_does_nothing_and_says_how_much_it_knows() {
    Rulebook acting = Settings.weight(UNGATED, RuleId.EXPECTANCY, 1);
    assertThat(decide(acting, of(-0.01, 5 * 63)))
        .allSatisfy(d -> {
          assertThat(d).isInstanceOf(Decision.Open.class);
          assertThat(d.facts()).contains(new Fact("expectancy_sessions_known", 315));
        });
  }
}
