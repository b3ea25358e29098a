package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.num.DoubleNumFactory;

class RelativeStrengthTest {
  /// The worked example of StockCharts' ChartSchool, "Relative Strength Index (RSI)": closes of
  /// QQQQ from 14 December 2009 on, and the index from the 15th on to two places.
  private static final double[] CLOSES = {
    44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826,
    45.8931, 46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439,
    46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672,
    43.4205, 42.6628, 43.1314
  };

  private static final double[] INDEX = {
    70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99,
    41.46, 41.87, 45.46, 37.30, 33.08, 37.77
  };

  @Test
  void the_published_table_is_reproduced_to_its_last_place() {
    RelativeStrength index = RelativeStrength.NONE;
    for (int i = 0; i < CLOSES.length; i++) {
      index = index.plus(CLOSES[i]);
      if (i < 14) {
        assertThat(index.value()).as("close " + i).isEmpty();
      } else {
        assertThat(index.value().orElseThrow())
            .as("close " + i)
            .isCloseTo(INDEX[i - 14], within(0.005));
      }
    }
  }

  /// The library begins both means with the 13th change alone. From then on both recursions are the
  /// same, so that the means' differences shrink by 13/14 a close, and `U'/(U'+D') - U/(U+D) = (dU
  /// D - U dD) / ((U+D)(U'+D'))`.
  @Test
  void it_differs_from_ta4j_by_the_seed_alone() {
    SplittableRandom random = new SplittableRandom(42);
    int n = 600;
    double[] closes = new double[n];
    closes[0] = 4000;
    for (int i = 1; i < n; i++) {
      closes[i] = closes[i - 1] * StrictMath.exp(0.02 * (random.nextDouble() - 0.49));
    }
    RSIIndicator theirs =
        new RSIIndicator(
            new FixedNumIndicator(
                new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build(),
                closes),
            14);
    double up = 0;
    double down = 0;
    double upSeed = 0;
    double downSeed = 0;
    double du = 0;
    double dd = 0;
    RelativeStrength ours = RelativeStrength.NONE.plus(closes[0]);
    for (int i = 1; i < n; i++) {
      double rise = Math.max(closes[i] - closes[i - 1], 0);
      double fall = Math.max(closes[i - 1] - closes[i], 0);
      up = i <= 13 ? rise : up + (rise - up) / 14;
      down = i <= 13 ? fall : down + (fall - down) / 14;
      ours = ours.plus(closes[i]);
      if (i <= 14) {
        upSeed += rise / 14;
        downSeed += fall / 14;
        du = up - upSeed;
        dd = down - downSeed;
      } else {
        du *= 13.0 / 14;
        dd *= 13.0 / 14;
      }
      if (i >= 14) {
        assertThat(theirs.getValue(i).doubleValue())
            .isCloseTo(100 * up / (up + down), within(1e-9));
        double gap = theirs.getValue(i).doubleValue() - ours.value().orElseThrow();
        double bound = 100 * Math.max(Math.abs(du), Math.abs(dd)) / (up + down);
        assertThat(Math.abs(gap)).as("close " + i).isLessThanOrEqualTo(bound + 1e-9);
      }
      if (i == 14) {
        assertThat(Math.abs(theirs.getValue(i).doubleValue() - ours.value().orElseThrow()))
            .isGreaterThan(1);
      }
    }
    assertThat(theirs.getValue(n - 1).doubleValue())
        .isCloseTo(ours.value().orElseThrow(), within(1e-9));
  }

  @Test
  void closes_that_only_rise_give_100_that_only_fall_0_and_that_never_move_nothing() {
    RelativeStrength rising = RelativeStrength.NONE;
    RelativeStrength falling = RelativeStrength.NONE;
    RelativeStrength still = RelativeStrength.NONE;
    for (int i = 0; i < 20; i++) {
      rising = rising.plus(100 + i);
      falling = falling.plus(100 - i);
      still = still.plus(100);
    }
    assertThat(rising.value()).hasValue(100);
    assertThat(falling.value()).hasValue(0);
    assertThat(still.value()).isEmpty();
  }
}
