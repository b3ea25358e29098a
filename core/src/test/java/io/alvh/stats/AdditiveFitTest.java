package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdditiveFitTest {
  private static final int[] COUNTS = {2, 3, 4};
  private static final double[][] TRUE = {{-1, 1}, {0, 5, -5}, {2, 2, -4, 0}};

  /// Every combination once, and a few more so that levels are not equally often.
  private static List<int[]> rows() {
    List<int[]> rows = new ArrayList<>();
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 3; b++) {
        for (int c = 0; c < 4; c++) {
          rows.add(new int[] {a, b, c});
        }
      }
    }
    rows.add(new int[] {0, 0, 0});
    rows.add(new int[] {0, 2, 3});
    return rows;
  }

  private static double additive(int[] row) {
    return 10 + TRUE[0][row[0]] + TRUE[1][row[1]] + TRUE[2][row[2]];
  }

  @Test
  void an_additive_response_is_recovered_exactly_however_often_levels_are_seen() {
    List<int[]> rows = rows();
    double[] y = rows.stream().mapToDouble(AdditiveFitTest::additive).toArray();

    AdditiveFit fit = AdditiveFit.of(rows, COUNTS, y).orElseThrow();

    assertThat(fit.explained()).isCloseTo(1, within(1e-12));
    for (int f = 0; f < COUNTS.length; f++) {
      double weighed = 0;
      for (int l = 0; l < COUNTS[f]; l++) {
        assertThat(fit.effects().get(f).get(l) - fit.effects().get(f).get(0))
            .isCloseTo(TRUE[f][l] - TRUE[f][0], within(1e-10));
      }
      for (int[] row : rows) {
        weighed += fit.effects().get(f).get(row[f]);
      }
      assertThat(weighed).isCloseTo(0, within(1e-10));
    }
  }

  @Test
  void in_a_balanced_design_shares_are_the_parts_of_the_variance() {
    List<int[]> rows = rows().subList(0, 24);
    double[] y = rows.stream().mapToDouble(AdditiveFitTest::additive).toArray();
    // Variances of the three factors: 1, 50/3, 6.
    double total = 1 + 50.0 / 3 + 6;

    AdditiveFit fit = AdditiveFit.of(rows, COUNTS, y).orElseThrow();

    assertThat(fit.shares().get(0)).isCloseTo(1 / total, within(1e-10));
    assertThat(fit.shares().get(1)).isCloseTo(50.0 / 3 / total, within(1e-10));
    assertThat(fit.shares().get(2)).isCloseTo(6 / total, within(1e-10));
  }

  @Test
  void noise_lowers_what_is_explained_and_an_inert_factor_has_hardly_a_share() {
    SplittableRandom random = new SplittableRandom(42);
    List<int[]> rows = new ArrayList<>();
    double[] y = new double[600];
    for (int i = 0; i < y.length; i++) {
      int[] row = {random.nextInt(2), random.nextInt(3), random.nextInt(4)};
      rows.add(row);
      y[i] = TRUE[1][row[1]] + 4 * random.nextGaussian();
    }

    AdditiveFit fit = AdditiveFit.of(rows, COUNTS, y).orElseThrow();

    assertThat(fit.explained()).isBetween(0.4, 0.6);
    assertThat(fit.shares().get(0)).isLessThan(0.02);
    assertThat(fit.shares().get(1)).isBetween(0.4, 0.6);
  }

  @Test
  void effects_that_cannot_be_told_apart_have_no_fit() {
    List<int[]> rows = List.of(new int[] {0, 0}, new int[] {1, 1}, new int[] {0, 0});

    assertThat(AdditiveFit.of(rows, new int[] {2, 2}, new double[] {1, 2, 3})).isEmpty();
    assertThat(AdditiveFit.of(List.of(new int[] {0}), new int[] {2}, new double[] {1})).isEmpty();
  }
}
