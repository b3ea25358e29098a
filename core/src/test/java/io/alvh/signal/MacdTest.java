package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.num.DoubleNumFactory;

class MacdTest {
  /// Mean of 1, 2, 3 is 2; then 2 + 2/4 (4 - 2) = 3; then 3 + 2/4 (9 - 3) = 6.
  @Test
  void a_mean_begins_with_the_plain_mean_of_its_first_values() {
    Ema mean = Ema.of(3).plus(1).plus(2);
    assertThat(mean.isKnown()).isFalse();
    mean = mean.plus(3);
    assertThat(mean.isKnown()).isTrue();
    assertThat(mean.value()).isEqualTo(2);
    assertThat(mean.plus(4).value()).isEqualTo(3);
    assertThat(mean.plus(4).plus(9).value()).isEqualTo(6);
  }

  /// An exponential mean of n values lags a ramp by (n - 1) / 2: 12.5 - 5.5 = 7.
  @Test
  void on_a_ramp_it_is_seven_from_the_twenty_sixth_value_on() {
    Macd macd = Macd.NONE;
    for (int i = 1; i <= 100; i++) {
      macd = macd.plus(i);
      assertThat(macd.isKnown()).isEqualTo(i >= 26);
      assertThat(macd.isWhole()).isEqualTo(i >= 34);
      if (i >= 26) {
        assertThat(macd.value()).as("value " + i).isCloseTo(7, within(1e-12));
      }
    }
    assertThat(macd.signal().value()).isCloseTo(7, within(1e-12));
  }

  @Test
  void a_turn_crosses_once_downwards_and_the_way_back_once_upwards() {
    List<Integer> crosses = new ArrayList<>();
    Macd macd = Macd.NONE;
    double x = 100;
    for (int i = 0; i < 300; i++) {
      x += i < 100 ? i * 0.01 : i < 200 ? -1 : 1;
      macd = macd.plus(x);
      if (i > 60 && macd.cross() != 0) {
        crosses.add(macd.cross());
      }
    }
    assertThat(crosses).containsExactly(-1, 1);
  }

  /// ta4j begins each mean with its first value instead; after 800 values the beginnings weigh less
  /// than rounding.
  @Test
  void ta4j_agrees_once_the_beginnings_are_forgotten() {
    SplittableRandom random = new SplittableRandom(9);
    double[] x = new double[800];
    Macd macd = Macd.NONE;
    for (int i = 0; i < x.length; i++) {
      x[i] = (i == 0 ? 100 : x[i - 1]) + random.nextDouble() - 0.5;
      macd = macd.plus(x[i]);
    }
    MACDIndicator theirs =
        new MACDIndicator(
            new FixedNumIndicator(
                new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build(),
                x),
            12,
            26);
    assertThat(theirs.getValue(799).doubleValue()).isCloseTo(macd.value(), within(1e-9));
    assertThat(theirs.getSignalLine(9).getValue(799).doubleValue())
        .isCloseTo(macd.signal().value(), within(1e-9));
  }
}
