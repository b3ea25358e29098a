package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.Interval.Method;
import io.alvh.study.inference.IntervalCalibration.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalCalibrationTest {
  private static final Interval PERCENTILE = new Interval(1, 3, 0.95, Method.PERCENTILE);
  private static final Interval BCA = new Interval(0, 8, 0.95, Method.BCA);

  @Test
  void intervals_are_stretched_about_their_middle() {
    Rule rule = new Rule(Statistic.EXCESS, Method.PERCENTILE, 1.5, 4, false);
    assertThat(rule.stretched(PERCENTILE)).isEqualTo(new Interval(0.5, 6, 0.95, Method.PERCENTILE));
    assertThat(rule.identity()).isFalse();
  }

  @Test
  void a_rule_of_one_leaves_intervals_alone() {
    Rule rule = new Rule(Statistic.EXCESS, Method.PERCENTILE, 1, 1, false);
    assertThat(rule.identity()).isTrue();
    assertThat(rule.stretched(PERCENTILE)).isEqualTo(PERCENTILE);
  }

  @Test
  void every_statistic_has_a_rule_and_none_narrows() {
    assertThat(IntervalCalibration.all())
        .extracting(Rule::statistic)
        .containsExactlyElementsOf(List.of(Statistic.values()));
    for (Statistic statistic : Statistic.values()) {
      Interval made =
          IntervalCalibration.apply(statistic, Optional.of(PERCENTILE), Optional.of(PERCENTILE))
              .orElseThrow();
      assertThat(made.low()).isLessThanOrEqualTo(PERCENTILE.low());
      assertThat(made.high()).isGreaterThanOrEqualTo(PERCENTILE.high());
    }
  }

  @Test
  void the_interval_is_made_of_the_base_that_held_the_truth() {
    for (Statistic statistic : Statistic.values()) {
      Rule rule = IntervalCalibration.of(statistic);
      assertThat(rule.base()).isEqualTo(Method.PERCENTILE);
      assertThat(IntervalCalibration.apply(statistic, Optional.of(PERCENTILE), Optional.of(BCA)))
          .contains(rule.stretched(PERCENTILE));
      assertThat(IntervalCalibration.apply(statistic, Optional.empty(), Optional.of(BCA)))
          .isEmpty();
    }
  }

  @Test
  void only_intervals_of_draws_can_be_a_base() {
    assertThatThrownBy(() -> new Rule(Statistic.EXCESS, Method.EXACT, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rule(Statistic.EXCESS, Method.BCA, 0, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
