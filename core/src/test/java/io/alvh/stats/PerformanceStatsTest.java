package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceStatsTest {
  private static PerformanceStats of(double... nav) {
    return PerformanceStats.of(Curves.of(nav), new double[nav.length - 1]);
  }

  /// Four years hold 1461 days, so that 365.25 makes them exactly four; 1.1^4 = 1.4641.
  @Test
  void growth_compounds_over_calendar_years() {
    EquityCurve curve =
        new EquityCurve(
            List.of(LocalDate.of(2019, 12, 31), LocalDate.of(2023, 12, 31)),
            new double[] {100, 146.41});
    PerformanceStats stats = PerformanceStats.of(curve, new double[] {0});
    assertThat(stats.years()).isEqualTo(4);
    assertThat(stats.cagr().orElseThrow()).isCloseTo(0.10, within(1e-12));
    assertThat(stats.totalReturn()).isCloseTo(0.4641, within(1e-12));
    assertThat(stats.calmar()).isEmpty();
  }

  /// Returns 1 %, -1 %, 3 %: mean 1 %, squares 0, 4e-4, 4e-4, so a sample deviation of 2 %.
  @Test
  void volatility_and_sharpe_of_a_worked_example() {
    EquityCurve curve = Curves.of(100, 101, 99.99, 102.9897);
    PerformanceStats stats = PerformanceStats.of(curve, new double[] {0.005, 0.005, 0.005});
    assertThat(stats.volatility().orElseThrow()).isCloseTo(0.02 * Math.sqrt(252), within(1e-12));
    assertThat(stats.sharpe().orElseThrow())
        .isCloseTo((0.01 - 0.005) / 0.02 * Math.sqrt(252), within(1e-10));
  }

  /// Sharpe (1994) takes the deviation of the differential return, not of the fund's own.
  @Test
  void sharpe_uses_the_deviation_of_the_excess() {
    EquityCurve curve = Curves.of(100, 101, 99.99, 102.9897);
    PerformanceStats stats = PerformanceStats.of(curve, new double[] {0.01, -0.03, 0.02});
    double[] excess = {0, 0.02, 0.01};
    double deviation = Math.sqrt((1e-4 + 1e-4) / 2);
    assertThat(stats.sharpe().orElseThrow())
        .isCloseTo(excess[2] / deviation * Math.sqrt(252), within(1e-9));
  }

  @Test
  void what_is_undefined_is_empty() {
    assertThat(of(100).cagr()).isEmpty();
    assertThat(of(100, 101).volatility()).isEmpty();
    assertThat(of(100, 101).sharpe()).isEmpty();
    assertThat(of(100, 100, 100, 100).sharpe()).isEmpty();
    assertThat(of(100, 100, 100, 100).volatility()).hasValue(0);
    assertThat(of(100, 101, 102).calmar()).isEmpty();
  }

  @Test
  void a_ruined_book_lost_everything() {
    assertThat(of(100, 50, -10).cagr()).hasValue(-1);
    assertThat(of(100, 50, -10).totalReturn()).isCloseTo(-1.1, within(1e-15));
    assertThat(of(100, 50, -10).sharpe()).isEmpty();
    assertThat(of(100, 50, -10).calmar()).hasValue(-1);
  }

  @Test
  void calmar_is_growth_over_the_greatest_drawdown() {
    EquityCurve curve =
        new EquityCurve(
            List.of(
                LocalDate.of(2019, 12, 31), LocalDate.of(2020, 6, 30), LocalDate.of(2023, 12, 31)),
            new double[] {100, 80, 146.41});
    assertThat(PerformanceStats.of(curve, new double[2]).calmar().orElseThrow())
        .isCloseTo(0.5, within(1e-11));
  }

  @Test
  void a_riskless_series_of_another_length_is_refused() {
    assertThatThrownBy(() -> PerformanceStats.of(Curves.of(1, 2, 3), new double[3]))
        .hasMessage("need a riskless return for each of 2 sessions, had 3");
  }
}
