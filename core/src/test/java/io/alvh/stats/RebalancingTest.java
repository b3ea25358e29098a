package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RebalancingTest {
  /// 100 and 400: k 40,000, rate 4; for 25 more 400 * 25 / 125 = 80, and 125 * 320 = 40,000.
  @Test
  void a_trade_with_the_pool_by_hand() {
    ConstantProductPool pool = new ConstantProductPool(100, 400);
    assertThat(pool.rate()).isEqualTo(4);
    assertThat(pool.quote(25)).isEqualTo(80);
    assertThat(pool.after(25)).isEqualTo(new ConstantProductPool(125, 320));
    assertThat(pool.after(25).product()).isEqualTo(pool.product());
    assertThat(pool.sizeFor(80)).isEqualTo(25);
    assertThat(pool.quote(-20)).isEqualTo(-100);
    assertThatThrownBy(() -> pool.quote(-100))
        .hasMessage("the pool holds only 100.0, asked for 100.0");
    assertThatThrownBy(() -> pool.sizeFor(400))
        .hasMessage("the pool holds only 400.0, asked for 400.0");
  }

  @Test
  void each_further_trade_costs_more_and_the_product_stays() {
    SplittableRandom random = new SplittableRandom(42);
    ConstantProductPool pool = new ConstantProductPool(1000, 300);
    for (int i = 0; i < 1000; i++) {
      double dx = random.nextDouble(-0.3, 0.3) * pool.x();
      double marginal = pool.rate() * dx;
      assertThat(pool.quote(dx)).isLessThanOrEqualTo(marginal + 1e-12);
      pool = pool.after(dx);
      assertThat(pool.product()).isCloseTo(300_000, within(1e-6));
    }
  }

  /// At a fourfold price the pool holds 2 sqrt(4) = 4 against 1 * 4 + 1 = 5: a fifth less.
  @Test
  void concavity_cost_by_hand() {
    assertThat(new ConstantProductPool(1, 1).value(4)).isEqualTo(4);
    assertThat(ConstantProductPool.concavityCost(4)).isCloseTo(0.2, within(1e-15));
    assertThat(ConstantProductPool.concavityCost(1)).isZero();
    assertThat(ConstantProductPool.concavityCost(0.25)).isCloseTo(0.2, within(1e-15));
  }

  /// Halves of 1: prices double, then halve again. Rebalanced at 1.5 to 0.75 each: 0.375 + 0.75 =
  /// 1.125 at the end, held 1. Twice up: 0.75 * 2 + 0.75 = 2.25 against 2.5 held.
  @Test
  void constant_mix_by_hand() {
    ConstantMix mix = new ConstantMix(new double[] {0.5, 0.5}, 0);
    ConstantMix.Outcome back = mix.along(new double[][] {{1, 1}, {2, 1}, {1, 1}});
    assertThat(back.mix()).isCloseTo(1.125, within(1e-15));
    assertThat(back.hold()).isEqualTo(1);
    assertThat(back.concavityCost()).isCloseTo(-0.125, within(1e-15));
    assertThat(back.rebalances()).isEqualTo(2);
    // 0.25 after the rise; 0.5625 - 0.375 after the fall.
    assertThat(back.turnover()).isCloseTo(0.25 + 0.1875, within(1e-15));
    ConstantMix.Outcome spike = mix.along(new double[][] {{1, 1}, {2, 1}, {4, 1}});
    assertThat(spike.mix()).isCloseTo(2.25, within(1e-15));
    assertThat(spike.hold()).isEqualTo(2.5);
    assertThat(spike.concavityCost()).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void inside_the_band_nothing_is_traded() {
    ConstantMix mix = new ConstantMix(new double[] {0.4, 0.4, 0.2}, 0.25);
    assertThat(mix.leaves(new double[] {0.499, 0.301, 0.2})).isFalse();
    assertThat(mix.leaves(new double[] {0.501, 0.299, 0.2})).isTrue();
    assertThat(mix.leaves(new double[] {0.4, 0.34, 0.26})).isTrue();
    ConstantMix.Outcome calm = mix.along(new double[][] {{1, 1, 1}, {1.2, 1, 1}});
    assertThat(calm.rebalances()).isZero();
    assertThat(calm.mix()).isEqualTo(calm.hold());
  }

  /// Trading in ever smaller steps up to a one-way move costs up to what the pool costs.
  @Test
  void frequent_rebalancing_of_halves_tends_to_the_pool() {
    int steps = 100_000;
    double[][] path = new double[steps + 1][];
    for (int i = 0; i <= steps; i++) {
      path[i] = new double[] {Math.pow(4, (double) i / steps), 1};
    }
    ConstantMix.Outcome outcome = new ConstantMix(new double[] {0.5, 0.5}, 0).along(path);
    assertThat(outcome.concavityCost() / outcome.hold())
        .isCloseTo(ConstantProductPool.concavityCost(4), within(1e-4));
  }

  @Test
  void shares_that_are_not_shares_are_refused() {
    assertThatThrownBy(() -> new ConstantMix(new double[] {0.5, 0.6}, 0.25))
        .hasMessageStartingWith("sum of shares must lie in");
  }
}
