package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.Cusum.Alarm;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CusumTest {
  /// D. C. Montgomery, *Introduction to Statistical Quality Control*, 6th ed., Wiley 2009, tables
  /// 9.1 and 9.2: mean 10, deviation 1, shifted to 11 after observation 20; the alarm comes at 29.
  private static final double[] MONTGOMERY = {
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40,
    10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62,
    11.31, 10.52
  };

  @Test
  void finds_the_published_shift_at_the_published_observation() {
    Cusum sums = Cusum.start();
    for (int i = 0; i < 28; i++) {
      sums = sums.plus(MONTGOMERY[i] - 10);
      assertThat(sums.alarm()).isEqualTo(Alarm.NONE);
    }
    sums = sums.plus(MONTGOMERY[28] - 10);
    assertThat(sums.high()).isCloseTo(5.28, within(1e-9));
    assertThat(sums.alarm()).isEqualTo(Alarm.HIGH);
    sums = sums.plus(MONTGOMERY[29] - 10);
    assertThat(sums.high()).isCloseTo(5.30, within(1e-9));
    assertThat(sums.low()).isZero();
  }

  @Test
  void the_mirror_image_is_a_low_alarm() {
    Cusum sums = Cusum.start();
    for (double x : MONTGOMERY) {
      sums = sums.plus(10 - x);
    }
    assertThat(sums.alarm()).isEqualTo(Alarm.LOW);
    assertThat(sums.low()).isCloseTo(5.30, within(1e-9));
  }

  /// Montgomery, section 9.1.3: the mean run without a shift is 465, with one deviation 10.4.
  @Test
  void runs_are_as_long_as_published() {
    assertThat(meanRun(0)).isBetween(425.0, 505.0);
    assertThat(meanRun(1)).isBetween(10.0, 10.8);
  }

  private static double meanRun(double shift) {
    SplittableRandom random = new SplittableRandom(42);
    long steps = 0;
    int runs = 2000;
    for (int run = 0; run < runs; run++) {
      Cusum sums = Cusum.start();
      while (sums.alarm() == Alarm.NONE) {
        sums = sums.plus(shift + random.nextGaussian());
        steps++;
      }
    }
    return (double) steps / runs;
  }
}
