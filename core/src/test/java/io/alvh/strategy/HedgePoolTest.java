package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HedgePoolTest {
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));

  /// One condor's margin is 1,000 dollars; at the start the hedge is worth half of the condors'.
  private static final HedgeWorld POOL =
      HedgeWorld.at(14)
          .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
          .with(RuleId.CONSTANT_PRODUCT, 0.5, 0.25)
          .with(RuleId.CONSTANT_PRODUCT, true);

  @Test
  void the_first_condors_set_the_product_and_the_hedge_is_bought_up_to_its_side() {
    HedgePlan plan = POOL.decide(20);
    Decision line = HedgeWorld.by(plan, "hedge.constant_product").getFirst();
    assertThat(HedgeWorld.fact(line, "pool_x_usd")).isCloseTo(20_000, within(1e-9));
    assertThat(HedgeWorld.fact(line, "pool_k")).isCloseTo(0.5 * 20_000 * 20_000, within(1e-3));
    assertThat(HedgeWorld.fact(line, "pool_y_wanted_usd")).isCloseTo(10_000, within(1e-9));
    assertThat(value(POOL, plan)).isCloseTo(10_000, within(400.0));
  }

  @Test
  void twice_the_risk_asks_for_half_the_hedge() {
    HedgeWorld later = POOL.withTrack(track(new HedgePool(2e8, 20_000)));
    HedgePlan plan = later.decide(40);
    Decision line = HedgeWorld.by(plan, "hedge.constant_product").getFirst();
    assertThat(HedgeWorld.fact(line, "pool_y_wanted_usd")).isCloseTo(5_000, within(1e-9));
    assertThat(value(later, plan)).isCloseTo(5_000, within(400.0));
    // A quarter of the price at the start: 1 - 2 sqrt(1/4) / (1 + 1/4) = 0.2.
    assertThat(HedgeWorld.fact(line, "pool_quote")).isCloseTo(5_000.0 / 40_000, within(1e-12));
    assertThat(HedgeWorld.fact(line, "pool_concavity_cost")).isCloseTo(0.2, within(1e-12));
    Decision closed = HedgeWorld.by(later.decide(0), "hedge.constant_product").getFirst();
    assertThat(HedgeWorld.fact(closed, "pool_x_usd")).isEqualTo(20_000);
  }

  @Test
  void inside_the_band_nothing_is_traded_and_beyond_it_the_whole_way_back() {
    double each = 100 * POOL.now().value(new LongCall(Underlying.VIX, MAY, 17));
    HedgeWorld later = POOL.withTrack(track(new HedgePool(2e8, 20_000)));
    long inside = (long) Math.floor(10_000 * 1.25 / each);
    HedgePlan quiet = later.holding("medium", MAY, 17, inside, 2).decide(20);
    assertThat(quiet.decisions()).noneMatch(d -> !(d instanceof Decision.StandAside));
    HedgePlan sold = later.holding("medium", MAY, 17, inside + 1, 2).decide(20);
    assertThat(HedgeWorld.closed(sold, "medium", "hedge.target")).isPositive();
  }

  @Test
  void off_by_default_and_without_a_condor_there_is_no_pool() {
    assertThat(Rulebooks.defaults().acts(RuleId.CONSTANT_PRODUCT)).isFalse();
    HedgeWorld off = POOL.with(RuleId.CONSTANT_PRODUCT, false);
    assertThat(HedgeWorld.by(off.decide(20), "hedge.constant_product")).isEmpty();
    assertThat(off.decide(20).targetContracts()).isEqualTo(20);
    assertThat(POOL.decide(0).targetContracts()).isZero();
    HedgeWorld shown =
        POOL.with(
            RuleId.CONSTANT_PRODUCT,
            POOL.rules().settings().of(RuleId.CONSTANT_PRODUCT).withWeight(0));
    assertThat(shown.decide(20).targetContracts()).isEqualTo(20);
    assertThat(HedgeWorld.fact(shown.decide(20), "shown.constant_product"))
        .isEqualTo((double) POOL.decide(20).targetContracts() - 20);
  }

  @Test
  void the_product_is_fixed_by_the_first_session_that_ends_with_condors() {
    HedgePool none = HedgePool.NONE.after(outcome(POOL, 0));
    assertThat(none).isEqualTo(HedgePool.NONE);
    HedgePool first = none.after(outcome(POOL, 20));
    assertThat(first).isEqualTo(new HedgePool(2e8, 20_000));
    assertThat(first.after(outcome(POOL, 40))).isEqualTo(new HedgePool(2e8, 40_000));
    assertThat(first.after(outcome(POOL, 0))).isEqualTo(first);
    assertThat(first.after(outcome(POOL.with(RuleId.CONSTANT_PRODUCT, false), 40)))
        .isEqualTo(HedgePool.NONE);
  }

  private static SessionOutcome outcome(HedgeWorld world, long condors) {
    Ledger after = world.ledger();
    if (condors > 0) {
      var open = (Decision.Open) world.open(condors);
      Position held = new Position("c", open.tag(), open.structure(), condors, 1, world.date());
      after = new Ledger(after.cash(), List.of(held));
    }
    Money nav = Money.ofDollars(1_000_000);
    return new SessionOutcome(
        world.rules(),
        world.signalSet(),
        world.now(),
        world.ledger(),
        after,
        List.of(),
        nav,
        nav,
        Money.ZERO);
  }

  private static HedgeTrack track(HedgePool pool) {
    return HedgeTrack.initial().withPool(pool);
  }

  /// Dollars of what the plan buys at mid.
  private static double value(HedgeWorld world, HedgePlan plan) {
    double sum = 0;
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Open o && o.tag().book() == Tag.Book.HEDGE) {
        sum += 100 * world.now().value(o.structure()) * o.quantity();
      }
    }
    return sum;
  }
}
