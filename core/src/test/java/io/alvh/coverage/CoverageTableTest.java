package io.alvh.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticWorlds;
import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.IntervalCalibration.Rule;
import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumCalibration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Measures the table of calibrations again and demands its numbers.
@Tag("long")
class CoverageTableTest {
  /// Fewer intervals than this verify nothing.
  private static final int ENOUGH = 50;

  private static CoverageResult result;

  @BeforeAll
  static void measure() {
    int threads = Runtime.getRuntime().availableProcessors();
    List<Integer> years = IntervalCalibration.all().stream().map(Rule::years).distinct().toList();
    result =
        CoverageSuite.run(
            new SyntheticWorlds(),
            new CoverageSetup(
                years,
                CoverageSetup.WORLDS,
                CoverageSetup.DRAWS,
                CoverageSetup.SEED,
                threads,
                1 - 0.05 / 39),
            (_, _, _) -> {});
  }

  static List<Rule> rules() {
    return Arrays.stream(Statistic.values())
        .flatMap(s -> IntervalCalibration.madeUp(s).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_table_holds_what_is_measured(Rule rule) {
    Fit fit =
        result.fits().stream()
            .filter(f -> f.statistic() == rule.statistic() && f.years() == rule.years())
            .findFirst()
            .orElseThrow();
    assertThat(rule.demoted()).isEqualTo(worst(rule) < 0.9);
    if (!rule.demoted()) {
      assertThat(List.of(rule.low(), rule.high())).isEqualTo(List.of(fit.low(), fit.high()));
    }
  }

  /// The least share of odd worlds whose interval, stretched as even worlds demand, holds the
  /// truth.
  private static double worst(Rule rule) {
    return result.rows().stream()
        .filter(r -> r.statistic() == rule.statistic() && r.at().years() == rule.years())
        .filter(r -> r.made() == Made.VERIFIED && r.tally().intervals() >= ENOUGH)
        .mapToDouble(r -> r.tally().coverage())
        .min()
        .orElse(0);
  }

  @Test
  void a_hedge_that_cuts_ten_percent_or_less_is_supported_in_at_most_one_world_of_twenty() {
    assertThat(result.verdicts())
        .filteredOn(v -> v.at().reduction() <= 0.1 && v.made() == Made.STRICT)
        .isNotEmpty()
        .allSatisfy(v -> assertThat(20 * v.supported()).isLessThanOrEqualTo(v.worlds()));
  }

  @Test
  void figures_of_sums_need_no_more_than_is_in_force() {
    assertThat(result.sums().fits())
        .isNotEmpty()
        .allSatisfy(f -> {
          SumCalibration.Rule rule = SumCalibration.of(f.kind(), f.rows() > 500, f.rows());
          assertThat(f.rows()).isEqualTo(rule.rows());
          assertThat(f.usual().low()).isLessThanOrEqualTo(rule.usual().low());
          assertThat(f.usual().high()).isLessThanOrEqualTo(rule.usual().high());
        });
    assertThat(result.sums().rows())
        .filteredOn(r -> r.made() == Made.CALIBRATED && r.tally().intervals() >= 2 * ENOUGH)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.tally().coverage()).isGreaterThanOrEqualTo(0.9));
  }

  @Test
  void no_interval_in_use_holds_the_truth_too_seldom() {
    assertThat(result.rows())
        .filteredOn(r -> r.made() == Made.CALIBRATED && r.tally().intervals() >= 2 * ENOUGH)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.tally().coverage()).isGreaterThanOrEqualTo(0.9));
  }
}
