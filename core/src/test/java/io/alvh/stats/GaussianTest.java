package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.pricing.black.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianTest {
  /// M. Abramowitz, I. Stegun, *Handbook of Mathematical Functions*, 1964, table 26.1.
  @ParameterizedTest
  @CsvSource({
    "0.0, 0.500000000000000",
    "0.5, 0.691462461274013",
    "1.0, 0.841344746068543",
    "2.0, 0.977249868051821",
    "2.9, 0.998134186699616",
    "3.0, 0.998650101968370"
  })
  void probabilities_are_those_of_the_handbook(double x, double p) {
    assertThat(Gaussian.probability(x)).isCloseTo(p, within(1e-15));
    assertThat(Gaussian.probability(-x)).isCloseTo(1 - p, within(1e-15));
  }

  @Test
  void agrees_with_the_distribution_of_the_prices() {
    for (double x = -12; x <= 12; x += 0.037) {
      assertThat(Gaussian.probability(x)).isCloseTo(Normal.cdf(x), within(1e-15));
    }
  }

  @Test
  void quantiles_undo_probabilities() {
    for (double x = -30; x <= 7; x += 0.111) {
      double p = Gaussian.probability(x);
      double slack = 1e-12 + (p > 0.5 ? 1e-15 / Gaussian.density(x) : 0);
      assertThat(Gaussian.quantile(p)).as("x = %s", x).isCloseTo(x, within(slack));
    }
    assertThat(Gaussian.quantile(0.5)).isZero();
    assertThat(Gaussian.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
  }

  @Test
  void no_quantile_at_the_ends() {
    assertThatThrownBy(() -> Gaussian.quantile(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Gaussian.quantile(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Gaussian.probability(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
