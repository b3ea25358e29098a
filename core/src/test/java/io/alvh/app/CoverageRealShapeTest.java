package io.alvh.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.HistoryData;
import io.alvh.adapter.synthetic.SyntheticWorlds;
import io.alvh.coverage.CoverageResult;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageSetup;
import io.alvh.coverage.CoverageSuite;
import io.alvh.coverage.MatchedBlocks;
import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.IntervalCalibration.Rule;
import io.alvh.study.inference.SumCalibration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures what worlds of real shape demand of intervals again, and demands the table's numbers.
@Tag("history")
@Tag("long")
class CoverageRealShapeTest {
  @Test
  void the_table_holds_what_is_measured_and_no_hedge_that_does_little_is_supported() {
    DataPlace place = DataPlace.find(Optional.of(HistoryData.require()), false);
    var sessions = Wiring.history(place).snapshots(Desk.FIRST_DATE, Desk.LAST_DATE);
    CoverageResult result =
        CoverageSuite.run(
            new MatchedBlocks(new SyntheticWorlds(), CoverageDesk.days(sessions)),
            new CoverageSetup(
                List.of(5, 20),
                CoverageSetup.WORLDS,
                CoverageSetup.DRAWS,
                CoverageSetup.SEED,
                StudyOrder.processors(),
                CoverageOrder.strictLevel()),
            (_, _, _) -> {});
    assertThat(result.fits())
        .isNotEmpty()
        .allSatisfy(fit -> {
          Rule rule = IntervalCalibration.realShape(fit.statistic(), fit.years());
          assertThat(List.of(rule.low(), rule.high())).isEqualTo(List.of(fit.low(), fit.high()));
        });
    assertThat(result.sums().fits())
        .isNotEmpty()
        .allSatisfy(fit -> {
          SumCalibration.Rule rule = SumCalibration.of(fit.kind(), fit.rows() > 500, fit.rows());
          assertThat(fit.rows()).isEqualTo(rule.rows());
          assertThat(fit.usual().low()).isLessThanOrEqualTo(rule.usual().low());
          assertThat(fit.usual().high()).isLessThanOrEqualTo(rule.usual().high());
          assertThat(fit.strict().low()).isLessThanOrEqualTo(rule.strict().low());
          assertThat(fit.strict().high()).isLessThanOrEqualTo(rule.strict().high());
        });
    assertThat(result.sums().rows())
        .filteredOn(r -> r.made() == Made.STRICT && r.tally().intervals() >= 100)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.tally().coverage()).isGreaterThanOrEqualTo(0.99));
    assertThat(result.rows())
        .filteredOn(r -> r.made() == Made.VERIFIED && r.tally().intervals() >= 100)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.tally().coverage()).isGreaterThanOrEqualTo(0.9));
    assertThat(result.verdicts())
        .filteredOn(v -> v.at().reduction() <= 0.1 && v.made() == Made.STRICT)
        .isNotEmpty()
        .allSatisfy(v -> assertThat(20 * v.supported()).isLessThanOrEqualTo(v.worlds()));
  }
}
