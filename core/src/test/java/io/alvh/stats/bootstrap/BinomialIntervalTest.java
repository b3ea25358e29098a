package io.alvh.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialIntervalTest {
  /// R. G. Newcombe, *Statistics in Medicine* 17 (1998) 857-872, table I, method 5
  /// (Clopper-Pearson): 81/263, 15/148, 0/20 and 1/29.
  @Test
  void published_intervals_are_reproduced() {
    check(81, 263, 0.2527, 0.3676);
    check(15, 148, 0.0578, 0.1617);
    check(0, 20, 0.0000, 0.1684);
    check(1, 29, 0.0009, 0.1776);
  }

  @Test
  void no_hit_and_all_hits_have_closed_forms() {
    double half = StrictMath.pow(0.025, 1 / 1000.0);

    assertThat(BinomialInterval.of(0, 1000, 0.95).high()).isEqualTo(1 - half, within(1e-12));
    assertThat(BinomialInterval.of(1000, 1000, 0.95).low()).isEqualTo(half, within(1e-12));
  }

  @Test
  void hits_and_misses_mirror_each_other() {
    for (int[] of : new int[][] {{10, 9000}, {1, 7}, {812, 905}, {4500, 9000}}) {
      Interval hits = BinomialInterval.of(of[0], of[1], 0.999);
      Interval misses = BinomialInterval.of(of[1] - of[0], of[1], 0.999);

      assertThat(hits.low()).isEqualTo(1 - misses.high(), within(1e-12));
      assertThat(hits.high()).isEqualTo(1 - misses.low(), within(1e-12));
      assertThat(hits.contains(of[0] / (double) of[1])).isTrue();
    }
  }

  @Test
  void an_end_is_where_the_tail_has_half_the_chance() {
    Interval i = BinomialInterval.of(3, 5, 0.90);
    double p = i.low();
    double orMore =
        10 * p * p * p * (1 - p) * (1 - p) + 5 * Math.pow(p, 4) * (1 - p) + Math.pow(p, 5);

    assertThat(orMore).isEqualTo(0.05, within(1e-12));
  }

  @Test
  void impossible_counts_are_refused() {
    assertThatThrownBy(() -> BinomialInterval.of(3, 2, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BinomialInterval.of(0, 0, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(int hits, int trials, double low, double high) {
    Interval i = BinomialInterval.of(hits, trials, 0.95);

    assertThat(i.low()).isEqualTo(low, within(6e-5));
    assertThat(i.high()).isEqualTo(high, within(6e-5));
    assertThat(i.method()).isEqualTo(Interval.Method.BINOMIAL);
  }
}
