package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.Interval.Method;
import io.alvh.study.Measure;
import io.alvh.study.inference.SumCalibration.Reach;
import io.alvh.study.inference.SumCalibration.Rule;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SumCalibrationTest {
  private static final Sampled MADE =
      new Sampled(
          Measure.of(0.5),
          Optional.of(new Interval(0.4, 0.6, 0.95, Method.PERCENTILE)),
          Optional.of(new Interval(0.3, 0.7, 0.999, Method.PERCENTILE)));

  @Test
  void usual_and_strict_intervals_have_reaches_of_their_own() {
    Rule rule = new Rule(SumKind.MEAN, false, 60, new Reach(2, 1), new Reach(1, 3), false);
    Interval usual = rule.stretched(MADE.usual().orElseThrow());
    assertThat(usual.low()).isCloseTo(0.3, within(1e-12));
    assertThat(usual.high()).isEqualTo(0.6);
    Interval strict = rule.strictStretched(MADE.strict().orElseThrow());
    assertThat(strict.low()).isEqualTo(0.3);
    assertThat(strict.high()).isCloseTo(1.1, within(1e-12));
  }

  @Test
  void a_share_stays_between_none_and_all() {
    Rule rule = new Rule(SumKind.FREQUENCY, false, 60, new Reach(9, 9), new Reach(9, 9), false);
    Interval usual = rule.stretched(MADE.usual().orElseThrow());
    assertThat(usual.low()).isZero();
    assertThat(usual.high()).isEqualTo(1);
  }

  @Test
  void nothing_is_narrowed_and_strict_intervals_reach_as_far_as_usual_ones() {
    assertThat(SumCalibration.all())
        .hasSize(8 * SumKind.values().length)
        .allSatisfy(r -> {
          assertThat(r.usual().low()).isGreaterThanOrEqualTo(1);
          assertThat(r.usual().high()).isGreaterThanOrEqualTo(1);
          assertThat(r.strict().low()).isGreaterThanOrEqualTo(r.usual().low());
          assertThat(r.strict().high()).isGreaterThanOrEqualTo(r.usual().high());
        });
  }

  @Test
  void the_rule_is_that_of_the_nearest_number_of_rows_by_ratio() {
    assertThat(SumCalibration.of(SumKind.MEAN, false, 18).rows()).isEqualTo(24);
    assertThat(SumCalibration.of(SumKind.MEAN, false, 84).rows()).isEqualTo(60);
    assertThat(SumCalibration.of(SumKind.MEAN, false, 86).rows()).isEqualTo(120);
    assertThat(SumCalibration.of(SumKind.MEAN, false, 4000).rows()).isEqualTo(240);
    assertThat(SumCalibration.of(SumKind.MEAN, true, 400).rows()).isEqualTo(504);
    assertThat(SumCalibration.of(SumKind.MEAN, true, 9000).rows()).isEqualTo(5040);
  }

  @Test
  void few_rows_and_demoted_kinds_have_a_figure_but_no_interval() {
    BlockChoice sessions = BlockChoice.automatic();
    BlockChoice events = new BlockChoice.Least(4);
    assertThat(MADE.calibrated(SumKind.FREQUENCY, events, 17))
        .isEqualTo(new Sampled(MADE.point(), Optional.empty(), Optional.empty()));
    assertThat(MADE.calibrated(SumKind.FREQUENCY, events, 18).strict()).isPresent();
    assertThat(MADE.calibrated(SumKind.FREQUENCY, sessions, 377).usual()).isEmpty();
    assertThat(MADE.calibrated(SumKind.FREQUENCY, sessions, 378).usual()).isPresent();
    assertThat(MADE.calibrated(SumKind.MEAN, sessions, 504).usual()).isEmpty();
    assertThat(MADE.calibrated(SumKind.MEAN, events, 60).strict()).isPresent();
    for (Rule rule : SumCalibration.all()) {
      BlockChoice block = rule.sessions() ? sessions : events;
      assertThat(MADE.calibrated(rule.kind(), block, rule.rows()).strict().isEmpty())
          .isEqualTo(rule.demoted());
    }
  }
}
