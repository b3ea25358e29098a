package io.alvh.stats.overfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.overfit.BacktestOverfitting.Degradation;
import io.alvh.stats.overfit.BacktestOverfitting.Split;
import io.alvh.stats.overfit.BacktestOverfitting.Yardstick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BacktestOverfittingTest {
  /// Rounding of an independent calculation in another order.
  private static final double ROUNDING = 1e-11;

  private static BacktestOverfitting of(double[][] returns) {
    return BacktestOverfitting.of(returns, BacktestOverfitting.BLOCKS, Yardstick.SHARPE, 2);
  }

  /// The same world in numpy: `itertools.combinations` of the 16 blocks of the latest 496 sessions,
  /// Sharpe ratios from the concatenated sessions with `std(ddof=1)`, ranks by
  /// `scipy.stats.rankdata`, the line by `scipy.stats.linregress`.
  @Test
  void a_whole_world_gives_the_numbers_of_an_independent_calculation() {
    BacktestOverfitting found = of(Worlds.skewed(30, 503, 7, 0.001));
    assertThat(found.splits()).hasSize(12_870);
    assertThat(found.sample().leftOut()).isEqualTo(7);
    assertThat(found.probability()).isCloseTo(0.4613830613830614, within(ROUNDING));
    assertThat(found.probabilityOfLoss()).isCloseTo(0.43263403263403266, within(ROUNDING));
    Degradation line = found.degradation().orElseThrow();
    assertThat(line.slope()).isCloseTo(-0.8547017605525344, within(ROUNDING));
    assertThat(line.intercept()).isCloseTo(0.14427648003614618, within(ROUNDING));
    assertThat(line.rSquared()).isCloseTo(0.13655181183741813, within(ROUNDING));
    assertThat(Arrays.stream(found.logits()).average().orElseThrow())
        .isCloseTo(0.20497532747632233, within(ROUNDING));
    same(found, 0, 0, 0.12195199304011534, -0.010588433801853935, -0.32542240043462783);
    same(found, 1, 0, 0.1578679899372375, -0.0512397650876944, -1.4271163556401456);
    same(found, 6434, 26, 0.1221859259723795, 0.11394618641261044, 1.9095425048844386);
    same(found, 6435, 10, 0.16142801103287685, -0.07918258064066455, -2.2335922215070942);
    same(found, 12_869, 26, 0.14994014228217983, 0.08665470714951118, 1.6486586255873819);
  }

  private static void same(
      BacktestOverfitting found, int at, int chosen, double in, double out, double logit) {
    Split split = found.splits().get(at);
    assertThat(split.chosen()).isEqualTo(chosen);
    assertThat(split.inSample()).isCloseTo(in, within(ROUNDING));
    assertThat(split.outOfSample()).isCloseTo(out, within(ROUNDING));
    assertThat(split.logit()).isCloseTo(logit, within(ROUNDING));
  }

  /// Four blocks of two sessions, three configurations, by hand. Means by block: the first 4, 0, 0,
  /// 0; the second 0, 3, 3, 0; the third 1, 1, 1, 1. Block 0 and any other choose the first, which
  /// makes nothing in the rest and is last; blocks 1 and 2 choose the second, last too; blocks 1
  /// and 3, 2 and 3 choose the second, which is the middle one of the rest.
  @Test
  void six_splits_by_hand() {
    double[][] returns = {
      {4, 4, 0, 0, 0, 0, 0, 0}, {0, 0, 3, 3, 3, 3, 0, 0}, {1, 1, 1, 1, 1, 1, 1, 1}
    };
    BacktestOverfitting found = BacktestOverfitting.of(returns, 4, Yardstick.MEAN, 1);
    double worst = Math.log(1.0 / 3);
    assertThat(found.splits())
        .containsExactly(
            new Split(0, 2, 0, worst),
            new Split(0, 2, 0, worst),
            new Split(0, 2, 0, worst),
            new Split(1, 3, 0, worst),
            new Split(1, 1.5, 1.5, 0),
            new Split(1, 1.5, 1.5, 0));
    assertThat(found.probability()).isEqualTo(1);
    assertThat(found.probabilityOfLoss()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Yardstick.class)
  void equals_a_naive_calculation_for_every_small_number_of_blocks(Yardstick yardstick) {
    for (int blocks = 2; blocks <= 8; blocks += 2) {
      double[][] returns = Worlds.skewed(9, 97, blocks, 0.002);
      returns[4] = returns[2].clone();
      List<Split> found = BacktestOverfitting.of(returns, blocks, yardstick, 1).splits();
      List<Split> naive = naive(returns, blocks, yardstick);
      assertThat(found).hasSameSizeAs(naive);
      for (int i = 0; i < naive.size(); i++) {
        assertThat(found.get(i).chosen()).isEqualTo(naive.get(i).chosen());
        assertThat(found.get(i).logit()).isCloseTo(naive.get(i).logit(), within(1e-12));
        assertThat(found.get(i).inSample()).isCloseTo(naive.get(i).inSample(), within(1e-12));
        assertThat(found.get(i).outOfSample()).isCloseTo(naive.get(i).outOfSample(), within(1e-12));
      }
    }
  }

  private static List<Split> naive(double[][] returns, int blocks, Yardstick yardstick) {
    List<Split> splits = new ArrayList<>();
    for (List<Integer> in : choices(0, blocks, blocks / 2)) {
      double[] a = new double[returns.length];
      double[] b = new double[returns.length];
      for (int k = 0; k < returns.length; k++) {
        a[k] = result(returns[k], blocks, in, true, yardstick);
        b[k] = result(returns[k], blocks, in, false, yardstick);
      }
      int best = 0;
      for (int k = 0; k < a.length; k++) {
        best = a[k] > a[best] ? k : best;
      }
      double mine = b[best];
      long below = Arrays.stream(b).filter(v -> v < mine - 1e-15).count();
      long equal = Arrays.stream(b).filter(v -> Math.abs(v - mine) <= 1e-15).count();
      double w = (below + (equal + 1) / 2.0) / (b.length + 1);
      splits.add(new Split(best, a[best], mine, Math.log(w / (1 - w))));
    }
    return splits;
  }

  private static List<List<Integer>> choices(int from, int to, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int first = from; first < to; first++) {
      for (List<Integer> rest : choices(first + 1, to, size - 1)) {
        List<Integer> choice = new ArrayList<>(List.of(first));
        choice.addAll(rest);
        all.add(choice);
      }
    }
    return all;
  }

  private static double result(
      double[] returns, int blocks, List<Integer> in, boolean inside, Yardstick yardstick) {
    int length = returns.length / blocks;
    int first = returns.length - length * blocks;
    List<Double> taken = new ArrayList<>();
    for (int t = first; t < returns.length; t++) {
      if (in.contains((t - first) / length) == inside) {
        taken.add(returns[t]);
      }
    }
    double mean = taken.stream().mapToDouble(d -> d).average().orElseThrow();
    double squares = taken.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    return yardstick == Yardstick.MEAN ? mean : mean / Math.sqrt(squares / (taken.size() - 1));
  }

  @Test
  void threads_change_nothing() {
    double[][] returns = Worlds.skewed(40, 700, 3, 0.0005);
    BacktestOverfitting one = BacktestOverfitting.of(returns, 12, Yardstick.SHARPE, 1);
    for (int threads = 2; threads <= 7; threads++) {
      assertThat(BacktestOverfitting.of(returns, 12, Yardstick.SHARPE, threads)).isEqualTo(one);
    }
  }

  /// Without skill the best in sample is as good as any other out of sample. One world's splits are
  /// far from independent, so the mean of 60 worlds is held to four of its standard errors.
  @Test
  void without_skill_the_choice_falls_below_the_middle_half_of_the_time() {
    int worlds = 60;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < worlds; i++) {
      double pbo =
          BacktestOverfitting.of(Worlds.skewed(20, 320, 1000 + i, 0), 8, Yardstick.SHARPE, 1)
              .probability();
      sum += pbo;
      squares += pbo * pbo;
    }
    double mean = sum / worlds;
    double error = Math.sqrt((squares / worlds - mean * mean) / (worlds - 1));
    assertThat(error).isLessThan(0.04);
    assertThat(mean).isCloseTo(0.5, within(4 * error));
  }

  @Test
  void a_configuration_that_is_truly_better_is_found() {
    double[][] returns = Worlds.skewed(20, 1000, 11, 0);
    for (int t = 0; t < 1000; t++) {
      returns[13][t] += 0.004;
    }
    BacktestOverfitting found = of(returns);
    assertThat(found.probability()).isLessThan(0.01);
    assertThat(found.splits().stream().filter(s -> s.chosen() == 13).count()).isGreaterThan(12_700);
  }

  @Test
  void a_book_that_does_nothing_counts_as_zero_and_a_steady_gain_is_refused() {
    double[][] returns = Worlds.skewed(5, 320, 11, 0);
    Arrays.fill(returns[2], 0);
    for (int t = 0; t < 320; t++) {
      for (int k = 0; k < 5; k++) {
        returns[k][t] -= k == 2 ? 0 : 0.02;
      }
    }
    BacktestOverfitting found = of(returns);
    assertThat(found.splits()).allMatch(s -> s.chosen() == 2 && s.outOfSample() == 0);
    assertThat(found.probability()).isZero();
    assertThat(found.degradation()).isEmpty();
    Arrays.fill(returns[2], 0.01);
    assertThatThrownBy(() -> of(returns)).hasMessageContaining("configuration 2");
  }

  @Test
  void refuses_what_cannot_be_halved() {
    double[][] returns = Worlds.skewed(3, 40, 1, 0);
    assertThatThrownBy(() -> BacktestOverfitting.of(returns, 7, Yardstick.MEAN, 1))
        .hasMessageContaining("even");
    assertThatThrownBy(() -> BacktestOverfitting.of(returns, 0, Yardstick.MEAN, 1))
        .hasMessageContaining("even");
    assertThatThrownBy(
            () -> BacktestOverfitting.of(Worlds.skewed(3, 31, 1, 0), 16, Yardstick.MEAN, 1))
        .hasMessageContaining("31");
  }
}
