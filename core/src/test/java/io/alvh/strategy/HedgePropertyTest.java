package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Fact;
import io.alvh.market.TermStructure.Point;
import io.alvh.risk.HedgeGate;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HedgePropertyTest {
  private static final List<String> LAYERS = List.of("short", "medium", "long");

  @Test
  void whatever_the_market_the_plan_sells_only_what_is_held_and_buys_only_cover() {
    plansKeepTheirRules(42, 400);
  }

  @Test
  @Tag("long")
  void
      whatever_the_market_the_plan_sells_only_what_is_held_and_buys_only_cover_ten_times_as_often() {
    plansKeepTheirRules(4242, 4_000);
  }

  private static void plansKeepTheirRules(long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    int opens = 0;
    int closes = 0;
    int spreads = 0;
    int shifts = 0;
    for (int i = 0; i < draws; i++) {
      HedgeWorld world = world(random);
      HedgePlan plan = world.decide(random.nextLong(0, 60));
      assertThat(plan.intensity()).isBetween(0.0, 1.0);
      assertThat(plan.targetContracts()).isNotNegative();
      assertThat(plan.stressLoss()).isNotNegative();
      TreeMap<String, Long> sold = new TreeMap<>();
      double paid = 0;
      for (Decision d : plan.decisions()) {
        assertThat(d.rule()).startsWith("hedge.");
        assertThat(d.facts()).allSatisfy(f -> assertThat(f.value()).isFinite());
        switch (d) {
          case Decision.Open o -> {
            opens++;
            assertThat(o.quantity()).isPositive();
            assertThat(HedgeGate.check(o.structure())).isEmpty();
            boolean counts =
                o.rule().equals("hedge.target") || o.rule().equals(HedgeFinancing.RULE);
            paid += counts ? o.quantity() * ask(o) : 0;
            spreads += o.structure() instanceof VerticalSpread ? 1 : 0;
            shifts += o.rule().equals(HedgeShift.RULE) ? 1 : 0;
            if (o.rule().equals(HedgeSleeve.RULE)) {
              assertThat(o.quantity() * ask(o)).isLessThanOrEqualTo(0.0015 * world.nav() + 1e-6);
            }
          }
          case Decision.Close c -> {
            closes++;
            assertThat(c.quantity()).isPositive();
            sold.merge(c.id(), c.quantity(), Long::sum);
          }
          case Decision.TradeIndex t -> throw new AssertionError("the hedge buys no index: " + t);
          case Decision.StandAside _ -> {}
        }
      }
      sold.forEach((id, n) ->
          assertThat(n).isLessThanOrEqualTo(world.ledger().find(id).orElseThrow().quantity()));
      if (world.rules().hedge().funding() == Funding.BUDGET) {
        assertThat(paid).isLessThanOrEqualTo(0.003 * world.nav() + 1e-6);
      }
    }
    assertThat(opens).isGreaterThan(200);
    assertThat(closes).isGreaterThan(100);
    assertThat(spreads).isGreaterThan(20);
    assertThat(shifts).isGreaterThan(3);
  }

  @Test
  void todays_vix_index_changes_no_intensity_and_no_gain_taken() {
    todaysVixChangesNothing(7, 100);
  }

  @Test
  @Tag("long")
  void todays_vix_index_changes_no_intensity_and_no_gain_taken_ten_times_as_often() {
    todaysVixChangesNothing(77, 1_000);
  }

  private static void todaysVixChangesNothing(long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < draws; i++) {
      HedgeWorld world = world(random);
      HedgePlan plan = world.decide(20);
      HedgePlan shifted = world.withVixNow(9 + 60 * random.nextDouble()).decide(20);
      assertThat(shifted.intensity()).isEqualTo(plan.intensity());
      for (String layer : LAYERS) {
        for (String step : List.of("first", "second", "spike")) {
          String rule = "hedge.monetise." + step;
          assertThat(HedgeWorld.closed(shifted, layer, rule))
              .isEqualTo(HedgeWorld.closed(plan, layer, rule));
        }
      }
    }
  }

  @Test
  void recycled_gains_go_to_the_longer_layers_only_once_fear_has_receded() {
    StrategyMemory initial = StrategyMemory.initial();
    HedgeTrack rich =
        initial
            .hedge()
            .withRecycling(
                new HedgeRecycling(1_000, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    HedgeWorld afraid =
        HedgeWorld.at(20)
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .withMemory(new StrategyMemory(initial.intensity(), initial.killSwitch(), rich));
    assertThat(rules(afraid.decide(40))).doesNotContain(HedgeRecycle.RULE);
    HedgePlan calm =
        afraid.withSignal(SignalName.VIX_SMA5, 21).withSignal(SignalName.VIX_HIGH20, 25).decide(40);
    double spent = 0;
    for (Decision d : calm.decisions()) {
      if (d instanceof Decision.Open o && o.rule().equals(HedgeRecycle.RULE)) {
        assertThat(o.tag().name()).isNotEqualTo("short");
        spent += o.quantity() * ask(o);
      }
    }
    assertThat(spent).isBetween(500.0, 1_000.0);
  }

  private static List<String> rules(HedgePlan plan) {
    return plan.decisions().stream().map(Decision::rule).toList();
  }

  private static double ask(Decision.Open open) {
    return open.facts().stream()
        .filter(f -> f.name().equals("ask_usd"))
        .mapToDouble(Fact::value)
        .findFirst()
        .orElseThrow();
  }

  private static HedgeWorld world(SplittableRandom random) {
    double vix = 10 + 45 * random.nextDouble() * random.nextDouble();
    double slope = 2 * random.nextDouble() - 0.7;
    LocalDate date = TradingCalendar.next(HedgeWorld.DAY.plusDays(random.nextLong(0, 500)));
    Policy[] policies = {
      Policy.ALWAYS_FULL, Policy.VIX_TIERED, Policy.CANON_OPEN_CHEAP, Policy.VXTH_STYLE
    };
    List<Funding> fundings = List.of(Funding.BUDGET, Funding.NEED, Funding.CANON);
    HedgeWorld world =
        HedgeWorld.at(vix)
            .withDate(date)
            .withCurve(month -> Math.max(9, vix + slope * (month + 1)))
            .withPolicy(
                policies[random.nextInt(policies.length)],
                fundings.get(random.nextInt(fundings.size())))
            .withNav(100_000 + 3_000_000 * random.nextDouble())
            .withSignal(SignalName.VIX_HIGH20, vix * (1 + random.nextDouble()))
            .withSignal(SignalName.INVERSION_POINTS, -slope)
            .withSignal(SignalName.CONTANGO, slope / vix)
            .withSignal(SignalName.BIG_TOP_SCORE, random.nextInt(6))
            .withSignal(SignalName.MACD_CROSS, random.nextInt(3) - 1)
            .withSignal(SignalName.SLOPE_MACD, random.nextDouble() - 0.3)
            .withSignal(SignalName.SLOPE_MACD_SIGNAL, 0)
            .withSignal(SignalName.SECOND_ENGINE, random.nextInt(2))
            .with(RuleId.SECOND_ENGINE, true)
            .with(RuleId.CONSTANT_PRODUCT, random.nextInt(5) == 0);
    List<Point> curve = world.now().snapshot().vixFutures().points();
    for (int i = 0; i < random.nextInt(5); i++) {
      world =
          world.holding(
              LAYERS.get(random.nextInt(3)),
              curve.get(random.nextInt(curve.size())).expiry(),
              Math.floor(vix * (0.6 + 0.6 * random.nextDouble())),
              random.nextLong(1, 30),
              0.5 + 4 * random.nextDouble());
    }
    return world;
  }
}
