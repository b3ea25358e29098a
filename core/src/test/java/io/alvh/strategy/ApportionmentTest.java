package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.HedgeRules.Layer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
  private static final List<Layer> LAYERS = Rulebooks.defaults().hedge().layers();

  @Test
  void whole_units_keep_the_ratio_of_the_ladder() {
    assertThat(Apportionment.of(LAYERS, 1)).containsExactly(4L, 4L, 2L);
    assertThat(Apportionment.of(LAYERS, 3)).containsExactly(12L, 12L, 6L);
    assertThat(Apportionment.of(LAYERS, 0)).containsExactly(0L, 0L, 0L);
  }

  @Test
  void the_first_contract_goes_to_the_long_layer() {
    assertThat(Apportionment.of(LAYERS, 0.049)).containsExactly(0L, 0L, 0L);
    assertThat(Apportionment.of(LAYERS, 0.05)).containsExactly(0L, 0L, 1L);
    assertThat(Apportionment.of(LAYERS, 0.3)).containsExactly(1L, 1L, 1L);
  }

  @Test
  void layers_share_the_rounded_total_and_stay_within_a_contract_of_their_quota() {
    sharesKeepTheirQuota(42, 5_000);
  }

  @Test
  @Tag("long")
  void
      layers_share_the_rounded_total_and_stay_within_a_contract_of_their_quota_ten_times_as_often() {
    sharesKeepTheirQuota(4242, 50_000);
  }

  private static void sharesKeepTheirQuota(long seed, int draws) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < draws; i++) {
      double units = 12 * random.nextDouble();
      List<Long> shares = Apportionment.of(LAYERS, units);
      long total = shares.stream().mapToLong(Long::longValue).sum();
      assertThat(total).isEqualTo((long) Math.floor(units * 10 + 0.5));
      for (int layer = 0; layer < 3; layer++) {
        double quota = total * LAYERS.get(layer).contractsPerUnit() / 10.0;
        assertThat(shares.get(layer)).isNotNegative();
        assertThat(Math.abs(shares.get(layer) - quota)).isLessThan(1);
      }
    }
  }
}
