package io.alvh.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationaryBootstrapTest {
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 10, 21.7, 63, 400})
  void lengths_are_geometric_with_the_mean_asked_for(double mean) {
    GeometricLengths lengths = new GeometricLengths(mean);
    int n = 200_000;
    double sum = 0;
    int ones = 0;
    int beyond = 0;
    for (int i = 0; i < n; i++) {
      int length = lengths.length(CounterSeed.bits(3, i));
      assertThat(length).isPositive().isLessThanOrEqualTo(lengths.longest());
      sum += length;
      ones += length == 1 ? 1 : 0;
      beyond += length > 2 * mean ? 1 : 0;
    }
    double p = 1 / mean;
    double far = Math.pow(1 - p, Math.floor(2 * mean));
    assertThat(sum / n).isCloseTo(mean, within(5 * mean * Math.sqrt((1 - p) / n) + 1e-12));
    assertThat((double) ones / n).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / n) + 1e-12));
    assertThat((double) beyond / n)
        .isCloseTo(far, within(5 * Math.sqrt(far * (1 - far) / n) + 1e-12));
  }

  /// The last column of the table stands for all that is longer than it; with a mean of 1e6 it is
  /// `(1 - 1e-6)^(2^25 - 1)` of the numbers, none of which is met here, so it is met by hand.
  @Test
  void a_table_says_where_it_ends() {
    GeometricLengths lengths = new GeometricLengths(1.5);
    assertThat(lengths.length(-1L)).isBetween(0, lengths.longest());
    assertThat(lengths.longest()).isGreaterThanOrEqualTo(32);
  }

  @Test
  void a_draw_has_the_length_asked_for_and_goes_round_the_circle() {
    StationaryBootstrap bootstrap = new StationaryBootstrap(50, 170, 20, 1);
    int breaks = 0;
    int wraps = 0;
    for (int k = 0; k < 400; k++) {
      int[] indices = bootstrap.indices(k);
      assertThat(indices).hasSize(170);
      for (int t = 1; t < indices.length; t++) {
        breaks += indices[t] == (indices[t - 1] + 1) % 50 ? 0 : 1;
        wraps += indices[t] == 0 && indices[t - 1] == 49 ? 1 : 0;
      }
    }
    // a new block with probability 1/20, one in fifty of which goes on where the last ended
    double expected = 400 * 169 / 20.0 * 49 / 50;
    assertThat((double) breaks).isCloseTo(expected, within(5 * Math.sqrt(expected)));
    assertThat(wraps).isPositive();
  }

  @Test
  void every_session_is_drawn_equally_often() {
    StationaryBootstrap bootstrap = new StationaryBootstrap(40, 40, 10, 2);
    int[] seen = new int[40];
    for (int k = 0; k < 20_000; k++) {
      for (int i : bootstrap.indices(k)) {
        seen[i]++;
      }
    }
    for (int count : seen) {
      assertThat((double) count).isCloseTo(20_000, within(0.05 * 20_000));
    }
  }

  /// Politis and Romano 1994, section 3: given the sample, the variance of the mean of a draw is
  /// `(C(0) + 2 sum (1 - k/n) (1-p)^k C(k)) / n` with the circular autocovariances C, k = 1..n-1.
  @ParameterizedTest
  @ValueSource(doubles = {1, 4, 15})
  void the_variance_of_a_mean_is_the_one_derived_for_it(double mean) {
    int n = 120;
    double[] x = new double[n];
    double before = 0;
    for (int i = 0; i < n; i++) {
      before = 0.6 * before + CounterSeed.uniform(8, i) - 0.5;
      x[i] = before;
    }
    StationaryBootstrap bootstrap = new StationaryBootstrap(n, n, mean, 4);
    int draws = 40_000;
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < draws; k++) {
      double total = 0;
      for (int i : bootstrap.indices(k)) {
        total += x[i] / n;
      }
      sum += total;
      squares += total * total;
    }
    double variance = squares / draws - sum / draws * (sum / draws);
    double exact = variance(x, mean);
    // the relative error of a variance from so many draws is sqrt(2 / draws) = 0.7 %
    assertThat(variance).isCloseTo(exact, within(0.035 * exact));
  }

  private static double variance(double[] x, double mean) {
    int n = x.length;
    double average = 0;
    for (double value : x) {
      average += value / n;
    }
    double sum = 0;
    for (int k = 0; k < n; k++) {
      double c = 0;
      for (int i = 0; i < n; i++) {
        c += (x[i] - average) * (x[(i + k) % n] - average) / n;
      }
      sum += (k == 0 ? 1 : 2) * (1 - (double) k / n) * Math.pow(1 - 1 / mean, k) * c;
    }
    return sum / n;
  }
}
