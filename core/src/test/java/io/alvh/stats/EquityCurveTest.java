package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquityCurveTest {
  private static final LocalDate DAY = Curves.START;

  @Test
  void a_period_starts_from_the_value_before_it() {
    EquityCurve curve = Curves.of(100, 110, 120, 90, 95);
    EquityCurve part = curve.between(DAY.plusDays(3), DAY.plusDays(3));
    assertThat(part.dates()).containsExactly(DAY.plusDays(2), DAY.plusDays(3));
    assertThat(part.start()).isEqualTo(120);
    assertThat(part.profit()).isEqualTo(-30);
    assertThat(DrawdownStats.of(part).max()).isEqualTo(0.25);
  }

  @Test
  void the_whole_period_is_the_whole_curve() {
    EquityCurve curve = Curves.of(100, 110, 120);
    assertThat(curve.between(DAY, DAY.plusDays(9)).nav()).containsExactly(100, 110, 120);
    assertThat(curve.between(DAY.minusDays(9), DAY.plusDays(1)).nav()).containsExactly(100, 110);
  }

  @Test
  void a_period_without_points_is_refused() {
    assertThatThrownBy(() -> Curves.of(100, 110).between(DAY.plusDays(2), DAY.plusDays(3)))
        .hasMessage("the curve 2020-01-01..2020-01-02 has no point in 2020-01-03..2020-01-04");
  }

  @Test
  void changes_and_returns_are_those_of_each_session() {
    EquityCurve curve = Curves.of(100, 110, 99);
    assertThat(curve.dailyPnl()).containsExactly(10, -11);
    assertThat(curve.dailyReturns()).containsExactly(0.1, -0.1);
    assertThatThrownBy(() -> Curves.of(100, 0, 99).dailyReturns())
        .hasMessage("a ruined book has no returns");
  }

  @Test
  void bad_curves_are_refused() {
    assertThatThrownBy(() -> Curves.of(0, 1)).hasMessageContaining("starting value");
    assertThatThrownBy(() -> Curves.of(1, Double.NaN)).hasMessageContaining("2020-01-02");
    assertThatThrownBy(() -> new EquityCurve(List.of(DAY, DAY), new double[] {1, 2}))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> new EquityCurve(List.of(DAY), new double[] {1, 2}))
        .hasMessageContaining("1 dates and 2 values");
  }
}
