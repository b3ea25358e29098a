package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PermutationTestTest {
  /// Of the ten pairs of 1..5 two have a mean 1.5 or more from 3, {1,2} and {4,5}: the share of
  /// draws tends to 2/10.
  @Test
  void tends_to_the_share_of_all_subsets_counted_by_hand() {
    double[] outcomes = {1, 2, 3, 4, 5};
    PermutationTest test =
        PermutationTest.of(outcomes, new int[] {3, 4}, 200_000, new SplittableRandom(7));
    assertThat(test.meanAtSignals()).isEqualTo(4.5);
    assertThat(test.meanOfAll()).isEqualTo(3);
    assertThat(test.difference()).isEqualTo(1.5);
    assertThat(test.n()).isEqualTo(2);
    assertThat(test.draws()).isEqualTo(200_000);
    // Standard error of a share of 0.2 in 200,000 draws: 0.0009.
    assertThat(test.pTwoSided()).isCloseTo(0.2, within(0.004));
  }

  /// Shifts by 1..4 of {3, 4} on 1..5 give {1,5}, {1,2}, {2,3}, {3,4}: one of four is as extreme.
  @Test
  void a_shift_keeps_the_distances_between_signals() {
    PermutationTest test =
        PermutationTest.shifted(
            new double[] {1, 2, 3, 4, 5}, new int[] {3, 4}, 200_000, new SplittableRandom(7));
    assertThat(test.pTwoSided()).isCloseTo(0.25, within(0.004));
  }

  /// The ten pairs of 1..5 have the means 1.5, 2, 2.5 twice, 3 twice, 3.5 twice, 4 and 4.5.
  @Test
  void random_sets_have_the_mean_the_range_and_the_ranks_of_all_subsets() {
    PermutationTest.Sets sets =
        PermutationTest.of(
                new double[] {1, 2, 3, 4, 5}, new int[] {2, 4}, 200_000, new SplittableRandom(7))
            .sets();
    assertThat(sets.mean()).isCloseTo(3, within(0.01));
    assertThat(sets.low()).isEqualTo(1.5);
    assertThat(sets.high()).isEqualTo(4.5);
    // The pair {3, 5} has a mean of 4: two of ten are as high.
    assertThat(sets.atLeast()).isBetween(39_200, 40_800);
  }

  @Test
  void signals_on_the_greatest_outcomes_are_as_significant_as_the_draws_allow() {
    double[] outcomes = new double[400];
    int[] signals = new int[20];
    for (int i = 0; i < 20; i++) {
      signals[i] = 20 * i;
      outcomes[signals[i]] = 1;
    }
    PermutationTest test = PermutationTest.of(outcomes, signals, 999, new SplittableRandom(1));
    assertThat(test.pTwoSided()).isEqualTo(0.001);
    assertThat(test.difference()).isEqualTo(0.95);
  }

  @Test
  void equal_outcomes_are_never_significant() {
    double[] outcomes = new double[50];
    Arrays.fill(outcomes, 0.1);
    int[] signals = {3, 4, 30};
    assertThat(PermutationTest.of(outcomes, signals, 99, new SplittableRandom(1)).pTwoSided())
        .isEqualTo(1);
    assertThat(PermutationTest.shifted(outcomes, signals, 99, new SplittableRandom(1)).pTwoSided())
        .isEqualTo(1);
  }

  /// Under no effect a p-value below 0.1 comes about in a tenth of the trials.
  @Test
  void random_signals_are_significant_as_often_as_promised() {
    SplittableRandom random = new SplittableRandom(42);
    int significant = 0;
    for (int trial = 0; trial < 1000; trial++) {
      double[] outcomes = random.doubles(60, -1, 1).toArray();
      int[] signals = random.ints(0, 60).distinct().limit(8).sorted().toArray();
      PermutationTest test = PermutationTest.of(outcomes, signals, 199, random);
      significant += test.pTwoSided() <= 0.1 ? 1 : 0;
    }
    // Standard error 0.95 %.
    assertThat(significant / 1000.0).isBetween(0.07, 0.13);
  }

  /// Windows of 21 sessions of independent days, signals in runs of ten: dates drawn one by one
  /// find far too much, the shifted pattern does not.
  @Test
  void clustered_signals_on_overlapping_windows_need_the_shifted_test() {
    SplittableRandom random = new SplittableRandom(42);
    int single = 0;
    int shifted = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[] days = random.doubles(421, -1, 1).toArray();
      double[] outcomes = new double[400];
      for (int i = 0; i < 400; i++) {
        for (int j = i; j < i + 21; j++) {
          outcomes[i] += days[j];
        }
      }
      int first = random.nextInt(0, 180);
      int second = random.nextInt(200, 390);
      int[] signals = new int[20];
      for (int i = 0; i < 10; i++) {
        signals[i] = first + i;
        signals[10 + i] = second + i;
      }
      single += PermutationTest.of(outcomes, signals, 99, random).pTwoSided() <= 0.1 ? 1 : 0;
      shifted += PermutationTest.shifted(outcomes, signals, 99, random).pTwoSided() <= 0.1 ? 1 : 0;
    }
    assertThat(single / 400.0).isGreaterThan(0.4);
    assertThat(shifted / 400.0).isBetween(0.05, 0.16);
  }

  @Test
  void counts_signals_whose_windows_do_not_overlap() {
    assertThat(PermutationTest.apart(new int[] {0, 1, 2, 21, 30, 60}, 21)).isEqualTo(3);
    assertThat(PermutationTest.apart(new int[] {0, 1, 2}, 1)).isEqualTo(3);
    assertThat(PermutationTest.apart(new int[0], 5)).isZero();
  }

  @Test
  void refuses_what_is_no_sample() {
    SplittableRandom random = new SplittableRandom(1);
    assertThatThrownBy(() -> PermutationTest.of(new double[3], new int[0], 9, random))
        .hasMessage("need at least one signal and fewer than the 3 dates, had 0");
    assertThatThrownBy(() -> PermutationTest.of(new double[3], new int[] {0, 1, 2}, 9, random))
        .hasMessage("need at least one signal and fewer than the 3 dates, had 3");
    assertThatThrownBy(() -> PermutationTest.of(new double[3], new int[] {2, 1}, 9, random))
        .hasMessage("signals must ascend within the dates, had 1 after 2");
    assertThatThrownBy(() -> PermutationTest.of(new double[3], new int[] {1}, 0, random))
        .hasMessage("draws must be at least one, was 0");
    assertThatThrownBy(
            () -> PermutationTest.of(new double[] {1, Double.NaN}, new int[] {1}, 9, random))
        .hasMessage("outcome must be finite, was NaN");
  }
}
