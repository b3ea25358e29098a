package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VvixStripTest {
  @Test
  void the_strip_of_the_model_reads_vvix_on_every_variant_and_day_of_the_month() {
    for (VixSmile variant : VixSmile.values()) {
      for (int day = 0; day < 70; day++) {
        LocalDate date = TradingCalendar.next(LocalDate.of(2024, 2, 1).plusDays(day));
        for (double vvix : new double[] {62, 84, 95, 140, 205}) {
          for (double vix : new double[] {9.5, 14, 30, 80}) {
            MarketSnapshot market = market(date, vix, vvix);
            FutureVariance level = new FutureVariance(market, variant);
            double read = new VvixStrip(market).read(level::smile);
            assertThat(read)
                .as("%s %s %s %s", variant, date, vvix, vix)
                .isCloseTo(vvix, within(0.1));
          }
        }
      }
    }
  }

  @Test
  void a_strip_of_densely_listed_strikes_is_the_log_contract_but_for_its_ends() {
    for (double forward : new double[] {12, 20, 40}) {
      SsviSlice smile = SmileModel.vix(VixSmile.BASE, 0.1).ofLogContract(0.08);
      double read = VvixStrip.strip(forward, smile);
      assertThat(read / smile.logContract()).isBetween(0.985, 1.01);
    }
  }

  @Test
  void a_line_between_months_lies_below_the_curve_it_joins_and_beyond_them_above() {
    double between = atThirtyDays(LocalDate.of(2024, 3, 5));
    double beyond = atThirtyDays(LocalDate.of(2024, 3, 14));
    assertThat(between).isGreaterThan(96);
    assertThat(beyond).isLessThan(95);
  }

  /// The volatility of the surface at 30 days, in points, on a day with VVIX 95.
  private static double atThirtyDays(LocalDate date) {
    FutureVariance level = new FutureVariance(market(date, 15, 95), VixSmile.BASE);
    double years = 30 / 365.0;
    return 100 * StrictMath.sqrt(level.smile(years).logContract() / years);
  }

  private static MarketSnapshot market(LocalDate date, double vix, double vvix) {
    Map<IndexName, Double> readings = new EnumMap<>(Snapshots.levels(vix, vix, vix, vix));
    readings.put(IndexName.VVIX, vvix);
    return Snapshots.market(date, 5000, readings);
  }
}
