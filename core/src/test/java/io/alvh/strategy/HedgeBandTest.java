package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The no-trade range around a layer's target; with 20 condors and canon funding the targets are 8,
/// 8 and 4.
class HedgeBandTest {
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
  private static final Expiry AUGUST = OptionCalendar.vixMonthly(YearMonth.of(2024, 8));
  private static final HedgeWorld CHEAP =
      HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);
  private static final HedgeWorld DEAR =
      HedgeWorld.at(18).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);

  @Test
  void excess_is_sold_only_beyond_the_band() {
    HedgePlan inside = DEAR.holding("short", FEBRUARY, 18, 10, 1.5).decide(20);
    assertThat(HedgeWorld.closed(inside, "short", "hedge.target")).isZero();
    HedgePlan outside = DEAR.holding("short", FEBRUARY, 18, 13, 1.5).decide(20);
    assertThat(HedgeWorld.closed(outside, "short", "hedge.target")).isEqualTo(3);
  }

  @Test
  void a_deficit_is_bought_only_beyond_the_band_and_then_to_the_target() {
    HedgePlan inside = CHEAP.holding("short", FEBRUARY, 15, 6, 1.5).decide(20);
    assertThat(HedgeWorld.bought(inside, "short")).isZero();
    HedgePlan outside = CHEAP.holding("short", FEBRUARY, 15, 5, 1.5).decide(20);
    assertThat(HedgeWorld.bought(outside, "short")).isEqualTo(3);
  }

  @Test
  void a_deficit_being_filled_is_filled_to_the_target() {
    HedgeWorld seven = DEAR.holding("short", FEBRUARY, 18, 7, 1.5);
    assertThat(HedgeWorld.bought(seven.decide(20), "short")).isZero();
    StrategyMemory rest = seven.memory();
    HedgeTrack filling = rest.hedge().withFilling(new TreeSet<>(List.of("hedge/short")));
    HedgeWorld busy =
        seven.withMemory(new StrategyMemory(rest.intensity(), rest.killSwitch(), filling));
    assertThat(HedgeWorld.bought(busy.decide(20), "short")).isEqualTo(1);
  }

  @Test
  void an_empty_layer_is_always_filled() {
    for (int condors = 3; condors <= 60; condors++) {
      HedgePlan plan = CHEAP.decide(condors);
      assertThat(HedgeWorld.fact(plan, "target")).isPositive();
      assertThat(HedgeWorld.fact(plan, "shortfall")).as(condors + " condors").isZero();
    }
  }

  @Test
  void a_contract_that_rounding_alone_asks_for_or_gives_up_is_left_alone() {
    HedgeWorld holding = CHEAP.holding("long", AUGUST, 17, 2, 2);
    for (int condors : new int[] {10, 12, 13, 14}) {
      HedgePlan plan = holding.decide(condors);
      assertThat(HedgeWorld.bought(plan, "long")).as(condors + " condors").isZero();
    }
    assertThat(HedgeWorld.bought(holding.decide(16), "long")).isEqualTo(1);
    assertThat(HedgeWorld.closed(holding.decide(7), "long", "hedge.target")).isZero();
    assertThat(HedgeWorld.closed(holding.decide(4), "long", "hedge.target")).isEqualTo(1);
  }

  @Test
  void a_target_without_a_fraction_and_too_small_for_the_band_has_no_play() {
    assertThat(LayerTarget.of(3, 3, 0.25)).isEqualTo(new LayerTarget(3, 3, 3));
    assertThat(LayerTarget.of(0, 0, 0.25)).isEqualTo(new LayerTarget(0, 0, 0));
    assertThat(LayerTarget.of(8, 8, 0.25)).isEqualTo(new LayerTarget(8, 6, 10));
    assertThat(LayerTarget.of(2, 1.6, 0.25)).isEqualTo(new LayerTarget(2, 1, 2));
    assertThat(LayerTarget.of(1, 0.6, 0.25)).isEqualTo(new LayerTarget(1, 1, 1));
    assertThat(LayerTarget.of(0, 0.4, 0.25)).isEqualTo(new LayerTarget(0, 0, 1));
  }

  @Test
  void every_range_holds_its_target_and_no_more_than_the_band_or_one_contract_of_play() {
    SplittableRandom random = new SplittableRandom(42);
    HedgeRules rules = Rulebooks.defaults().hedge();
    for (int i = 0; i < 2_000; i++) {
      double units = 12 * random.nextDouble() * random.nextDouble();
      List<LayerTarget> targets = LayerTarget.of(rules, units, rules.purchase().rebalanceBand());
      for (int k = 0; k < targets.size(); k++) {
        LayerTarget t = targets.get(k);
        double exact = units * rules.layers().get(k).contractsPerUnit();
        assertThat(t.contracts()).isBetween(t.least(), t.most());
        assertThat(t.least()).isGreaterThanOrEqualTo(Math.min(1, t.contracts()));
        assertThat(t.contracts() - t.least())
            .isLessThanOrEqualTo(
                (long) Math.floor(Math.max(0.25 * t.contracts(), t.contracts() - exact + 1)));
        assertThat(t.most() - t.contracts())
            .isLessThanOrEqualTo(
                (long) Math.floor(Math.max(0.25 * t.contracts(), exact - t.contracts() + 1)));
      }
    }
  }
}
