package io.alvh.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CounterSeedTest {
  /// The first outputs of SplitMix64 for seed 1234567 as listed by Rosetta Code (*Pseudo-random
  /// numbers/Splitmix64*), for seed 0 as in the test of S. Vigna's reference code.
  @Test
  void numbers_are_those_published_of_splitmix64() {
    assertThat(CounterSeed.bits(1234567, 0)).isEqualTo(6457827717110365317L);
    assertThat(CounterSeed.bits(1234567, 1)).isEqualTo(3203168211198807973L);
    assertThat(Long.toUnsignedString(CounterSeed.bits(1234567, 2)))
        .isEqualTo("9817491932198370423");
    assertThat(CounterSeed.bits(1234567, 3)).isEqualTo(4593380528125082431L);
    assertThat(Long.toUnsignedString(CounterSeed.bits(1234567, 4)))
        .isEqualTo("16408922859458223821");
    assertThat(CounterSeed.bits(0, 0)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(CounterSeed.bits(0, 1)).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(CounterSeed.bits(0, 2)).isEqualTo(0x06c45d188009454fL);
  }

  @Test
  void uniform_numbers_fill_the_unit_interval_evenly() {
    int[] cells = new int[20];
    int n = 200_000;
    for (int i = 0; i < n; i++) {
      cells[(int) (20 * CounterSeed.uniform(5, i))]++;
    }
    double chi = 0;
    for (int cell : cells) {
      chi += (cell - n / 20.0) * (cell - n / 20.0) / (n / 20.0);
    }
    // 19 degrees of freedom: between 5.4 and 45.3 with probability 0.998
    assertThat(chi).isBetween(5.4, 45.3);
  }

  @Test
  void whole_numbers_below_a_bound_reach_every_value_equally_often() {
    int[] cells = new int[7];
    for (int i = 0; i < 70_000; i++) {
      cells[CounterSeed.below(9, i, 7)]++;
    }
    for (int cell : cells) {
      assertThat((double) cell).isCloseTo(10_000, within(5 * Math.sqrt(10_000)));
    }
  }
}
