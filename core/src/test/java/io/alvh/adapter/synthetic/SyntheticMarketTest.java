package io.alvh.adapter.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.SettlementValue;
import io.alvh.market.TermStructure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticMarketTest {
  private static final LocalDate FROM = LocalDate.of(2018, 1, 2);
  private static final LocalDate TO = LocalDate.of(2019, 6, 28);
  private static final List<MarketSnapshot> STANDARD = all(SyntheticMarket.standard());

  private static List<MarketSnapshot> all(SyntheticMarket market) {
    return market.snapshots(SyntheticMarket.FIRST, SyntheticMarket.LAST);
  }

  private static List<MarketSnapshot> world(World world) {
    return SyntheticMarket.world(world, FROM, TO).snapshots(FROM, TO);
  }

  private static double vix(MarketSnapshot snapshot) {
    return snapshot.indices().get(IndexName.VIX);
  }

  private static double[] changes(
      List<MarketSnapshot> snapshots, ToDoubleFunction<MarketSnapshot> level) {
    double[] changes = new double[snapshots.size() - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] =
          Math.log(
              level.applyAsDouble(snapshots.get(i + 1)) / level.applyAsDouble(snapshots.get(i)));
    }
    return changes;
  }

  private static double mean(double[] a) {
    double sum = 0;
    for (double value : a) {
      sum += value;
    }
    return sum / a.length;
  }

  private static double covariance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - mean(a)) * (b[i] - mean(b));
    }
    return sum / a.length;
  }

  private static double drawdown(List<MarketSnapshot> snapshots) {
    double peak = 0;
    double worst = 0;
    for (MarketSnapshot snapshot : snapshots) {
      peak = Math.max(peak, snapshot.spx().close());
      worst = Math.max(worst, 1 - snapshot.spx().close() / peak);
    }
    return worst;
  }

  private static String text(MarketSnapshot snapshot) {
    return snapshot.date()
        + " "
        + snapshot.spx()
        + snapshot.indices().present()
        + snapshot.vixFutures()
        + snapshot.rates()
        + snapshot.settlements()
        + snapshot.upcoming();
  }

  @Test
  void there_is_one_snapshot_a_session() {
    assertThat(STANDARD)
        .extracting(MarketSnapshot::date)
        .isEqualTo(TradingCalendar.sessions(SyntheticMarket.FIRST, SyntheticMarket.LAST));
    assertThat(STANDARD)
        .allMatch(snapshot -> snapshot.asOf().equals(TradingCalendar.close(snapshot.date())));
    assertThat(SyntheticMarket.standard().synthetic()).isTrue();
  }

  /// The golden tests stand on these bytes. A change needs a new `VERSION`.
  @Test
  void the_bytes_of_the_standard_market_are_fixed() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (MarketSnapshot snapshot : STANDARD) {
      digest.update(text(snapshot).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("489e9984363436a6afc8e896e74f5f6fd449311c8c8ec436eb8766f6391771c2");
  }

  @Test
  void a_market_is_the_same_every_time() {
    for (World world : World.values()) {
      assertThat(world(world).stream().map(SyntheticMarketTest::text).toList())
          .isEqualTo(world(world).stream().map(SyntheticMarketTest::text).toList());
    }
    assertThat(SyntheticMarket.standard().dataId())
        .isEqualTo(SyntheticMarket.standard().dataId())
        .hasSize(64)
        .isNotEqualTo(SyntheticMarket.world(World.REGIMES, FROM, TO).dataId())
        .isNotEqualTo(
            SyntheticMarket.world(World.CALM, SyntheticMarket.FIRST, SyntheticMarket.LAST)
                .dataId());
  }

  /// Real values 2006-2026 in brackets: correlation of daily changes -0.74, standard deviation of
  /// VIX changes 0.077, volatility 0.19, quantiles of VIX 9, 14, 17, 22, 83.
  @Test
  void index_and_vix_behave_like_the_real_ones() {
    double[] spx = changes(STANDARD, snapshot -> snapshot.spx().close());
    double[] vix = changes(STANDARD, SyntheticMarketTest::vix);
    double correlation =
        covariance(spx, vix) / Math.sqrt(covariance(spx, spx) * covariance(vix, vix));
    assertThat(correlation).isBetween(-0.85, -0.6);
    assertThat(Math.sqrt(covariance(vix, vix))).isBetween(0.05, 0.10);
    assertThat(Math.sqrt(252 * covariance(spx, spx))).isBetween(0.13, 0.23);
    List<Double> sorted = STANDARD.stream().map(SyntheticMarketTest::vix).sorted().toList();
    assertThat(sorted.getFirst()).isBetween(9.0, 11.0);
    assertThat(sorted.get(sorted.size() / 2)).isBetween(14.0, 20.0);
    assertThat(sorted.get(sorted.size() * 95 / 100)).isBetween(25.0, 42.0);
    assertThat(sorted.getLast()).isBetween(45.0, 89.0);
    assertThat(drawdown(STANDARD)).isBetween(0.25, 0.75);
  }

  @Test
  void calm_means_contango_and_stress_inversion() {
    long contango = STANDARD.stream().filter(s -> s.vixFutures().slope().orElseThrow() > 0).count();
    assertThat(contango / (double) STANDARD.size()).isBetween(0.65, 0.9);
    assertThat(STANDARD)
        .filteredOn(snapshot -> vix(snapshot) < 13)
        .isNotEmpty()
        .allMatch(snapshot -> snapshot.vixFutures().slope().orElseThrow() > 0);
    assertThat(STANDARD)
        .filteredOn(snapshot -> vix(snapshot) > 40)
        .isNotEmpty()
        .allMatch(snapshot -> snapshot.vixFutures().slope().orElseThrow() < 0);
  }

  @Test
  void every_curve_holds_nine_monthlies_that_have_not_settled() {
    for (MarketSnapshot snapshot : STANDARD) {
      List<TermStructure.Point> points = snapshot.vixFutures().points();
      assertThat(points).hasSizeGreaterThanOrEqualTo(9);
      assertThat(points.getFirst().expiry())
          .isEqualTo(OptionCalendar.nextVixMonthly(snapshot.date()));
      assertThat(points)
          .allMatch(point -> OptionCalendar.isVixMonthly(point.expiry().date()))
          .allMatch(point -> point.settle() > 8 && point.settle() < 90);
    }
  }

  @Test
  void the_front_future_meets_its_settlement() {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < STANDARD.size(); i++) {
      for (SettlementValue value : STANDARD.get(i).settlements()) {
        if (value.underlying() == Underlying.VIX) {
          double before = STANDARD.get(i - 1).vixFutures().find(value.expiry()).orElseThrow();
          gaps.add(Math.abs(value.value() / before - 1));
        }
      }
    }
    assertThat(gaps).hasSize(246).allMatch(gap -> gap < 0.35);
    assertThat(gaps.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .isLessThan(0.05);
  }

  @Test
  void settlements_are_those_of_the_calendar() {
    for (MarketSnapshot snapshot : STANDARD) {
      LocalDate date = snapshot.date();
      for (SettlementValue value : snapshot.settlements()) {
        assertThat(value.expiry().date()).isEqualTo(date);
        assertThat(value.source()).isEqualTo(SettlementValue.Source.OFFICIAL);
        if (value.underlying() == Underlying.SPX) {
          boolean am = value.expiry().settlement() == Settlement.AM;
          double expected = am ? snapshot.spx().open() : snapshot.spx().close();
          assertThat(value.value()).isEqualTo(expected);
        }
      }
      assertThat(has(snapshot, Underlying.VIX, Settlement.AM))
          .isEqualTo(OptionCalendar.isVixMonthly(date));
      assertThat(has(snapshot, Underlying.SPX, Settlement.AM))
          .isEqualTo(OptionCalendar.isSpxMonthly(date) || OptionCalendar.spxwAm(date).isPresent());
      assertThat(has(snapshot, Underlying.SPX, Settlement.PM)).isTrue();
    }
  }

  private static boolean has(MarketSnapshot snapshot, Underlying underlying, Settlement time) {
    return snapshot.settlements().stream()
        .anyMatch(v -> v.underlying() == underlying && v.expiry().settlement() == time);
  }

  /// Total variance must not fall with maturity, or calendar spreads would be free money.
  @Test
  void total_variance_grows_with_maturity() {
    double[] days = {9, 30, 93, 184};
    IndexName[] names = {IndexName.VIX9D, IndexName.VIX, IndexName.VIX3M, IndexName.VIX6M};
    for (MarketSnapshot snapshot : STANDARD) {
      double before = 0;
      for (int i = 0; i < days.length; i++) {
        double total = Math.pow(snapshot.indices().get(names[i]), 2) * days[i];
        assertThat(total).as("%s", snapshot.date()).isGreaterThan(before);
        before = total;
      }
    }
  }

  @Test
  void events_are_known_seventy_days_ahead() {
    for (MarketSnapshot snapshot : STANDARD) {
      assertThat(snapshot.upcoming())
          .hasSizeGreaterThanOrEqualTo(6)
          .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()))
          .allMatch(event -> TradingCalendar.isSession(event.date()))
          .allMatch(event -> !event.date().isAfter(snapshot.date().plusDays(70)));
    }
  }

  @ParameterizedTest
  @EnumSource(World.class)
  void every_world_covers_its_span(World world) {
    assertThat(world(world))
        .extracting(MarketSnapshot::date)
        .isEqualTo(TradingCalendar.sessions(FROM, TO));
  }

  @Test
  void worlds_are_what_their_names_say() {
    assertThat(world(World.CALM)).allMatch(snapshot -> vix(snapshot) < 30);
    assertThat(drawdown(world(World.CALM))).isLessThan(0.2);
    assertThat(drawdown(world(World.CRASH))).isGreaterThan(0.25);
    assertThat(world(World.CRASH)).anyMatch(snapshot -> vix(snapshot) > 50);
    List<MarketSnapshot> grind = world(World.GRIND);
    assertThat(grind.getLast().spx().close() / grind.getFirst().spx().close()).isGreaterThan(1.2);
    assertThat(grind).allMatch(snapshot -> vix(snapshot) < 20);
  }

  @Test
  void missing_data_is_absent_and_flagged() {
    List<MarketSnapshot> holes = world(World.MISSING_DATA);
    for (IndexName name : IndexName.values()) {
      assertThat(holes).as("%s", name).anyMatch(s -> s.indices().find(name).isEmpty());
      assertThat(holes).as("%s", name).anyMatch(s -> s.indices().find(name).isPresent());
    }
    assertThat(holes).anyMatch(s -> s.vixFutures().points().isEmpty());
    assertThat(holes).anyMatch(s -> s.vixFutures().points().size() == 8);
    assertThat(holes)
        .flatMap(MarketSnapshot::settlements)
        .anyMatch(value -> value.source() == SettlementValue.Source.PROXY_VIX_OPEN);
  }

  @Test
  void early_closes_move_and_are_stamped_early() {
    List<MarketSnapshot> early =
        world(World.EARLY_CLOSE).stream()
            .filter(snapshot -> TradingCalendar.isEarlyClose(snapshot.date()))
            .toList();
    assertThat(early).hasSize(3);
    for (MarketSnapshot snapshot : early) {
      assertThat(snapshot.asOf().atZone(TradingCalendar.ZONE).getHour()).isEqualTo(13);
      assertThat(Math.abs(snapshot.spx().close() / snapshot.spx().open() - 1)).isGreaterThan(0.008);
    }
  }

  @Test
  void am_settlements_differ_from_the_close() {
    List<MarketSnapshot> monthlies =
        world(World.AM_SETTLEMENT).stream()
            .filter(snapshot -> OptionCalendar.isSpxMonthly(snapshot.date()))
            .toList();
    assertThat(monthlies).hasSize(18);
    assertThat(
            monthlies.stream()
                .filter(s -> Math.abs(s.spx().open() / s.spx().close() - 1) > 0.01)
                .count())
        .isGreaterThan(12);
  }

  @Test
  void a_span_without_sessions_is_refused() {
    LocalDate saturday = LocalDate.of(2024, 1, 6);
    assertThatThrownBy(() -> SyntheticMarket.world(World.CALM, saturday, saturday))
        .hasMessage("no session lies in 2024-01-06..2024-01-06");
  }

  /// The value of one counter was computed apart, in whole numbers of any length.
  @Test
  void noise_is_splitmix_by_counter() {
    Noise noise = new Noise(20_060_103);
    assertThat(noise.uniform(13_151, 2)).isEqualTo(0.362679835386946);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100_000; i++) {
      double value = noise.normal(i, 4);
      sum += value;
      squares += value * value;
    }
    assertThat(sum / 100_000).isBetween(-0.01, 0.01);
    assertThat(squares / 100_000).isBetween(0.985, 1.015);
  }
}
