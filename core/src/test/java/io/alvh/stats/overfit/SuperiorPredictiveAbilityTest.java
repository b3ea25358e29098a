package io.alvh.stats.overfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.StationaryBootstrap;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperiorPredictiveAbilityTest {
  private static StationaryBootstrap bootstrap(int n, double block, long seed) {
    return new StationaryBootstrap(n, n, block, seed);
  }

  private static SuperiorPredictiveAbility of(double[][] advantages, double block, int draws) {
    return SuperiorPredictiveAbility.of(
            advantages, bootstrap(advantages[0].length, block, 42), draws, 2)
        .orElseThrow();
  }

  /// Eleven strategies over the first of twelve; one a little better, one clearly worse.
  private static double[][] eleven() {
    double[][] world = Worlds.skewed(12, 400, 21, 0);
    double[][] advantages = new double[11][400];
    for (int k = 0; k < 11; k++) {
      for (int t = 0; t < 400; t++) {
        double edge = k == 4 ? 0.0002 : k == 7 ? -0.004 : 0;
        advantages[k][t] = world[k + 1][t] - world[0][t] + edge;
      }
    }
    return advantages;
  }

  /// The same in numpy, with other random numbers: indices drawn session by session (a new block
  /// with probability 1/10), deviations by Hansen's kernel sum over all lags, 40,000 draws. The
  /// statistics are equal, the p-values within four standard errors of both.
  @Test
  void agrees_with_an_independent_calculation() {
    SuperiorPredictiveAbility found = of(eleven(), 10, 40_000);
    assertThat(found.statistic()).isCloseTo(1.8442232803425054, within(1e-12));
    assertThat(found.realityCheck().statistic()).isCloseTo(0.027929732374248256, within(1e-12));
    assertThat(found.best()).isEqualTo(4);
    assertThat(found.realityCheck().best()).isEqualTo(4);
    assertThat(found.lower()).isCloseTo(0.1386, within(MONTE_CARLO));
    assertThat(found.consistent()).isCloseTo(0.17755, within(MONTE_CARLO));
    assertThat(found.upper()).isCloseTo(0.192625, within(MONTE_CARLO));
    assertThat(found.realityCheck().p()).isCloseTo(0.1802, within(MONTE_CARLO));
  }

  /// Four times the root of `2 * 0.2 * 0.8 / 40,000`.
  private static final double MONTE_CARLO = 0.0114;

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5, 10, 60})
  void the_deviation_is_the_sum_over_all_lags(double block) {
    for (int n : new int[] {3, 4, 17, 120}) {
      double[] x = Worlds.skewed(1, n, n, 0)[0];
      double mean = Arrays.stream(x).average().orElseThrow();
      double[] centred = Arrays.stream(x).map(v -> v - mean).toArray();
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double gamma = 0;
        for (int t = i; t < n; t++) {
          gamma += centred[t] * centred[t - i] / n;
        }
        double q = 1 / block;
        double kernel =
            (double) (n - i) / n * Math.pow(1 - q, i) + (double) i / n * Math.pow(1 - q, n - i);
        sum += i == 0 ? gamma : 2 * kernel * gamma;
      }
      assertThat(Advantages.variance(centred, block)).isCloseTo(sum, within(1e-15));
    }
  }

  /// The definition, session by session, for the same draws: 37 strategies are three parts of the
  /// table, 130 draws three batches.
  @Test
  void equals_the_definition_draw_by_draw() {
    double[][] world = Worlds.skewed(37, 90, 4, 0.002);
    for (double[] own : world) {
      for (int t = 0; t < own.length; t++) {
        own[t] -= 0.0015;
      }
    }
    int draws = 130;
    double block = 7.5;
    SuperiorPredictiveAbility found = of(world, block, draws);
    int n = 90;
    double clearly = -Math.sqrt(2 * Math.log(Math.log(n)));
    int[] above = new int[4];
    for (int b = 0; b < draws; b++) {
      int[] indices = bootstrap(n, block, 42).indices(b);
      double[] greatest = {0, 0, 0, Double.NEGATIVE_INFINITY};
      for (double[] own : world) {
        double mean = Arrays.stream(own).average().orElseThrow();
        double drawn = Arrays.stream(indices).mapToDouble(i -> own[i]).average().orElseThrow();
        double[] centred = Arrays.stream(own).map(v -> v - mean).toArray();
        double w = Math.sqrt(Advantages.variance(centred, block));
        double root = Math.sqrt(n);
        double[] g = {Math.max(0, mean), root * mean / w < clearly ? 0 : mean, mean};
        for (int i = 0; i < 3; i++) {
          greatest[i] = Math.max(greatest[i], root * (drawn - g[i]) / w);
        }
        greatest[3] = Math.max(greatest[3], root * (drawn - mean));
      }
      for (int i = 0; i < 4; i++) {
        double limit = i < 3 ? found.statistic() : found.realityCheck().statistic();
        above[i] += greatest[i] >= limit ? 1 : 0;
      }
    }
    assertThat(found.lower()).isEqualTo((1.0 + above[0]) / 131);
    assertThat(found.consistent()).isEqualTo((1.0 + above[1]) / 131);
    assertThat(found.upper()).isEqualTo((1.0 + above[2]) / 131);
    assertThat(found.realityCheck().p()).isEqualTo((1.0 + above[3]) / 131);
    assertThat(found.lower()).isLessThan(found.upper());
  }

  /// Blocks of one session draw every sequence of four sessions equally often: all 256 of them.
  @Test
  void tiny_samples_meet_the_exhaustive_enumeration() {
    double[][] advantages = {{0.5, -0.2, 0.9, 0.1}, {-0.3, 0.8, 0.2, -0.1}};
    double v = Math.sqrt(4) * 1.3 / 4;
    int above = 0;
    for (int code = 0; code < 256; code++) {
      double best = Double.NEGATIVE_INFINITY;
      for (double[] own : advantages) {
        double mean = Arrays.stream(own).average().orElseThrow();
        double sum = 0;
        for (int j = 0; j < 4; j++) {
          sum += own[(code >> (2 * j)) & 3];
        }
        best = Math.max(best, Math.sqrt(4) * (sum / 4 - mean));
      }
      above += best > v + 1e-12 ? 1 : 0;
    }
    SuperiorPredictiveAbility found = of(advantages, 1, 100_000);
    assertThat(found.realityCheck().statistic()).isCloseTo(v, within(1e-12));
    assertThat(found.realityCheck().p()).isCloseTo(above / 256.0, within(0.005));
  }

  @Test
  void threads_and_batches_change_nothing() {
    double[][] advantages = eleven();
    StationaryBootstrap bootstrap = bootstrap(400, 5, 7);
    var one = SuperiorPredictiveAbility.of(advantages, bootstrap, 1000, 1);
    for (int threads = 2; threads <= 5; threads++) {
      assertThat(SuperiorPredictiveAbility.of(advantages, bootstrap, 1000, threads)).isEqualTo(one);
    }
  }

  @Test
  void p_values_ascend_and_a_worse_strategy_moves_only_the_upper_ones() {
    SuperiorPredictiveAbility found = of(eleven(), 10, 2000);
    assertThat(found.lower()).isLessThanOrEqualTo(found.consistent());
    assertThat(found.consistent()).isLessThanOrEqualTo(found.upper());
    double[][] more = Arrays.copyOf(eleven(), 31);
    double[][] worse = Worlds.skewed(20, 400, 77, 0);
    for (int k = 0; k < 20; k++) {
      more[11 + k] = Arrays.stream(worse[k]).map(d -> 5 * d - 0.05).toArray();
    }
    SuperiorPredictiveAbility diluted = of(more, 10, 2000);
    assertThat(diluted.consistent()).isEqualTo(found.consistent());
    assertThat(diluted.lower()).isEqualTo(found.lower());
    assertThat(diluted.upper()).isGreaterThan(found.upper());
    assertThat(diluted.realityCheck().p()).isGreaterThan(0.5);
  }

  /// 200 worlds without skill; the p-values' mean is 1/2 if they are uniform. With five strategies
  /// in 250 sessions the consistent one may be off by some hundredths.
  @Test
  void under_the_null_p_values_are_about_uniform() {
    int worlds = 200;
    double sum = 0;
    int low = 0;
    int rejected = 0;
    for (int i = 0; i < worlds; i++) {
      double[][] world = Worlds.skewed(5, 250, 5000 + i, 0);
      for (double[] own : world) {
        for (int t = 0; t < own.length; t++) {
          own[t] -= MEAN_OF_SKEWED;
        }
      }
      double p =
          SuperiorPredictiveAbility.of(world, bootstrap(250, 1, i), 499, 1)
              .orElseThrow()
              .consistent();
      sum += p;
      low += p < 0.25 ? 1 : 0;
      rejected += p <= 0.05 ? 1 : 0;
    }
    assertThat(sum / worlds).isBetween(0.4, 0.6);
    assertThat(low / (double) worlds).isBetween(0.13, 0.37);
    assertThat(rejected).isLessThan(worlds / 10);
  }

  /// Mean of a result in `Worlds.skewed`, from twenty million of them in numpy.
  private static final double MEAN_OF_SKEWED = -0.0003125;

  @Test
  void a_truly_better_strategy_is_found_among_many() {
    double[][] world = Worlds.skewed(60, 1000, 31, 0);
    for (int k = 0; k < 60; k++) {
      for (int t = 0; t < 1000; t++) {
        world[k][t] += k == 33 ? 0.0025 : -0.0005;
      }
    }
    SuperiorPredictiveAbility found = of(world, 5, 1999);
    assertThat(found.best()).isEqualTo(33);
    assertThat(found.upper()).isEqualTo(1 / 2000.0);
  }

  @Test
  void a_strategy_that_is_the_benchmark_is_left_out_and_counted() {
    double[][] advantages = eleven();
    SuperiorPredictiveAbility before = of(advantages, 10, 500);
    double[][] more = Arrays.copyOf(advantages, 12);
    more[11] = new double[400];
    SuperiorPredictiveAbility after = of(more, 10, 500);
    assertThat(after.sample().unvaried()).isEqualTo(1);
    assertThat(after.consistent()).isEqualTo(before.consistent());
    assertThat(
            SuperiorPredictiveAbility.of(
                new double[][] {new double[400]}, bootstrap(400, 3, 1), 10, 1))
        .isEmpty();
    Arrays.fill(more[11], 0.01);
    assertThatThrownBy(() -> of(more, 10, 10)).hasMessageContaining("strategy 11");
  }

  @Test
  void where_none_is_better_nothing_is_significant() {
    double[][] worse = eleven();
    for (double[] own : worse) {
      for (int t = 0; t < own.length; t++) {
        own[t] -= 0.003;
      }
    }
    SuperiorPredictiveAbility found = of(worse, 10, 500);
    assertThat(found.statistic()).isZero();
    assertThat(found.realityCheck().statistic()).isNegative();
    assertThat(found.lower()).isEqualTo(1);
    assertThat(found.consistent()).isEqualTo(1);
    assertThat(found.upper()).isEqualTo(1);
    assertThat(found.realityCheck().p()).isGreaterThan(0.9);
  }

  @Test
  void refuses_a_bootstrap_of_other_sessions() {
    assertThatThrownBy(() -> SuperiorPredictiveAbility.of(eleven(), bootstrap(399, 3, 1), 10, 1))
        .hasMessageContaining("400 of 400");
  }

  @Test
  void the_block_length_is_the_middle_one() {
    assertThat(SuperiorPredictiveAbility.meanBlock(eleven())).isBetween(1.0, 10.0);
  }
}
