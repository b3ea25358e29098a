package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.engine.TestMarket;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.stats.EquityCurve;
import io.alvh.validation.BenchmarkSeries.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplicaComparisonTest {
  private static final List<Valuer> MARKET = TestMarket.walk(LocalDate.of(2020, 11, 2), 500, 3);

  private static Replica put() {
    return Replicas.run(MARKET, RulebookReader.shippedIndex("put")).orElseThrow();
  }

  private static EquityCurve curve(double... nav) {
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < nav.length; i++) {
      dates.add(LocalDate.of(2024, 1, 31).plusMonths(i));
    }
    return new EquityCurve(dates, nav);
  }

  /// Returns 10, -10, 10 % against 5, -5, 5 %: the same shape at half the size. Their difference is
  /// 5, -5, 5 %, of standard deviation 5.7735 %; three returns in 90 days.
  @Test
  void figures_agree_with_a_sum_by_hand() {
    ReplicaComparison c =
        new ReplicaComparison("PUT", curve(100, 110, 99, 108.9), curve(100, 105, 99.75, 104.7375));
    assertThat(c.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
    double perYear = 3 * 365.25 / 90;
    assertThat(c.returnsPerYear()).isCloseTo(perYear, within(1e-12));
    assertThat(c.trackingError().orElseThrow())
        .isCloseTo(0.1 / Math.sqrt(3) * Math.sqrt(perYear), within(1e-12));
    assertThat(c.cagrDifference())
        .isCloseTo(Math.pow(1.089, 365.25 / 90) - Math.pow(1.047375, 365.25 / 90), within(1e-12));
    assertThat(c.drawdownDifference()).isCloseTo(0.10 - 0.05, within(1e-12));
  }

  @Test
  void opposite_and_constant_series_have_no_false_correlation() {
    assertThat(
            new ReplicaComparison("PUT", curve(100, 110, 99, 108.9), curve(100, 90, 99, 89.1))
                .correlation()
                .orElseThrow())
        .isCloseTo(-1, within(1e-12));
    assertThat(new ReplicaComparison("PUT", curve(1, 1.1, 1, 1.2), curve(1, 1, 1, 1)).correlation())
        .isEmpty();
    assertThat(new ReplicaComparison("PUT", curve(1, 1.1), curve(1, 1.2)).trackingError())
        .isEmpty();
  }

  /// A published month-end on a Sunday takes the Friday's close; values before and after the
  /// replica, and one long after its last close, have nothing to be compared with.
  @Test
  void dates_are_matched_to_the_last_close_before() {
    Replica replica = put();
    LocalDate sunday = LocalDate.of(2021, 1, 31);
    BenchmarkSeries series =
        new BenchmarkSeries(
            "PUT",
            List.of(
                new Value(LocalDate.of(2019, 12, 31), 90),
                new Value(sunday, 100),
                new Value(LocalDate.of(2021, 2, 26), 101),
                new Value(replica.last().plusDays(6), 102)));
    ReplicaComparison c = ReplicaComparison.of(replica, series).orElseThrow();
    assertThat(c.replica().dates()).containsExactly(sunday, LocalDate.of(2021, 2, 26));
    int friday = replica.curve().dates().indexOf(LocalDate.of(2021, 1, 29));
    assertThat(c.replica().nav(0)).isEqualTo(replica.curve().nav(friday));
    assertThat(c.published().nav(1)).isEqualTo(101);
  }

  @Test
  void one_common_date_is_no_comparison() {
    BenchmarkSeries series =
        new BenchmarkSeries(
            "PUT",
            List.of(
                new Value(LocalDate.of(2019, 12, 31), 90),
                new Value(LocalDate.of(2021, 2, 26), 101)));
    assertThat(ReplicaComparison.of(put(), series)).isEmpty();
  }

  @Test
  void a_replica_follows_itself_perfectly() {
    Replica replica = put();
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < replica.curve().size(); i++) {
      values.add(new Value(replica.curve().date(i), replica.curve().nav(i) / 1e7));
    }
    ReplicaComparison c =
        ReplicaComparison.of(replica, new BenchmarkSeries("PUT", values)).orElseThrow();
    assertThat(c.correlation().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(c.trackingError().orElseThrow()).isLessThan(1e-9);
    assertThat(c.cagrDifference()).isCloseTo(0, within(1e-12));
    assertThat(c.drawdownDifference()).isCloseTo(0, within(1e-12));
  }

  @Test
  void years_multiply_to_the_whole_and_partial_ones_are_marked() {
    Replica replica = put();
    double product = 1;
    for (Replica.YearReturn year : replica.years()) {
      product *= 1 + year.fraction();
    }
    assertThat(product).isCloseTo(replica.curve().end() / replica.curve().start(), within(1e-12));
    assertThat(replica.first()).isEqualTo(LocalDate.of(2020, 11, 20));
    assertThat(replica.years())
        .extracting(Replica.YearReturn::year)
        .containsExactly(2020, 2021, 2022);
    assertThat(replica.years())
        .extracting(Replica.YearReturn::whole)
        .containsExactly(false, true, false);
    long months =
        ChronoUnit.MONTHS.between(YearMonth.from(replica.first()), YearMonth.from(replica.last()));
    assertThat(replica.monthly().dates())
        .contains(replica.first(), LocalDate.of(2021, 1, 29), replica.last())
        .hasSize((int) months + 2);
  }

  @Test
  void a_session_without_vix_is_passed_over_and_named() {
    List<Valuer> holed = new ArrayList<>(MARKET);
    MarketSnapshot s = MARKET.get(100).snapshot();
    holed.set(
        100,
        Valuer.of(
            new MarketSnapshot(
                s.date(),
                s.asOf(),
                s.spx(),
                IndexReadings.of(new TreeMap<>()),
                s.vixFutures(),
                s.rates(),
                s.settlements(),
                s.upcoming())));
    Replica replica = Replicas.run(holed, RulebookReader.shippedIndex("bxm")).orElseThrow();
    assertThat(replica.leftOut()).containsExactly(s.date());
    assertThat(replica.curve().dates()).doesNotContain(s.date());
    assertThat(replica.curve().size())
        .isEqualTo(
            Replicas.run(MARKET, RulebookReader.shippedIndex("bxm")).orElseThrow().curve().size()
                - 1);
  }

  @Test
  void a_history_without_a_roll_day_has_no_replica() {
    assertThat(Replicas.run(MARKET.subList(0, 5), RulebookReader.shippedIndex("put"))).isEmpty();
  }
}
