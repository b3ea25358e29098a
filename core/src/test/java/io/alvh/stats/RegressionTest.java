package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTest {
  private static final double[] X = {
    0.5, -1.2, 0.8, 1.9, -0.4, -2.1, 0.3, 1.1, -0.7, 0.9, -1.6, 2.2
  };
  private static final double[] Y = {
    0.31, -0.55, 0.62, 0.9, -0.35, -0.8, 0.05, 0.7, -0.15, 0.41, -1.02, 1.18
  };

  /// Computed apart in numpy 2.4.6 by matrices: b = solve(X'X, X'y), u = X * e, S = u'u + sum of (1
  /// - l / (L + 1)) (G + G') with G = u[l:]'u[:-l], V = inv(X'X) S inv(X'X).
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          LAGS, INTERCEPT_ERROR,   SLOPE_ERROR
          0,    0.044965934314360, 0.035568458612064
          2,    0.030468706630891, 0.031275049631800
          5,    0.021400126765244, 0.029255161551909
          """)
  void agrees_with_the_matrix_formula(int lags, double interceptError, double slopeError) {
    Regression line = Regression.of(Y, X, lags).orElseThrow();
    assertThat(line.intercept()).isCloseTo(0.037435349257904, within(1e-14));
    assertThat(line.slope()).isCloseTo(0.500456358179501, within(1e-14));
    assertThat(line.interceptError()).isCloseTo(interceptError, within(1e-14));
    assertThat(line.slopeError()).isCloseTo(slopeError, within(1e-14));
    assertThat(line.rSquared()).isCloseTo(0.952346383682753, within(1e-14));
    assertThat(line.n()).isEqualTo(12);
  }

  /// The same of the five observations with x below zero.
  @Test
  void the_down_market_line_uses_falls_alone() {
    Regression line = Regression.down(Y, X, 2).orElseThrow();
    assertThat(line.intercept()).isCloseTo(-0.075290322580645, within(1e-14));
    assertThat(line.slope()).isCloseTo(0.415591397849462, within(1e-14));
    assertThat(line.interceptError()).isCloseTo(0.122137908145493, within(1e-14));
    assertThat(line.slopeError()).isCloseTo(0.114854810958003, within(1e-14));
    assertThat(line.n()).isEqualTo(5);
  }

  /// A book of beta 0.4 in rises and 0.9 in falls, with noise.
  @Test
  void a_book_of_known_betas_is_found_within_three_errors() {
    SplittableRandom random = new SplittableRandom(42);
    double[] x = new double[2000];
    double[] y = new double[2000];
    for (int i = 0; i < x.length; i++) {
      x[i] = 0.01 * random.nextGaussian();
      y[i] = 0.0002 + (x[i] < 0 ? 0.9 : 0.4) * x[i] + 0.003 * random.nextGaussian();
    }
    Regression down = Regression.down(y, x, 5).orElseThrow();
    assertThat(down.slope()).isCloseTo(0.9, within(3 * down.slopeError()));
    assertThat(down.slopeError()).isBetween(0.005, 0.03);
    Regression both = Regression.of(y, x, 5).orElseThrow();
    assertThat(both.slope()).isCloseTo(0.65, within(0.03));
  }

  /// With errors that follow each other over five days the plain error is too small; over 300
  /// samples the spread of the slopes is nearer to the error with lags.
  @Test
  void lags_repair_the_error_of_correlated_residuals() {
    SplittableRandom random = new SplittableRandom(7);
    double squares = 0;
    double withLags = 0;
    double without = 0;
    int runs = 300;
    for (int run = 0; run < runs; run++) {
      double[] x = persistent(random);
      double[] e = persistent(random);
      Regression lagged = Regression.of(e, x, 20).orElseThrow();
      squares += lagged.slope() * lagged.slope() / runs;
      withLags += lagged.slopeError() / runs;
      without += Regression.of(e, x, 0).orElseThrow().slopeError() / runs;
    }
    double spread = Math.sqrt(squares);
    assertThat(without).isLessThan(0.6 * spread);
    assertThat(withLags).isBetween(0.75 * spread, 1.1 * spread);
  }

  private static double[] persistent(SplittableRandom random) {
    double[] values = new double[500];
    for (int i = 1; i < values.length; i++) {
      values[i] = 0.8 * values[i - 1] + random.nextGaussian();
    }
    return values;
  }

  @Test
  void an_exact_line_has_no_error() {
    double[] y = new double[X.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = 3 - 2 * X[i];
    }
    Regression line = Regression.of(y, X, 5).orElseThrow();
    assertThat(line.slope()).isCloseTo(-2, within(1e-14));
    assertThat(line.slopeError()).isCloseTo(0, within(1e-14));
    assertThat(line.rSquared()).isCloseTo(1, within(1e-14));
  }

  @Test
  void without_variation_or_observations_there_is_no_line() {
    assertThat(Regression.of(new double[] {1, 2, 3}, new double[] {0.1, 0.1, 0.1}, 0)).isEmpty();
    assertThat(Regression.of(new double[] {1, 2}, new double[] {1, 2}, 0)).isEmpty();
    assertThat(Regression.down(Y, X, 5)).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> Regression.of(Y, X, 12))
        .hasMessage("lags must lie in [0, 11], was 12");
    assertThatThrownBy(() -> Regression.of(new double[] {1, 2, Double.NaN}, new double[3], 0))
        .hasMessage("observation must be finite, was NaN");
  }
}
