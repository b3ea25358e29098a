package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.CounterSeed;
import io.alvh.stats.bootstrap.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Against scipy 1.17.1 (`scipy.stats` BCa interval and `numpy.percentile`) on the same sample and
/// the same 2,000 draws: 40 numbers, each exp of twelve uniform ones less six; the statistic is
/// mean squared over the mean of squares.
class DrawIntervalsTest {
  private static final int N = 40;

  @Test
  void intervals_are_those_of_scipy() {
    DrawIntervals intervals = new DrawIntervals(draws(), statistic(sample()), leaveOuts());

    close(intervals.percentile(0.95), 0.48508268563108, 0.7052211390095181);
    close(intervals.bca(0.95).orElseThrow(), 0.46098212381277764, 0.6645704192109244);
    close(intervals.percentile(0.99), 0.4624096010664959, 0.7632276678115552);
    close(intervals.bca(0.99).orElseThrow(), 0.42299283574919216, 0.701150889445166);
    assertThat(intervals.bca(0.95).orElseThrow().method()).isEqualTo(Interval.Method.BCA);
  }

  @Test
  void without_bias_and_skewness_both_intervals_are_one() {
    double[] draws = new double[2001];
    Arrays.setAll(draws, i -> (i - 1000) / 1000.0);
    DrawIntervals intervals = new DrawIntervals(draws, 0, new double[] {-1, 0, 1});

    Interval corrected = intervals.bca(0.9).orElseThrow();
    assertThat(corrected.low()).isCloseTo(-0.9, within(1e-9));
    assertThat(corrected.high()).isCloseTo(0.9, within(1e-9));
    assertThat(intervals.percentile(0.9).low()).isCloseTo(-0.9, within(1e-12));
  }

  @Test
  void draws_that_are_all_the_point_leave_the_point() {
    double[] draws = new double[200];
    Arrays.fill(draws, 0.25);
    Interval interval = new DrawIntervals(draws, 0.25, new double[0]).bca(0.95).orElseThrow();
    assertThat(interval.low()).isEqualTo(0.25);
    assertThat(interval.high()).isEqualTo(0.25);
  }

  @Test
  void a_correction_that_breaks_down_gives_no_interval() {
    double[] draws = new double[200];
    Arrays.setAll(draws, i -> i);
    assertThat(new DrawIntervals(draws, -1, new double[] {0, 1}).bca(0.95)).isEmpty();
    assertThat(new DrawIntervals(draws, 300, new double[] {0, 1}).bca(0.95)).isEmpty();
    assertThat(new DrawIntervals(draws, 100, new double[0]).bca(0.95)).isEmpty();
  }

  private static void close(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  private static double[] sample() {
    double[] sample = new double[N];
    for (int i = 0; i < N; i++) {
      double sum = 0;
      for (int j = 0; j < 12; j++) {
        sum += CounterSeed.uniform(77, 12L * i + j);
      }
      sample[i] = Math.exp(sum - 6);
    }
    return sample;
  }

  private static double[] draws() {
    double[] sample = sample();
    double[] draws = new double[2000];
    for (int k = 0; k < draws.length; k++) {
      long key = CounterSeed.bits(11, k);
      double[] drawn = new double[N];
      Arrays.setAll(drawn, i -> sample[CounterSeed.below(key, i, N)]);
      draws[k] = statistic(drawn);
    }
    return draws;
  }

  private static double[] leaveOuts() {
    double[] sample = sample();
    double[] values = new double[N];
    for (int out = 0; out < N; out++) {
      int gap = out;
      double[] left = new double[N - 1];
      Arrays.setAll(left, i -> sample[i < gap ? i : i + 1]);
      values[out] = statistic(left);
    }
    return values;
  }

  private static double statistic(double[] x) {
    double sum = 0;
    double squares = 0;
    for (double value : x) {
      sum += value;
      squares += value * value;
    }
    return sum * sum / x.length / squares;
  }
}
