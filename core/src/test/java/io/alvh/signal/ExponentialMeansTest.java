package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.num.DoubleNumFactory;

/// Exponential means against ta4j, whose means begin with one value where ours begin with the mean
/// of the first n. Both recursions are linear, so the difference of two means shrinks by `(n -
/// 1)/(n + 1)` a value, and MACD differs by what its two means differ.
class ExponentialMeansTest {
  private static final int LENGTH = 500;
  private static final double[] VALUES = values();

  private static double[] values() {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[LENGTH];
    values[0] = 18;
    for (int i = 1; i < LENGTH; i++) {
      values[i] = values[i - 1] * StrictMath.exp(0.05 * (random.nextDouble() - 0.5));
    }
    return values;
  }

  private static FixedNumIndicator theirs() {
    return new FixedNumIndicator(
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build(), VALUES);
  }

  @Test
  void a_mean_differs_from_ta4j_by_a_seed_that_fades_as_it_must() {
    for (int n : new int[] {9, 12, 26}) {
      EMAIndicator library = new EMAIndicator(theirs(), n);
      Ema mean = Ema.of(n);
      double seed = 0;
      for (int i = 0; i < LENGTH; i++) {
        mean = mean.plus(VALUES[i]);
        if (i == n - 1) {
          seed = library.getValue(i).doubleValue() - mean.value();
          assertThat(Math.abs(seed)).isGreaterThan(0.01);
        }
        if (i >= n - 1) {
          double fade = StrictMath.pow((n - 1.0) / (n + 1), i - n + 1);
          assertThat(library.getValue(i).doubleValue() - mean.value())
              .as("mean of " + n + ", value " + i)
              .isCloseTo(seed * fade, within(1e-10));
        }
      }
    }
  }

  @Test
  void macd_and_its_signal_agree_with_ta4j_once_the_seeds_have_faded() {
    MACDIndicator library = new MACDIndicator(theirs(), 12, 26);
    EMAIndicator line = library.getSignalLine(9);
    Macd macd = Macd.NONE;
    for (int i = 0; i < LENGTH; i++) {
      macd = macd.plus(VALUES[i]);
      assertThat(macd.isKnown()).isEqualTo(i >= 25);
      assertThat(macd.isWhole()).isEqualTo(i >= 33);
      if (i >= 250) {
        // (25/27)^225 = 3e-8 of seeds below 1.
        assertThat(macd.value()).isCloseTo(library.getValue(i).doubleValue(), within(3e-8));
        assertThat(macd.value() - macd.gap())
            .isCloseTo(line.getValue(i).doubleValue(), within(1e-7));
      }
    }
  }
}
