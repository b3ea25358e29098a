package io.alvh.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixedPointTest {
  @Test
  void sums_are_those_of_the_numbers_whatever_their_size() {
    SplittableRandom random = new SplittableRandom(42);
    for (double size : new double[] {1e-300, 1e-9, 1, 1e12, 1e200}) {
      double[] values = random.doubles(5000, -size, 3 * size).toArray();
      FixedPoint fixed = FixedPoint.of(values);
      long[] each = fixed.units();
      long units = 0;
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        units = Math.addExact(units, each[i]);
        sum += values[i];
      }
      assertThat(fixed.value((double) units)).isCloseTo(sum, within(1e-11 * Math.abs(sum)));
    }
  }

  @Test
  void whole_and_halved_numbers_are_held_exactly() {
    FixedPoint fixed = FixedPoint.of(new double[] {1.5, -3, 0, 1024});
    assertThat(fixed.value((double) fixed.units()[0])).isEqualTo(1.5);
    assertThat(fixed.value((double) fixed.units()[1])).isEqualTo(-3);
    assertThat(fixed.value((double) fixed.units()[2])).isZero();
    assertThat(fixed.value((double) fixed.units()[3])).isEqualTo(1024);
  }

  @Test
  void the_same_largest_number_everywhere_does_not_overflow_gone_round_twice() {
    double[] values = new double[4096];
    Arrays.fill(values, Math.nextDown(2.0));
    long sum = 0;
    for (int turn = 0; turn < 2; turn++) {
      for (long unit : FixedPoint.of(values).units()) {
        sum = Math.addExact(sum, unit);
      }
    }
    assertThat(sum).isPositive();
  }

  @Test
  void zeros_stay_zeros_and_what_is_no_number_is_refused() {
    assertThat(FixedPoint.of(new double[3]).units()).containsOnly(0);
    assertThatThrownBy(() -> FixedPoint.of(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
