package io.alvh.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The oracle draws session by session through explicit indices and compounds plain doubles.
class JointResamplerTest {
  @ParameterizedTest
  @CsvSource({
    "250, 250, 1",
    "250, 250, 10",
    "1000, 1000, 63.5",
    "37, 37, 400",
    "300, 2520, 21",
    "5040, 5040, 10"
  })
  void draws_are_those_of_the_oracle(int rows, int length, double block) {
    double[][] growth = {growth(rows, 1), growth(rows, 2), growth(rows, 3)};
    long[][] columns =
        rows == length ? new long[][] {cents(rows, 4), cents(rows, 5)} : new long[0][];
    StationaryBootstrap bootstrap = new StationaryBootstrap(rows, length, block, 99);
    JointResampler resampler = new JointResampler(logs(growth), columns, bootstrap);
    int width = resampler.width();
    long[] draws = resampler.draws(0, 60);
    for (int k = 0; k < 60; k++) {
      int[] indices = bootstrap.indices(k);
      for (int p = 0; p < growth.length; p++) {
        double[] oracle = path(growth[p], indices);
        assertThat(FixedLog.growth(draws[k * width + 2 * p]))
            .isCloseTo(oracle[0], within(1e-9 * oracle[0]));
        assertThat(FixedLog.fall(draws[k * width + 2 * p + 1])).isCloseTo(oracle[1], within(1e-9));
      }
      for (int c = 0; c < columns.length; c++) {
        long sum = 0;
        for (int i : indices) {
          sum += columns[c][i];
        }
        assertThat(draws[k * width + 6 + c]).isEqualTo(sum);
      }
    }
  }

  @Test
  void draws_do_not_depend_on_how_they_are_parted() {
    JointResampler resampler = resampler(500, 10);
    long[] all = resampler.draws(0, 50);
    int width = resampler.width();
    for (int[] part : new int[][] {{0, 1}, {7, 23}, {49, 50}, {20, 20}}) {
      assertThat(resampler.draws(part[0], part[1]))
          .isEqualTo(Arrays.copyOfRange(all, part[0] * width, part[1] * width));
    }
  }

  @Test
  void the_sample_itself_and_the_sample_without_a_part_are_rows_too() {
    double[] growth = growth(200, 6);
    long[] cents = cents(200, 7);
    JointResampler resampler =
        new JointResampler(
            logs(new double[][] {growth}),
            new long[][] {cents},
            new StationaryBootstrap(200, 200, 10, 1));
    for (int[] gap : new int[][] {{0, 0}, {0, 13}, {50, 77}, {190, 200}, {0, 200}}) {
      int[] left = new int[200 - gap[1] + gap[0]];
      Arrays.setAll(left, i -> i < gap[0] ? i : i - gap[0] + gap[1]);
      long[] row = resampler.without(gap[0], gap[1]);
      double[] oracle = path(growth, left);
      assertThat(FixedLog.growth(row[0])).isCloseTo(oracle[0], within(1e-9));
      assertThat(FixedLog.fall(row[1])).isCloseTo(oracle[1], within(1e-9));
      assertThat(row[2]).isEqualTo(Arrays.stream(left).mapToLong(i -> cents[i]).sum());
    }
    assertThat(resampler.sample()).isEqualTo(resampler.without(0, 0));
  }

  @Test
  void a_path_that_never_falls_has_no_drawdown() {
    double[] growth = new double[100];
    Arrays.fill(growth, 1.001);
    JointResampler resampler =
        new JointResampler(
            logs(new double[][] {growth}), new long[0][], new StationaryBootstrap(100, 100, 10, 1));
    long[] draws = resampler.draws(0, 100);
    for (int k = 0; k < 100; k++) {
      assertThat(draws[2 * k]).isEqualTo(draws[0]);
      assertThat(draws[2 * k + 1]).isZero();
    }
  }

  @Test
  void what_cannot_be_resampled_is_refused() {
    assertThatThrownBy(() -> FixedLog.of(new double[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new JointResampler(
                new long[][] {new long[5]}, new long[0][], new StationaryBootstrap(6, 6, 2, 1)))
        .hasMessageContaining("one step a session");
    assertThatThrownBy(() ->
            new JointResampler(
                new long[][] {new long[6]},
                new long[][] {new long[6]},
                new StationaryBootstrap(6, 7, 2, 1)))
        .hasMessageContaining("no longer than the sample");
    assertThatThrownBy(() -> resampler(50, 10).draws(3, 2)).hasMessageContaining("ascend");
  }

  private static JointResampler resampler(int n, double block) {
    return new JointResampler(
        logs(new double[][] {growth(n, 1), growth(n, 2)}),
        new long[][] {cents(n, 3)},
        new StationaryBootstrap(n, n, block, 5));
  }

  private static double[] path(double[] growth, int[] indices) {
    double nav = 1;
    double peak = 1;
    double fall = 0;
    for (int i : indices) {
      nav *= growth[i];
      peak = Math.max(peak, nav);
      fall = Math.max(fall, (peak - nav) / peak);
    }
    return new double[] {nav, fall};
  }

  private static long[][] logs(double[][] growth) {
    return Arrays.stream(growth).map(FixedLog::of).toArray(long[][]::new);
  }

  private static double[] growth(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] growth = new double[n];
    Arrays.setAll(growth, _ -> 1 + 0.0001 + 0.04 * (random.nextDouble() - 0.5));
    return growth;
  }

  private static long[] cents(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] cents = new long[n];
    Arrays.setAll(cents, _ -> random.nextLong(-1_000_000, 1_000_000));
    return cents;
  }
}
