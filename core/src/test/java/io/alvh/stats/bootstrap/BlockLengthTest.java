package io.alvh.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockLengthTest {
  /// Values of an independent computation in numpy from the formulas of Politis and White 2004 and
  /// Patton, Politis and White 2009, on the same series.
  @ParameterizedTest
  @CsvSource({
    "0.7, 500, 1, 13.239439243878083",
    "0.3, 2520, 2, 9.745638174174182",
    "-0.5, 1000, 3, 15.77105469440109",
    "0.95, 5040, 4, 110.95239994138885",
    "0.0, 5040, 5, 1.6592575160970522"
  })
  void lengths_are_those_of_another_implementation(double phi, int n, long seed, double expected) {
    assertThat(BlockLength.of(autoregressive(phi, n, seed)))
        .isCloseTo(expected, within(1e-8 * expected));
  }

  /// For x(t) = phi x(t-1) + e(t), `G = 2 s phi/(1-phi)^2` and `g = s (1+phi)/(1-phi)`, so the best
  /// length is `(2 phi / (1-phi^2))^(2/3) n^(1/3)`.
  @ParameterizedTest
  @CsvSource({"0.3, 5040", "0.5, 5040", "0.7, 5040", "0.7, 1000"})
  void lengths_lie_around_the_best_one_where_it_is_known(double phi, int n) {
    double[] lengths = new double[41];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = BlockLength.of(autoregressive(phi, n, 100 + i));
    }
    Arrays.sort(lengths);
    double best = Math.pow(2 * phi / (1 - phi * phi), 2.0 / 3) * Math.cbrt(n);
    assertThat(lengths[20]).isCloseTo(best, within(0.12 * best));
  }

  @Test
  void a_series_without_variation_and_a_short_one_have_blocks_of_one_session() {
    double[] constant = new double[1000];
    Arrays.fill(constant, 0.1);
    assertThat(BlockLength.of(constant)).isEqualTo(1);
    assertThat(BlockLength.of(new double[] {1, 2, 3})).isEqualTo(1);
  }

  @Test
  void blocks_are_never_longer_than_the_bound() {
    double[] trend = new double[900];
    Arrays.setAll(trend, i -> i);
    assertThat(BlockLength.of(trend)).isLessThanOrEqualTo(90);
  }

  private static double[] autoregressive(double phi, int n, long seed) {
    double[] series = new double[n];
    double x = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < 12; j++) {
        sum += CounterSeed.uniform(seed, 12L * i + j);
      }
      x = phi * x + sum - 6;
      series[i] = x;
    }
    return series;
  }
}
