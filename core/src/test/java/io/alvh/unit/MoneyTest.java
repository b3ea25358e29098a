package io.alvh.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void halves_of_a_cent_go_to_the_even_cent() {
    assertThat(Money.ofDollars(0.125)).isEqualTo(new Money(12));
    assertThat(Money.ofDollars(0.375)).isEqualTo(new Money(38));
    assertThat(Money.ofDollars(-0.125)).isEqualTo(new Money(-12));
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
