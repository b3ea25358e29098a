package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.pricing.black.Black76;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpxStripTest {
  /// The integral with its end terms against the sum over strikes, in index points.
  @Test
  void the_integral_equals_the_sum_over_strikes() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 2000; i++) {
      double forward = 420 * StrictMath.exp(2.8 * random.nextDouble());
      double days = (forward < 1000 ? 20 : 4) + 200 * random.nextDouble();
      double vol = 0.09 + 0.5 * random.nextDouble() * random.nextDouble();
      SpxStrip strip = new SpxStrip(smile(vol, days, random), forward);
      SpxStrip.Reach reach = strip.reach();
      double points = 100 * StrictMath.sqrt(365 / days);
      double sum = points * StrictMath.sqrt(strip.listed(reach));
      double integral = points * StrictMath.sqrt(strip.variance(reach));
      assertThat(integral)
          .as("F %s, %s days, vol %s", forward, days, vol)
          .isCloseTo(sum, within(0.002));
    }
  }

  /// Spelled out: a put or call counts when it is worth a bid and the ones nearer the money are.
  @Test
  void the_strip_reaches_the_last_strikes_that_are_worth_a_bid() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      double forward = 420 * StrictMath.exp(2.8 * random.nextDouble());
      SsviSlice smile =
          smile(0.1 + 0.4 * random.nextDouble(), 5 + 190 * random.nextDouble(), random);
      SpxStrip.Reach reach = new SpxStrip(smile, forward).reach();
      assertThat(value(smile, forward, reach.low())).isGreaterThanOrEqualTo(0.10);
      assertThat(value(smile, forward, reach.high())).isGreaterThanOrEqualTo(0.10);
      if (reach.low() > 5) {
        assertThat(value(smile, forward, reach.low() - 5)).isLessThan(0.10);
      }
      if (reach.high() + 10 < 4 * forward) {
        assertThat(value(smile, forward, reach.high() + 5)).isLessThan(0.10);
      }
    }
  }

  /// With strikes everywhere and no end the strip is the log contract.
  @Test
  void a_wide_and_fine_strip_is_the_log_contract() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 50; i++) {
      SsviSlice smile = smile(0.2, 30, random);
      SpxStrip strip = new SpxStrip(smile, 1e6);
      assertThat(strip.variance(strip.reach()) / smile.logContract()).isCloseTo(1, within(5e-4));
    }
  }

  private static double value(SsviSlice smile, double forward, double strike) {
    OptionRight right = strike < forward ? OptionRight.PUT : OptionRight.CALL;
    double w = smile.totalVariance(StrictMath.log(strike / forward));
    return Black76.undiscounted(right, forward, strike, StrictMath.sqrt(w));
  }

  private static SsviSlice smile(double vol, double days, SplittableRandom random) {
    Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
    readings.put(IndexName.VIX, 110 * vol);
    readings.put(IndexName.SKEW, 110 + 40 * random.nextDouble());
    return SmileModel.spx(Snapshots.TUESDAY, IndexReadings.of(readings))
        .ofTheta(vol * vol * days / 365);
  }
}
