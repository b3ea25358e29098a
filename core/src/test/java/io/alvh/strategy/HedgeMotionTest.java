package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HedgeMotionTest {
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));
  private static final Expiry AUGUST = OptionCalendar.vixMonthly(YearMonth.of(2024, 8));
  private static final Instant AT = Instant.parse("2024-01-24T21:00:00Z");

  /// Wants 8, 8 and 4 contracts for 20 condors.
  private static final HedgeWorld CHEAP =
      HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);

  @Test
  void six_adjusting_sessions_in_twenty_spend_the_turnover_budget() {
    HedgeWorld spent = CHEAP.withMotion(adjusted(6, 13));
    assertThat(HedgeWorld.bought(spent.decide(20), "short")).isZero();
    assertThat(HedgeWorld.stoodAside(spent.decide(20), "short"))
        .containsExactly("hedge.turnover_budget");
    HedgeWorld aged = CHEAP.withMotion(adjusted(6, 14));
    assertThat(HedgeWorld.bought(aged.decide(20), "short")).isEqualTo(8);
    HedgeWorld five = CHEAP.withMotion(adjusted(5, 0));
    assertThat(HedgeWorld.bought(five.decide(20), "short")).isEqualTo(8);
    HedgeWorld off = spent.with(RuleId.TURNOVER_BUDGET, false);
    assertThat(HedgeWorld.bought(off.decide(20), "short")).isEqualTo(8);
    HedgeWorld shown =
        spent.with(
            RuleId.TURNOVER_BUDGET,
            spent.rules().settings().of(RuleId.TURNOVER_BUDGET).withWeight(0));
    assertThat(HedgeWorld.bought(shown.decide(20), "short")).isEqualTo(8);
    assertThat(HedgeWorld.fact(shown.decide(20), "shown.turnover_budget")).isEqualTo(20);
  }

  @Test
  void a_spent_budget_also_keeps_what_the_target_no_longer_wants() {
    HedgeWorld rich = CHEAP.holding("short", FEBRUARY, 15, 30, 1.5);
    assertThat(HedgeWorld.closed(rich.decide(20), "short", "hedge.target")).isEqualTo(20);
    HedgePlan barred = rich.withMotion(adjusted(6, 0)).decide(20);
    assertThat(HedgeWorld.closed(barred, "short", "hedge.target")).isZero();
    assertThat(HedgeWorld.by(barred, "hedge.size").getFirst().because())
        .contains("hedge.turnover_budget");
  }

  @Test
  void rolls_and_gains_taken_need_no_turnover_budget() {
    HedgeWorld spent =
        HedgeWorld.at(40)
            .withDate(LocalDate.of(2024, 1, 31))
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .withMotion(adjusted(6, 0))
            .holding("short", FEBRUARY, 38, 8, 10);
    assertThat(HedgeWorld.closed(spent.decide(20), "short", "hedge.monetise.spike")).isEqualTo(8);
    HedgeWorld roll =
        HedgeWorld.at(18)
            .withDate(LocalDate.of(2024, 1, 31))
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .withMotion(adjusted(6, 0))
            .holding("short", FEBRUARY, 16, 4, 1.5);
    assertThat(HedgeWorld.closed(roll.decide(10), "short", "hedge.roll")).isEqualTo(4);
  }

  @Test
  void a_deviation_inside_the_band_is_closed_after_forty_sessions() {
    HedgeWorld seven = CHEAP.holding("short", FEBRUARY, 15, 7, 1.5);
    assertThat(HedgeWorld.bought(seven.withMotion(left(39)).decide(20), "short")).isZero();
    HedgePlan stale = seven.withMotion(left(40)).decide(20);
    assertThat(HedgeWorld.opens(stale, "short", "hedge.staleness_limit"))
        .singleElement()
        .satisfies(o -> assertThat(o.quantity()).isEqualTo(1));
    HedgeWorld off = seven.withMotion(left(40)).with(RuleId.STALENESS_LIMIT, false);
    assertThat(HedgeWorld.bought(off.decide(20), "short")).isZero();
    HedgeWorld nine = CHEAP.holding("short", FEBRUARY, 15, 9, 1.5);
    assertThat(HedgeWorld.closed(nine.decide(20), "short", "hedge.staleness_limit")).isZero();
    HedgePlan sold = nine.withMotion(left(40)).decide(20);
    assertThat(HedgeWorld.closed(sold, "short", "hedge.staleness_limit")).isEqualTo(1);
  }

  @Test
  void sessions_count_while_a_layer_ends_off_target_without_an_adjustment() {
    HedgeWorld world =
        CHEAP.holding("short", FEBRUARY, 15, 7, 1.5).holding("long", AUGUST, 17, 4, 2);
    List<LedgerEntry> line = List.of(size(Map.of("short", 8L, "medium", 0L, "long", 4L)));
    HedgeMotion motion = HedgeMotion.NONE;
    for (int i = 0; i < 3; i++) {
      motion = motion.after(outcome(world, line));
    }
    assertThat(motion.left()).containsExactly(Map.entry("hedge/short", 3));
    List<LedgerEntry> rolled =
        List.of(decided("hedge.roll", "hedge/short", "roll"), line.getFirst());
    assertThat(motion.after(outcome(world, rolled)).left())
        .containsExactly(Map.entry("hedge/short", 4));
    List<LedgerEntry> adjusted =
        List.of(decided("hedge.target", "hedge/short", "open"), line.getFirst());
    assertThat(motion.after(outcome(world, adjusted)).left()).isEmpty();
    assertThat(motion.adjusted().sum()).isZero();
  }

  @Test
  void a_session_counts_once_however_much_it_adjusted_and_standing_aside_not_at_all() {
    HedgeMotion once =
        HedgeMotion.NONE.after(
            outcome(
                CHEAP,
                List.of(
                    decided("hedge.target", "hedge/short", "open"),
                    decided("hedge.target", "hedge/long", "target"))));
    assertThat(once.adjusted().sum()).isEqualTo(1);
    HedgeMotion none =
        HedgeMotion.NONE.after(
            outcome(
                CHEAP,
                List.of(
                    decided("hedge.target", "hedge/short", "stand-aside"),
                    decided("hedge.recycle", "hedge/long", "open"),
                    decided("hedge.monetise.first", "hedge/long", "monetise"))));
    assertThat(none.adjusted().sum()).isZero();
  }

  @Test
  void an_adjustment_says_how_far_it_lies_from_nothing_and_from_everything() {
    HedgeWorld world =
        HedgeWorld.at(18)
            .withPolicy(Policy.VIX_TIERED, Funding.CANON)
            .withMemory(
                new StrategyMemory(
                    new IntensityTrack(18.5, 0, 0),
                    StrategyMemory.initial().killSwitch(),
                    HedgeTrack.initial()));
    HedgePlan plan = world.decide(40);
    Decision line = HedgeWorld.by(plan, "hedge.false_binary").getFirst();
    // 26 wanted: a quarter of 10, 11 and 5 a day, each at least one.
    long bought =
        HedgeWorld.bought(plan, "short")
            + HedgeWorld.bought(plan, "medium")
            + HedgeWorld.bought(plan, "long");
    assertThat(HedgeWorld.fact(line, "share_of_gap")).isCloseTo(bought / 26.0, within(1e-12));
    assertThat(HedgeWorld.fact(line, "share_left")).isCloseTo(1 - bought / 26.0, within(1e-12));
    assertThat(HedgeWorld.fact(line, "intensity_from_0")).isCloseTo(0.65, within(1e-12));
    assertThat(HedgeWorld.fact(line, "intensity_from_1")).isCloseTo(0.35, within(1e-12));
    assertThat(HedgeWorld.fact(line, "deadband_respected")).isEqualTo(1);
    double cost = 0;
    double gain = 0;
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Open o) {
        double mid = world.now().value(o.structure());
        // Half of 4 % of the price, at least 2.5 cents; fees of 0.65 and 0.40, from 2.00 on 0.45.
        assertThat(mid).isGreaterThan(1);
        double fee = mid < 2 ? 1.05 : 1.10;
        cost += o.quantity() * (100 * Math.max(0.05, 0.04 * mid) / 2 + fee);
        gain += o.quantity();
      }
    }
    assertThat(HedgeWorld.fact(line, "motion_cost_usd")).isCloseTo(cost, within(1e-9));
    assertThat(HedgeWorld.fact(line, "stress_gain_change_usd")).isBetween(100 * gain, 800 * gain);
    assertThat(
            HedgeWorld.by(world.with(RuleId.FALSE_BINARY, false).decide(40), "hedge.false_binary"))
        .isEmpty();
  }

  @Test
  void a_change_of_what_vix_asks_for_inside_the_dead_band_is_called_so() {
    HedgeMotion motion =
        new HedgeMotion(Trailing.EMPTY, new TreeMap<>(), HedgeMotion.NONE.shift(), 0.25);
    HedgeWorld world =
        HedgeWorld.at(18).withPolicy(Policy.VIX_TIERED, Funding.CANON).withMotion(motion);
    HedgeTrack track = world.memory().hedge();
    HedgeWorld inside =
        world.withMemory(
            new StrategyMemory(
                new IntensityTrack(18, 0, 0), StrategyMemory.initial().killSwitch(), track));
    assertThat(respected(inside)).isZero();
    HedgeWorld dragged =
        world.withMemory(
            new StrategyMemory(
                new IntensityTrack(17.25, 1, 0), StrategyMemory.initial().killSwitch(), track));
    assertThat(respected(dragged)).isEqualTo(1);
  }

  private static double respected(HedgeWorld world) {
    return HedgeWorld.fact(
        HedgeWorld.by(world.decide(40), "hedge.false_binary").getFirst(), "deadband_respected");
  }

  private static HedgeMotion adjusted(int sessions, int quiet) {
    Trailing adjusted = Trailing.EMPTY;
    for (int i = 0; i < sessions + quiet; i++) {
      adjusted = adjusted.with(i < sessions ? 1 : 0, 251);
    }
    return new HedgeMotion(adjusted, new TreeMap<>(), HedgeMotion.NONE.shift(), -1);
  }

  private static HedgeMotion left(int sessions) {
    return new HedgeMotion(
        Trailing.EMPTY,
        new TreeMap<>(Map.of("hedge/short", sessions)),
        HedgeMotion.NONE.shift(),
        -1);
  }

  private static LedgerEntry.Decided size(Map<String, Long> targets) {
    List<Fact> facts =
        new TreeMap<>(targets)
            .entrySet().stream().map(e -> new Fact("target." + e.getKey(), e.getValue())).toList();
    return new LedgerEntry.Decided(AT, "hedge.size", "hedge/book", "stand-aside", "", facts);
  }

  private static LedgerEntry.Decided decided(String rule, String tag, String action) {
    return new LedgerEntry.Decided(AT, rule, tag, action, "", List.of());
  }

  private static SessionOutcome outcome(HedgeWorld world, List<LedgerEntry> entries) {
    Ledger ledger = world.ledger();
    Money nav = Money.ofDollars(1_000_000);
    return new SessionOutcome(
        world.rules(),
        world.signalSet(),
        world.now(),
        ledger,
        ledger,
        entries,
        nav,
        nav,
        Money.ZERO);
  }

  /// Guards the made-up worlds above against being moved out of range unseen.
  @Test
  void the_world_wants_eight_eight_and_four() {
    HedgePlan plan = CHEAP.holding("medium", MAY, 17, 8, 2).decide(20);
    assertThat(HedgeWorld.fact(plan, "target.short")).isEqualTo(8);
    assertThat(HedgeWorld.fact(plan, "target.medium")).isEqualTo(8);
    assertThat(HedgeWorld.fact(plan, "target.long")).isEqualTo(4);
    assertThat(HedgeWorld.fact(plan, "held.medium")).isEqualTo(8);
  }
}
