package io.alvh.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void halves_of_a_cent_go_to_the_even_cent() {
    assertThat(Money.ofDollars(0.125)).isEqualTo(new Money(12));
    assertThat(Money.ofDollars(0.375)).isEqualTo(new Money(38));
    assertThat(Money.ofDollars(-0.125)).isEqualTo(new Money(-12));
  }

  @Test
  void rounding_is_that_of_exact_arithmetic_near_and_far_from_ties() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 200_000; i++) {
      double tie = (random.nextLong(2_000_000_000L) - 1_000_000_000L + 0.5) / 100;
      double near = tie + (random.nextInt(7) - 3) * Math.ulp(tie);
      double far = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(14));
      for (double dollars : new double[] {tie, near, far}) {
        assertThat(Money.ofDollars(dollars).cents()).as("%s", dollars).isEqualTo(exact(dollars));
      }
    }
  }

  private static long exact(double dollars) {
    return new BigDecimal(dollars)
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  @Test
  void overflow_and_nan_are_refused() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofDollars(Double.NaN))
        .hasMessage("dollars must be finite, was NaN");
  }

  @Test
  void text_has_two_decimals() {
    assertThat(new Money(-5)).hasToString("-0.05");
  }
}
