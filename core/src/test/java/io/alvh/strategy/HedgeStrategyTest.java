package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HedgeStrategyTest {
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));
  private static final Expiry AUGUST = OptionCalendar.vixMonthly(YearMonth.of(2024, 8));

  @Test
  void canon_funding_buys_a_whole_ladder_for_every_ten_condors_when_vix_is_low() {
    HedgePlan plan = HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.CANON).decide(20);
    assertThat(plan.targetContracts()).isEqualTo(20);
    assertThat(List.of("short", "medium", "long"))
        .extracting(layer -> HedgeWorld.bought(plan, layer))
        .containsExactly(8L, 8L, 4L);
  }

  @Test
  void layers_buy_the_monthly_nearest_to_their_target_near_half_delta() {
    HedgePlan plan = HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.CANON).decide(10);
    List<Decision.Open> opens =
        plan.decisions().stream()
            .filter(Decision.Open.class::isInstance)
            .map(Decision.Open.class::cast)
            .toList();
    assertThat(opens)
        .extracting(o -> o.structure().expiry())
        .containsExactly(AUGUST, MAY, FEBRUARY);
    assertThat(opens)
        .allSatisfy(o ->
            assertThat(o.facts())
                .filteredOn(f -> f.name().equals("delta"))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isCloseTo(0.5, within(0.05))));
  }

  @Test
  void the_tiered_policy_holds_the_schedules_share_and_always_full_the_whole() {
    HedgeWorld world = HedgeWorld.at(18);
    HedgePlan tiered = world.withPolicy(Policy.VIX_TIERED, Funding.CANON).decide(100);
    HedgePlan full = world.withPolicy(Policy.ALWAYS_FULL, Funding.CANON).decide(100);
    assertThat(tiered.intensity()).isEqualTo(0.65);
    assertThat(tiered.targetContracts()).isEqualTo(65);
    assertThat(full.targetContracts()).isEqualTo(100);
  }

  @Test
  void no_policy_no_hedge() {
    HedgePlan plan = HedgeWorld.at(14).withPolicy(Policy.NONE, Funding.NEED).decide(20);
    assertThat(plan.targetContracts()).isZero();
    assertThat(plan.decisions()).isEmpty();
    assertThat(plan.stressLoss()).isPositive();
  }

  @Test
  void a_budget_holds_the_smaller_of_what_is_affordable_and_what_is_needed() {
    HedgeWorld world = HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.BUDGET);
    HedgePlan scarce = world.decide(500);
    assertThat(HedgeWorld.fact(scarce, "units"))
        .isEqualTo(HedgeWorld.fact(scarce, "budget_units"))
        .isLessThan(HedgeWorld.fact(scarce, "stress_units"));
    HedgePlan ample = world.decide(5);
    assertThat(HedgeWorld.fact(ample, "units"))
        .isEqualTo(HedgeWorld.fact(ample, "stress_units"))
        .isLessThan(HedgeWorld.fact(ample, "budget_units"));
    double carry = HedgeWorld.fact(scarce, "unit_carry_usd_year");
    assertThat(HedgeWorld.fact(scarce, "budget_units") * carry).isCloseTo(15_000, within(1e-6));
  }

  @Test
  void need_covers_the_stress_target_of_the_condors_loss() {
    HedgePlan plan = HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.NEED).decide(20);
    double gain = HedgeWorld.fact(plan, "unit_stress_gain_usd") * HedgeWorld.fact(plan, "units");
    assertThat(gain).isCloseTo(0.38 * plan.stressLoss(), within(1e-6));
    assertThat(plan.stressLoss()).isBetween(17_000.0, 20_000.0);
  }

  @Test
  void above_the_cheap_level_a_deficit_is_bought_a_quarter_of_the_target_a_day() {
    HedgePlan plan = HedgeWorld.at(18).withPolicy(Policy.ALWAYS_FULL, Funding.CANON).decide(20);
    assertThat(HedgeWorld.bought(plan, "short")).isEqualTo(2);
    assertThat(HedgeWorld.bought(plan, "long")).isEqualTo(1);
    assertThat(HedgeWorld.stoodAside(plan, "short")).containsExactly("hedge.pace");
  }

  @Test
  void no_short_calls_are_bought_from_vix_25_on() {
    HedgeWorld world = HedgeWorld.at(25).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);
    assertThat(HedgeWorld.bought(world.decide(20), "short")).isZero();
    assertThat(HedgeWorld.stoodAside(world.decide(20), "short"))
        .containsExactly("hedge.short_too_dear");
    assertThat(HedgeWorld.bought(world.decide(20), "medium")).isPositive();
    HedgePlan below = world.withVixBefore(24.99).decide(20);
    assertThat(HedgeWorld.bought(below, "short")).isPositive();
  }

  @Test
  void todays_vix_changes_neither_intensity_nor_the_pace_of_purchases() {
    HedgeWorld world = HedgeWorld.at(14.5).withPolicy(Policy.VIX_TIERED, Funding.CANON);
    for (double now : new double[] {11, 20, 28, 60}) {
      HedgePlan plan = world.withVixNow(now).decide(40);
      assertThat(plan.intensity()).isEqualTo(0.25);
      assertThat(plan.targetContracts()).isEqualTo(10);
      assertThat(HedgeWorld.bought(plan, "short")).isEqualTo(4);
    }
  }

  @Test
  void the_confirmed_level_decides_not_the_last_close() {
    StrategyMemory initial = StrategyMemory.initial();
    HedgeWorld world =
        HedgeWorld.at(20)
            .withPolicy(Policy.VIX_TIERED, Funding.CANON)
            .withMemory(
                new StrategyMemory(
                    new IntensityTrack(26, 0, 1), initial.killSwitch(), initial.hedge()));
    assertThat(world.decide(10).intensity()).isEqualTo(1);
  }

  @Test
  void the_premium_cap_limits_a_months_purchases_under_a_budget_only() {
    HedgeWorld world = HedgeWorld.at(14).withNav(2_000_000);
    HedgePlan capped = world.withPolicy(Policy.ALWAYS_FULL, Funding.BUDGET).decide(5_000);
    assertThat(spent(capped)).isLessThanOrEqualTo(6_000);
    HedgePlan free = world.withPolicy(Policy.ALWAYS_FULL, Funding.NEED).decide(5_000);
    assertThat(spent(free)).isGreaterThan(6_000);
  }

  @Test
  void without_a_series_in_range_the_layer_is_not_bought_and_says_so() {
    HedgeWorld world =
        HedgeWorld.at(14)
            .withDate(LocalDate.of(2024, 1, 30))
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON);
    HedgeRules.Layer original = world.rules().hedge().layers().getFirst();
    HedgeRules.Layer narrow =
        new HedgeRules.Layer("short", 4, original.dteTarget(), 6, 10, 4, original.stressBeta());
    List<HedgeRules.Layer> layers =
        List.of(
            narrow, world.rules().hedge().layers().get(1), world.rules().hedge().layers().get(2));
    HedgePlan plan = world.withRules(HedgeWorld.withLayers(world.rules(), layers)).decide(10);
    assertThat(HedgeWorld.bought(plan, "short")).isZero();
    assertThat(HedgeWorld.stoodAside(plan, "short")).containsExactly("hedge.no_series");
    assertThat(plan.targetContracts()).isEqualTo(10);
  }

  @Test
  void calls_near_expiry_roll_into_the_target_maturity() {
    HedgeWorld world =
        HedgeWorld.at(18)
            .withDate(LocalDate.of(2024, 1, 31))
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .holding("short", FEBRUARY, 16, 4, 1.5);
    HedgePlan plan = world.decide(10);
    assertThat(HedgeWorld.closed(plan, "short", "hedge.roll")).isEqualTo(4);
    assertThat(HedgeWorld.bought(plan, "short")).isEqualTo(4);
    HedgePlan before = world.withDate(LocalDate.of(2024, 1, 30)).decide(10);
    assertThat(HedgeWorld.closed(before, "short", "hedge.roll")).isZero();
  }

  @Test
  void short_calls_are_held_to_settlement_where_new_ones_are_too_dear() {
    HedgeWorld world =
        HedgeWorld.at(30)
            .withDate(LocalDate.of(2024, 1, 31))
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .holding("short", FEBRUARY, 29, 4, 10);
    assertThat(HedgeWorld.closed(world.decide(10), "short", "hedge.roll")).isZero();
    assertThat(HedgeWorld.stoodAside(world.decide(10), "short")).contains("hedge.short_too_dear");
  }

  @Test
  void the_canon_policy_trades_only_while_vix_is_low() {
    HedgeWorld world =
        HedgeWorld.at(15)
            .withDate(LocalDate.of(2024, 1, 31))
            .withPolicy(Policy.CANON_OPEN_CHEAP, Funding.CANON)
            .holding("short", FEBRUARY, 16, 40, 1.5);
    HedgePlan dear = world.decide(20);
    assertThat(dear.intensity()).isEqualTo(1);
    assertThat(dear.decisions()).noneMatch(d -> d instanceof Decision.Open);
    assertThat(dear.decisions()).noneMatch(d -> d instanceof Decision.Close);
    HedgePlan cheap = world.withVixBefore(14.99).decide(20);
    assertThat(HedgeWorld.closed(cheap, "short", "hedge.roll")).isEqualTo(40);
    assertThat(HedgeWorld.bought(cheap, "medium")).isEqualTo(8);
  }

  @Test
  void a_missing_vix_leaves_the_hedge_alone_and_says_so() {
    Situation s = HedgeWorld.calm().holding("short", FEBRUARY, 14, 4, 1).situation();
    Situation blind =
        new Situation(
            s.rules(),
            SignalSet.of(s.signals().date(), s.signals().knownAt(), new TreeMap<>()),
            s.before(),
            s.now(),
            s.ledger(),
            s.nav(),
            s.memory());
    assertThat(HedgeStrategy.decide(blind, List.of()).decisions())
        .singleElement()
        .satisfies(d -> assertThat(d.rule()).isEqualTo("hedge.no_vix"));
  }

  @Test
  void every_session_publishes_target_held_and_shortfall() {
    HedgePlan plan = HedgeWorld.at(18).withPolicy(Policy.ALWAYS_FULL, Funding.CANON).decide(20);
    double held = HedgeWorld.fact(plan, "held");
    assertThat(HedgeWorld.fact(plan, "target")).isEqualTo(20);
    assertThat(held).isEqualTo(5);
    assertThat(HedgeWorld.fact(plan, "shortfall")).isEqualTo(15);
  }

  @Test
  void gains_are_taken_at_each_step_by_yesterdays_value() {
    HedgeWorld world = HedgeWorld.at(22).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);
    double value = world.before().value(world.holding("medium", MAY, 15, 1, 1).held(0));
    HedgePlan first = world.holding("medium", MAY, 15, 9, value / 2.51).decide(20);
    assertThat(HedgeWorld.closed(first, "medium", "hedge.monetise.first")).isEqualTo(4);
    HedgePlan none = world.holding("medium", MAY, 15, 9, value / 2.49).decide(20);
    assertThat(HedgeWorld.closed(none, "medium", "hedge.monetise.first")).isZero();
  }

  @Test
  void a_spike_sells_the_short_layer_alone() {
    HedgeWorld world =
        HedgeWorld.at(40)
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .holding("short", FEBRUARY, 38, 8, 10)
            .holding("medium", MAY, 38, 8, 10);
    HedgePlan plan = world.decide(20);
    assertThat(HedgeWorld.closed(plan, "short", "hedge.monetise.spike")).isEqualTo(8);
    assertThat(HedgeWorld.closed(plan, "medium", "hedge.monetise.spike")).isZero();
    HedgePlan below = world.withVixBefore(39.9).decide(20);
    assertThat(HedgeWorld.closed(below, "short", "hedge.monetise.spike")).isZero();
    HedgePlan fading =
        world
            .withVixBefore(30)
            .withSignal(SignalName.INVERSION_POINTS, 3)
            .withSignal(SignalName.VIX_HIGH5, 36)
            .decide(20);
    assertThat(HedgeWorld.closed(fading, "short", "hedge.monetise.spike")).isEqualTo(8);
  }

  private static double spent(HedgePlan plan) {
    double sum = 0;
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Open o) {
        sum +=
            o.quantity()
                * o.facts().stream()
                    .filter(f -> f.name().equals("ask_usd"))
                    .findFirst()
                    .orElseThrow()
                    .value();
      }
    }
    return sum;
  }
}
