package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpxSurfaceCheckTest {
  @Test
  void calm_and_panic_have_no_arbitrage_and_read_their_indices() {
    for (MarketSnapshot s :
        List.of(Snapshots.calm(Snapshots.TUESDAY), Snapshots.panic(Snapshots.TUESDAY))) {
      SpxSurfaceCheck check = SpxSurfaceCheck.of(Valuer.of(s)).orElseThrow();
      assertThat(check.violations()).isZero();
      assertThat(check.checked()).isGreaterThan(2500);
      assertThat(check.givenUp()).isFalse();
      assertThat(check.leastDensity()).isPositive();
      assertThat(check.leastRise()).isPositive();
      assertThat(check.misses().keySet()).containsExactlyElementsOf(IndexRule.NAMES);
      assertThat(check.misses().values())
          .allSatisfy(m -> assertThat(m).isCloseTo(0, within(0.001)));
    }
  }

  @Test
  void a_day_without_an_index_has_nothing_to_check() {
    Valuer valuer =
        Valuer.of(Snapshots.market(Snapshots.TUESDAY, 5000, Map.of(IndexName.SKEW, 130.0)));
    assertThat(SpxSurfaceCheck.of(valuer)).isEmpty();
  }

  @Test
  void an_index_given_up_is_counted_with_its_miss() {
    Valuer valuer =
        Valuer.of(Snapshots.market(Snapshots.TUESDAY, 5000, Snapshots.levels(60, 50, 25, 20)));
    SpxSurfaceCheck check = SpxSurfaceCheck.of(valuer).orElseThrow();
    assertThat(check.givenUp()).isTrue();
    assertThat(check.violations()).isZero();
    assertThat(check.leastRise()).isBetween(-1e-12, 1e-12);
    assertThat(check.misses().get(IndexName.VIX3M)).isGreaterThan(1);
  }

  @Test
  void variance_that_falls_and_a_density_below_zero_are_found() {
    SpxSurfaceCheck falls =
        SpxSurfaceCheck.of(
            Snapshots.TUESDAY,
            t -> flat(t < 0.1 ? 0.09 * t : 0.09 * 0.1 - 0.001 * (t - 0.1)),
            Map.of(),
            false);
    assertThat(falls.calendar()).isGreaterThan(100);
    assertThat(falls.butterfly()).isZero();
    assertThat(falls.bounds()).isZero();
    SsviSlice steep = new SsviShape(-0.9, 1, 0.5).ofTheta(0.04);
    SsviSlice bad = new SsviSlice(steep.theta(), steep.rho(), 60);
    SpxSurfaceCheck dented = SpxSurfaceCheck.of(Snapshots.TUESDAY, _ -> bad, Map.of(), false);
    assertThat(dented.butterfly()).isGreaterThan(20);
    assertThat(dented.leastDensity()).isNegative();
    assertThat(dented.bounds()).isGreaterThan(20);
    assertThat(dented.calendar()).isZero();
  }

  private static SsviSlice flat(double theta) {
    return new SsviShape(0, 1e-9, 0.5).ofTheta(theta);
  }

  @Test
  void a_summary_adds_up_and_keeps_the_worst() {
    LocalDate first = LocalDate.of(2024, 1, 2);
    LocalDate second = LocalDate.of(2024, 1, 3);
    SpxSurfaceSummary summary =
        SpxSurfaceSummary.of(
            List.of(
                new SpxSurfaceCheck(
                    first, 10, 1, 2, 3, -0.1, 0.5, Map.of(IndexName.VIX, 0.002), false),
                new SpxSurfaceCheck(
                    second,
                    20,
                    0,
                    0,
                    0,
                    0.2,
                    0.4,
                    Map.of(IndexName.VIX, -0.02, IndexName.VIX9D, 0.001),
                    true)));
    assertThat(summary.days()).isEqualTo(2);
    assertThat(summary.checked()).isEqualTo(30);
    assertThat(summary.violations()).isEqualTo(6);
    assertThat(summary.failed()).containsExactly(first);
    assertThat(summary.givenUp()).containsExactly(second);
    assertThat(summary.leastDensity()).isEqualTo(-0.1);
    assertThat(summary.leastRise()).isEqualTo(0.4);
    assertThat(summary.worst())
        .containsEntry(IndexName.VIX, new SpxSurfaceSummary.Worst(2, -0.02, second, 1))
        .containsEntry(IndexName.VIX9D, new SpxSurfaceSummary.Worst(1, 0.001, second, 0));
  }
}
