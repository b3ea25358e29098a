package io.alvh.pricing.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
  /// Reference: 40-digit arithmetic. Tolerance 2e-15 of the value: a few units in the last place.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          X,     CDF
          -35,   1.124910706472406244e-268
          -30,   4.9067139271481870595e-198
          -20,   2.7536241186062336951e-89
          -15,   3.6709661993127508858e-51
          -10,   7.619853024160526066e-24
          -8,    6.2209605742717841235e-16
          -6,    9.865876450376981407e-10
          -5,    2.8665157187919391167e-7
          -4,    0.000031671241833119921254
          -3,    0.0013498980316300945267
          -2,    0.0227501319481792072
          -1.5,  0.066807201268858066004
          -1,    0.15865525393145705141
          -0.7,  0.24196365222307302862
          -0.5,  0.30853753872598689636
          -0.1,  0.46017216272297101633
          -1e-8, 0.49999999601057719599
          0,     0.5
          0.3,   0.61791142218895263307
          0.66,  0.74537308532866386236
          0.67,  0.74857110490468989845
          1.96,  0.97500210485177956379
          6,     0.99999999901341235496
          8.2,   0.99999999999999987981
          """)
  void the_distribution_is_accurate_relative_to_its_size(double x, double cdf) {
    assertThat(Normal.cdf(x)).isCloseTo(cdf, within(2e-15 * cdf));
  }

  @Test
  void both_tails_add_up_and_the_ends_are_zero_and_one() {
    for (double x = -40; x <= 40; x += 0.0137) {
      assertThat(Normal.cdf(x) + Normal.cdf(-x)).isCloseTo(1, within(4e-16));
    }
    assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normal.cdf(Double.NaN)).isNaN();
  }

  /// Reference: M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988), pp. 477-484, as
  /// computed by another program.
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.975, 1.9599639845400536",
    "0.84, 0.9944578832097528",
    "0.25, -0.6744897501960817",
    "0.001, -3.090232306167813",
    "0.000001, -4.753424308822899"
  })
  void the_quantile_is_the_inverse(double p, double x) {
    assertThat(Normal.quantile(p)).isCloseTo(x, within(1e-13));
  }

  @Test
  void the_distribution_of_the_quantile_is_the_probability() {
    for (double p = 0.0005; p < 1; p += 0.0005) {
      assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, within(2e-15));
    }
  }

  @Test
  void it_rises_and_its_slope_is_the_density() {
    double h = 1e-5;
    for (double x = -8; x < 4; x += 0.01) {
      double slope = (Normal.cdf(x + h) - Normal.cdf(x - h)) / (2 * h);
      assertThat(slope).isPositive();
      assertThat(slope).isCloseTo(Normal.pdf(x), within(1e-9 * Normal.pdf(x) + 1e-11));
    }
  }
}
