package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VixFutureBoundTest {
  private static final LocalDate DAY = Snapshots.TUESDAY;

  @Test
  void on_a_flat_term_structure_the_upper_bound_is_its_level() {
    for (VixFutureBound bound : bounds(20, 20, 20, 20)) {
      assertThat(bound.upper()).isCloseTo(20, within(1e-9));
      assertThat(bound.lower()).isBetween(15.0, 20.0);
    }
  }

  @Test
  void a_future_above_the_forward_variance_is_counted_with_its_size() {
    List<VixFutureBound> bounds = bounds(20, 20, 20, 20);
    assertThat(bounds).hasSize(5);
    VixFutureBound last = bounds.getLast();
    assertThat(last.settle()).isCloseTo(24, within(1e-9));
    assertThat(last.above()).isCloseTo(4, within(1e-9));
    assertThat(last.below()).isZero();
  }

  @Test
  void a_future_far_below_what_its_own_options_leave_is_counted_below() {
    VixFutureBound first = bounds(30, 20, 40, 40).get(2);
    assertThat(first.above()).isZero();
    assertThat(first.below()).isPositive();
  }

  @Test
  void the_variance_between_the_bounds_is_that_of_a_lognormal_future_on_a_flat_smile() {
    SsviSlice flat = new SsviSlice(0.04, 0, 1e-9);
    double expected = 400 * StrictMath.expm1(0.04);
    assertThat(VixFutureBound.variance(new Slice(0.1, 20, 0.99, flat, 0)))
        .isCloseTo(expected, within(1e-3 * expected));
  }

  @Test
  void nothing_is_bounded_beyond_the_last_index() {
    assertThat(bounds(20, 20, 20, 0)).hasSize(2);
    assertThat(bounds(20, 20, 0, 0)).isEmpty();
  }

  private static List<VixFutureBound> bounds(double vix9d, double vix, double vix3m, double vix6m) {
    Map<IndexName, Double> levels = new EnumMap<>(Snapshots.levels(vix9d, vix, vix3m, vix6m));
    levels.values().removeIf(v -> v == 0);
    MarketSnapshot market = Snapshots.market(DAY, 5000, levels);
    return VixFutureBound.of(Valuer.of(market));
  }
}
