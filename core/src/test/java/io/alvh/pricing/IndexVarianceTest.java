package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexVarianceTest {
  @Test
  void thirty_days_and_more_read_the_indices_in_calendar_time() {
    IndexVariance v = new IndexVariance(Snapshots.calm(Snapshots.TUESDAY));
    assertThat(v.at(30 / 365.0)).isCloseTo(0.13 * 0.13 * 30 / 365, within(1e-15));
    assertThat(v.at(184 / 365.0)).isCloseTo(0.16 * 0.16 * 184 / 365, within(1e-15));
    assertThat(v.at(61.5 / 365))
        .isCloseTo((v.at(30 / 365.0) + v.at(93 / 365.0)) / 2, within(1e-15));
    assertThat(v.at(1)).isCloseTo(0.16 * 0.16, within(1e-12));
  }

  @Test
  void total_variance_never_falls_on_any_day() {
    LocalDate day = LocalDate.of(2024, 1, 2);
    while (day.getYear() == 2024) {
      for (MarketSnapshot s : List.of(Snapshots.calm(day), Snapshots.panic(day))) {
        IndexVariance v = new IndexVariance(s);
        double before = 0;
        for (double days = 0.05; days < 250; days += 0.11) {
          double now = v.at(days / 365);
          assertThat(now).isGreaterThanOrEqualTo(before);
          before = now;
        }
      }
      day = TradingCalendar.next(day);
    }
  }

  /// Sessions in nine days by the Fridays around them, a closed day counting 0.1. From Thursday:
  /// 6.2 to the Friday in 8 days and 1/7 of the 5.2 of the week after; from Friday: 5.2 and 2/7 of
  /// 5.2.
  @Test
  void a_session_takes_its_share_of_nine_days_and_a_weekend_a_fifth_more() {
    Map<IndexName, Double> flat = Snapshots.levels(16, 16, 16, 16);
    double nineDays = 0.16 * 0.16 * 9 / 365;
    LocalDate thursday = LocalDate.of(2024, 4, 11);
    assertThat(new IndexVariance(Snapshots.market(thursday, 5000, flat)).at(1 / 365.0))
        .isCloseTo(nineDays / (6.2 + 5.2 / 7), within(1e-12));
    LocalDate friday = LocalDate.of(2024, 4, 12);
    assertThat(new IndexVariance(Snapshots.market(friday, 5000, flat)).at(3 / 365.0))
        .isCloseTo(1.2 * nineDays / (5.2 + 5.2 * 2 / 7), within(1e-12));
  }

  @Test
  void contango_lowers_and_inversion_raises_the_next_session() {
    double flat = next(Snapshots.levels(16, 16, 16, 16));
    assertThat(next(Snapshots.levels(16, 20, 21, 22))).isLessThan(0.85 * flat);
    assertThat(next(Snapshots.levels(16, 14, 13, 13))).isGreaterThan(1.05 * flat);
    assertThat(next(Snapshots.levels(16, 60, 60, 60))).isGreaterThan(0.45 * flat);
  }

  @Test
  void without_vix9d_the_later_indices_go_on() {
    Map<IndexName, Double> readings = new EnumMap<>(Snapshots.levels(1, 18, 20, 21));
    readings.remove(IndexName.VIX9D);
    double vol = StrictMath.sqrt(next(readings) * 252);
    assertThat(vol).isBetween(0.15, 0.18);
  }

  private static double next(Map<IndexName, Double> readings) {
    return new IndexVariance(Snapshots.market(Snapshots.TUESDAY, 5000, readings)).at(1 / 365.0);
  }
}
