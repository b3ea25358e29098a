package io.alvh.pricing.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MillsTest {
  /// Reference: 60-digit arithmetic of `reference.py`, from 0 to -37.
  @Test
  void the_tail_is_accurate_relative_to_its_size() {
    double worst = 0;
    for (String[] row : References.rows("elementary")) {
      if (row[0].equals("cdf")) {
        double x = References.number(row, 1);
        worst = Math.max(worst, References.error(Normal.cdf(x), row[3]));
      }
    }
    assertThat(worst).isBetween(1e-17, 7e-16);
  }

  /// The differential equation M' = yM - 1, by central differences across every seam.
  @ParameterizedTest
  @CsvSource({"0.5", "1", "3", "7", "15", "20"})
  void slope_and_value_fit_across_the_seams(double y) {
    double h = 1e-4;
    double slope = (Mills.ratio(y + h) - Mills.ratio(y - h)) / (2 * h);
    assertThat(slope).isCloseTo(y * Mills.ratio(y) - 1, within(1e-8));
    assertThat(Mills.ratio(y + 1e-12)).isLessThanOrEqualTo(Mills.ratio(y));
  }

  /// Gap is additive: from z - t to z + t is from z - t to z and on to z + t.
  @Test
  void gaps_add_up_wherever_they_are_computed_differently() {
    for (double z = 0.01; z < 40; z *= 1.07) {
      for (double t = 1e-6; t <= z; t *= 1.5) {
        double whole = Mills.gap(z, t);
        double parts = Mills.gap(z - t / 2, t / 2) + Mills.gap(z + t / 2, t / 2);
        double lost = t > Mills.SMALL ? 4e-16 * Mills.ratio(z - t) : 0;
        assertThat(whole).isCloseTo(parts, within(2e-14 * whole + lost));
      }
    }
  }

  @Test
  void ends() {
    assertThat(Mills.ratio(0)).isEqualTo(Mills.AT_ZERO);
    assertThat(Mills.ratio(Double.POSITIVE_INFINITY)).isZero();
    assertThat(Mills.ratio(Double.NaN)).isNaN();
  }
}
