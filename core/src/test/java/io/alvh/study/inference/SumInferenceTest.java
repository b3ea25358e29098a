package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.BlockLength;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.study.Measure;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SumInferenceTest {
  private static final int N = 400;

  private final long[][] columns = new long[2][N];
  private final double[] leading = new double[N];

  SumInferenceTest() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < N; i++) {
      columns[0][i] = random.nextLong(-500, 1500);
      columns[1][i] = random.nextLong(500, 1500);
      leading[i] = (double) columns[0][i];
    }
  }

  @Test
  void draws_are_those_of_a_naive_oracle() {
    InferenceSettings settings = InferenceSettings.of(7, 1, 0.99).withDraws(500);
    double block = settings.block().sessions(BlockLength.of(leading));
    StationaryBootstrap bootstrap = new StationaryBootstrap(N, N, block, 7);
    double[] draws = new double[500];
    for (int k = 0; k < draws.length; k++) {
      double above = 0;
      double below = 0;
      for (int row : bootstrap.indices(k)) {
        above += (double) columns[0][row];
        below += (double) columns[1][row];
      }
      draws[k] = above / below;
    }
    Interval expected = new DrawIntervals(draws, 0, new double[0]).percentile(0.95);
    Interval usual =
        SumInference.of(columns, leading, settings, SumInferenceTest::ratio).usual().orElseThrow();
    assertThat(usual.low()).isCloseTo(expected.low(), within(1e-12));
    assertThat(usual.high()).isCloseTo(expected.high(), within(1e-12));
  }

  @Test
  void results_have_the_same_bits_for_any_number_of_threads() {
    Sampled one =
        SumInference.of(
            columns, leading, InferenceSettings.of(3, 1, 0.99), SumInferenceTest::ratio);
    for (int threads : new int[] {2, 5}) {
      assertThat(
              SumInference.of(
                  columns,
                  leading,
                  InferenceSettings.of(3, threads, 0.99),
                  SumInferenceTest::ratio))
          .isEqualTo(one);
    }
  }

  @Test
  void the_point_is_that_of_the_sample_and_lies_in_its_intervals() {
    Sampled sampled =
        SumInference.of(
            columns, leading, InferenceSettings.of(3, 1, 0.99), SumInferenceTest::ratio);
    double point = sampled.point().find().orElseThrow();
    assertThat(sampled.point()).isEqualTo(SumInference.point(columns, SumInferenceTest::ratio));
    assertThat(sampled.usual().orElseThrow().contains(point)).isTrue();
    Interval strict = sampled.strict().orElseThrow();
    assertThat(strict.low()).isLessThan(sampled.usual().orElseThrow().low());
    assertThat(strict.high()).isGreaterThan(sampled.usual().orElseThrow().high());
  }

  @Test
  void too_many_draws_without_a_figure_leave_no_interval() {
    Function<double[], Measure> rare =
        s -> s[0] > 0 ? Measure.of(1) : Measure.undefined("below zero");
    long[][] about = {new long[N]};
    for (int i = 0; i < N; i++) {
      about[0][i] = i % 2 == 0 ? 101 : -100;
    }
    Sampled sampled = SumInference.of(about, leading, InferenceSettings.of(3, 1, 0.99), rare);
    assertThat(sampled.point().find()).hasValue(1);
    assertThat(sampled.usual()).isEmpty();
    assertThat(sampled.strict()).isEmpty();
  }

  @Test
  void numbers_that_are_not_whole_are_drawn_like_whole_ones() {
    InferenceSettings settings = InferenceSettings.of(7, 1, 0.99).withDraws(300);
    double[][] eighths = new double[2][N];
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < N; i++) {
        eighths[c][i] = columns[c][i] / 8.0;
      }
    }
    Sampled whole = SumInference.of(columns, leading, settings, SumInferenceTest::ratio);
    Sampled parts = SumInference.of(eighths, leading, settings, SumInferenceTest::ratio);
    assertThat(parts).isEqualTo(whole);
    assertThat(
            SumInference.all(
                eighths,
                leading,
                settings,
                List.of(s -> Measure.of(s[1]), SumInferenceTest::ratio)))
        .element(1)
        .isEqualTo(whole);
  }

  @Test
  void a_figure_by_the_order_of_rows_is_drawn_like_one_of_sums_if_the_order_does_not_matter() {
    InferenceSettings settings = InferenceSettings.of(7, 2, 0.99).withDraws(700);
    Sampled ordered =
        SumInference.ordered(
            leading,
            settings,
            rows -> {
              double sum = 0;
              for (int row : rows) {
                sum += (double) columns[1][row];
              }
              return Measure.of(sum);
            });
    assertThat(ordered)
        .isEqualTo(SumInference.of(columns, leading, settings, s -> Measure.of(s[1])));
  }

  @Test
  void blocks_are_never_shorter_than_asked_for() {
    boolean[] runs = new boolean[N];
    for (int i = 0; i < N; i++) {
      runs[i] = i / 40 % 2 == 0;
    }
    InferenceSettings settings = InferenceSettings.of(3, 1, 0.99).withDraws(1000);
    Interval shorter = frequency(runs, settings, 1);
    Interval longer = frequency(runs, settings, 60);
    Interval exact = SumInference.binomial(N / 2, N, settings).usual().orElseThrow();
    assertThat(longer.high() - longer.low()).isGreaterThan(1.1 * (exact.high() - exact.low()));
    assertThat(shorter.low()).isLessThanOrEqualTo(exact.low());
    assertThat(shorter.high()).isGreaterThanOrEqualTo(exact.high());
  }

  private static Interval frequency(boolean[] hits, InferenceSettings settings, double least) {
    return SumInference.frequency(hits, settings.withBlock(new BlockChoice.Least(least)))
        .usual()
        .orElseThrow();
  }

  private static Measure ratio(double[] sums) {
    return Measure.ratio(sums[0], sums[1], "nothing below the line");
  }
}
