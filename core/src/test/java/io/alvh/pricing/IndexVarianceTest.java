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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IndexVarianceTest {
  @Test
  void the_strip_of_the_surface_reads_every_index_of_the_day() {
    SplittableRandom random = new SplittableRandom(11);
    LocalDate day = LocalDate.of(2008, 1, 2);
    for (int i = 0; i < 400; i++) {
      day = TradingCalendar.next(day.plusDays(random.nextInt(17)));
      double level = 9 + 60 * random.nextDouble() * random.nextDouble();
      double tilt = 0.15 * (random.nextDouble() - 0.4);
      Map<IndexName, Double> readings =
          Snapshots.levels(level * (1 - tilt), level, level * (1 + tilt), level * (1 + 1.5 * tilt));
      double spx = 700 + 5000 * random.nextDouble();
      IndexVariance v = of(Snapshots.market(day, spx, readings));
      for (IndexName name : IndexRule.NAMES) {
        assertThat(v.reads(name).orElseThrow())
            .as("%s on %s", name, day)
            .isCloseTo(readings.get(name), within(0.002));
      }
      assertThat(v.flags()).isEmpty();
    }
  }

  @Test
  void total_variance_never_falls_on_any_day() {
    LocalDate day = LocalDate.of(2024, 1, 2);
    while (day.getYear() == 2024) {
      for (MarketSnapshot s : List.of(Snapshots.calm(day), Snapshots.panic(day))) {
        IndexVariance v = of(s);
        double before = 0;
        for (double days = 0.05; days < 400; days += 0.31) {
          double now = v.theta(days / 365);
          assertThat(now).isGreaterThanOrEqualTo(before);
          before = now;
        }
      }
      day = TradingCalendar.next(day);
    }
  }

  @Test
  void an_index_that_would_make_variance_fall_is_given_up() {
    IndexVariance v =
        of(Snapshots.market(Snapshots.TUESDAY, 5000, Snapshots.levels(60, 50, 25, 20)));
    assertThat(v.flags()).containsExactly(SurfaceFlag.INVERSION_CLAMPED);
    assertThat(v.reads(IndexName.VIX).orElseThrow()).isCloseTo(50, within(0.01));
    assertThat(v.reads(IndexName.VIX3M).orElseThrow()).isGreaterThan(25);
    assertThat(v.theta(93 / 365.0)).isEqualTo(v.theta(31 / 365.0 + 30 / 365.0));
  }

  @Test
  void an_index_far_below_the_next_is_given_up() {
    IndexVariance v =
        of(Snapshots.market(Snapshots.TUESDAY, 5000, Snapshots.levels(16, 60, 60, 60)));
    assertThat(v.flags()).containsExactly(SurfaceFlag.INVERSION_CLAMPED);
    assertThat(v.reads(IndexName.VIX9D).orElseThrow()).isGreaterThan(16);
    assertThat(v.reads(IndexName.VIX).orElseThrow()).isCloseTo(60, within(0.01));
  }

  @Test
  void a_flat_term_structure_spreads_variance_by_sessions() {
    Map<IndexName, Double> flat = Snapshots.levels(16, 16, 16, 16);
    LocalDate friday = LocalDate.of(2024, 4, 12);
    IndexVariance v = of(Snapshots.market(friday, 5000, flat));
    double overWeekend = v.theta(3 / 365.0);
    double tuesday = v.theta(4 / 365.0) - overWeekend;
    assertThat(overWeekend / tuesday)
        .isCloseTo(1 + 2 * ClockTable.on(friday).closedDay(), within(0.04));
  }

  @Test
  void contango_lowers_and_inversion_raises_the_next_session() {
    double flat = next(Snapshots.levels(16, 16, 16, 16));
    assertThat(next(Snapshots.levels(16, 20, 21, 22))).isLessThan(0.85 * flat);
    assertThat(next(Snapshots.levels(16, 14, 13, 13))).isGreaterThan(1.02 * flat);
    assertThat(next(Snapshots.levels(16, 28, 28, 28))).isGreaterThan(0.3 * flat);
  }

  @Test
  void without_vix9d_the_later_indices_go_on() {
    Map<IndexName, Double> readings = new EnumMap<>(Snapshots.levels(1, 18, 20, 21));
    readings.remove(IndexName.VIX9D);
    double vol = StrictMath.sqrt(next(readings) * 252);
    assertThat(vol).isBetween(0.13, 0.17);
  }

  private static IndexVariance of(MarketSnapshot s) {
    return new IndexVariance(s, SmileModel.spx(s.date(), s.indices()));
  }

  private static double next(Map<IndexName, Double> readings) {
    return of(Snapshots.market(Snapshots.TUESDAY, 5000, readings)).theta(1 / 365.0);
  }
}
