package io.alvh.pricing.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElementaryTest {
  @Test
  void exp_and_ln_lie_within_their_stated_units_of_the_last_place() {
    double worstExp = 0;
    double worstLn = 0;
    for (String[] row : References.rows("elementary")) {
      double a = References.number(row, 1);
      switch (row[0]) {
        case "exp" -> worstExp = Math.max(worstExp, References.ulps(Elementary.exp(a), row[3]));
        case "ln" -> {
          double ln = Elementary.logRatio(a, References.number(row, 2));
          worstLn = Math.max(worstLn, References.ulps(ln, row[3]));
        }
        default -> assertThat(row[0]).isEqualTo("cdf");
      }
    }
    assertThat(worstExp).isBetween(0.3, 1.0);
    assertThat(worstLn).isBetween(0.3, 2.0);
  }

  @Test
  void both_agree_with_the_platform_over_the_whole_range() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 200_000; i++) {
      double x = random.nextDouble(-745, 709.7);
      double e = StrictMath.exp(x);
      assertThat(Elementary.exp(x)).isCloseTo(e, within(2 * Math.ulp(e)));
      double a = Double.longBitsToDouble(random.nextLong(1, 0x7fefffffffffffffL));
      double ln = StrictMath.log(a);
      assertThat(Elementary.log(a)).isCloseTo(ln, within(2 * Math.ulp(ln)));
    }
  }

  @Test
  void ends_are_those_of_the_platform() {
    assertThat(Elementary.exp(0)).isEqualTo(1);
    assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.exp(-746)).isZero();
    assertThat(Elementary.exp(710)).isInfinite();
    assertThat(Elementary.exp(Double.NaN)).isNaN();
    assertThat(Elementary.log(1)).isZero();
    assertThat(Elementary.logRatio(7, 7)).isZero();
    assertThat(Elementary.logRatio(Double.MIN_VALUE, Double.MAX_VALUE))
        .isCloseTo(-1454.2227848, within(1e-6));
    assertThat(Elementary.logRatio(Double.MAX_VALUE, Double.MIN_VALUE))
        .isCloseTo(1454.2227848, within(1e-6));
  }

  /// exp(x + rest) is exp(x) (1 + rest) for so small a rest.
  @Test
  void the_rest_of_an_exponent_is_not_lost() {
    double e = Elementary.exp(-600.25, 4e-14);
    assertThat(e / StrictMath.exp(-600.25) - 1).isCloseTo(4e-14, within(4e-16));
  }
}
