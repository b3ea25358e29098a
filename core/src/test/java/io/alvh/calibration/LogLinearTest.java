package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogLinearTest {
  private static final double[] TRUTH = {-2, 0.4, -0.7};

  @Test
  void an_exact_relation_is_recovered() {
    double[][] x = rows(50);
    double[] b = LogLinear.fit(x, exact(x), ones(50));
    for (int j = 0; j < TRUTH.length; j++) {
      assertThat(b[j]).isCloseTo(TRUTH[j], within(1e-10));
    }
  }

  @Test
  void the_errors_sum_to_zero_and_to_zero_against_every_regressor() {
    SplittableRandom random = new SplittableRandom(7);
    double[][] x = rows(200);
    double[] y = exact(x);
    double[] weights = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y[i] *= 0.5 + random.nextDouble();
      weights[i] = 0.2 + random.nextDouble();
    }
    double[] b = LogLinear.fit(x, y, weights);
    for (int j = 0; j < b.length; j++) {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double eta = b[0] + x[i][1] * b[1] + x[i][2] * b[2];
        sum += weights[i] * x[i][j] * (y[i] - StrictMath.exp(eta));
      }
      assertThat(sum).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void a_constant_alone_gives_the_weighted_mean() {
    double[][] x = {{1}, {1}};
    double[] b = LogLinear.fit(x, new double[] {1, 4}, new double[] {2, 1});
    assertThat(StrictMath.exp(b[0])).isCloseTo(2, within(1e-12));
  }

  @Test
  void regressors_that_say_the_same_are_refused() {
    double[][] x = {{1, 2, 4}, {1, 3, 6}, {1, 5, 10}};
    assertThatThrownBy(() -> LogLinear.fit(x, new double[] {1, 2, 3}, ones(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_regressor_that_never_changes_leaves_its_coefficient_open() {
    double[][] x = rows(50);
    for (double[] row : x) {
      row[2] = StrictMath.log(18.76 / 20);
    }
    assertThat(LogLinear.find(x, exact(rows(50)), ones(50))).isEmpty();
    assertThat(LogLinear.find(rows(50), exact(rows(50)), ones(50))).isPresent();
    assertThat(LogLinear.find(new double[0][], new double[0], new double[0])).isEmpty();
  }

  @Test
  void too_few_rows_and_what_is_not_positive_are_refused() {
    double[][] x = {{1, 2}};
    assertThatThrownBy(() -> LogLinear.fit(x, ones(1), ones(1))).hasMessageContaining("fewer");
    double[][] two = {{1, 2}, {1, 3}};
    assertThatThrownBy(() -> LogLinear.fit(two, new double[] {1, 0}, ones(2)))
        .hasMessageContaining("y must be positive");
  }

  private static double[][] rows(int n) {
    SplittableRandom random = new SplittableRandom(42);
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) {
      x[i] = new double[] {1, random.nextDouble() * 5, random.nextDouble()};
    }
    return x;
  }

  private static double[] exact(double[][] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = StrictMath.exp(TRUTH[0] + TRUTH[1] * x[i][1] + TRUTH[2] * x[i][2]);
    }
    return y;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
