package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.Interval.Method;
import io.alvh.study.inference.IntervalCalibration.Rule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalCalibrationTest {
  private static final Interval PERCENTILE = new Interval(0.2, 0.4, 0.95, Method.PERCENTILE);
  private static final Interval BCA = new Interval(0, 8, 0.95, Method.BCA);

  @Test
  void intervals_are_stretched_about_their_middle() {
    Rule rule = new Rule(Statistic.EXCESS, 20, Method.PERCENTILE, 1.5, 4, false);
    Interval made = rule.stretched(PERCENTILE);
    assertThat(made.low()).isCloseTo(0.15, within(1e-12));
    assertThat(made.high()).isCloseTo(0.7, within(1e-12));
    assertThat(rule.identity()).isFalse();
  }

  @Test
  void a_rule_of_one_leaves_intervals_alone() {
    Rule rule = new Rule(Statistic.EXCESS, 20, Method.PERCENTILE, 1, 1, false);
    assertThat(rule.identity()).isTrue();
    assertThat(rule.stretched(PERCENTILE)).isEqualTo(PERCENTILE);
  }

  @Test
  void every_statistic_has_a_rule_for_every_length_and_none_narrows() {
    assertThat(IntervalCalibration.all())
        .hasSize(4 * Statistic.values().length)
        .allSatisfy(r -> {
          assertThat(r.base()).isEqualTo(Method.PERCENTILE);
          Interval made = r.stretched(PERCENTILE);
          assertThat(made.low()).isLessThanOrEqualTo(PERCENTILE.low());
          assertThat(made.high()).isGreaterThanOrEqualTo(PERCENTILE.high());
        });
  }

  @Test
  void the_rule_in_force_is_the_wider_of_made_up_and_real_shape() {
    for (Statistic statistic : Statistic.values()) {
      for (Rule madeUp : IntervalCalibration.madeUp(statistic)) {
        Rule rule = IntervalCalibration.of(statistic, 252 * madeUp.years());
        Rule real = IntervalCalibration.realShape(statistic, 20);
        Rule five = madeUp.years() < 20 ? IntervalCalibration.realShape(statistic, 5) : real;
        assertThat(rule.low()).isEqualTo(Math.max(Math.max(five.low(), real.low()), madeUp.low()));
        assertThat(rule.high())
            .isEqualTo(Math.max(Math.max(five.high(), real.high()), madeUp.high()));
      }
    }
  }

  @Test
  void the_rule_is_that_of_the_nearest_length_by_ratio() {
    assertThat(years(504)).isEqualTo(2);
    assertThat(years(780)).isEqualTo(2);
    assertThat(years(820)).isEqualTo(5);
    assertThat(years(2520)).isEqualTo(10);
    assertThat(years(3500)).isEqualTo(10);
    assertThat(years(4657)).isEqualTo(20);
    assertThat(years(7560)).isEqualTo(20);
  }

  private static int years(int sessions) {
    return IntervalCalibration.of(Statistic.EXCESS, sessions).years();
  }

  @Test
  void samples_shorter_than_any_that_was_tried_have_no_interval() {
    for (Statistic statistic : Statistic.values()) {
      assertThat(apply(statistic, 377)).isEmpty();
    }
    assertThat(apply(Statistic.DRAWDOWN_REDUCTION, 378)).isPresent();
    assertThat(IntervalCalibration.refusal(Statistic.EXCESS, 377))
        .isEqualTo(IntervalCalibration.TOO_SHORT);
    assertThat(IntervalCalibration.refusal(Statistic.DRAWDOWN_REDUCTION, 5040)).isEmpty();
  }

  @Test
  void the_interval_is_made_of_the_quantiles_alone() {
    for (Rule rule : IntervalCalibration.all()) {
      int sessions = 252 * rule.years();
      assertThat(apply(rule.statistic(), sessions))
          .isEqualTo(
              rule.demoted()
                  ? Optional.empty()
                  : Optional.of(rule.statistic().possible(rule.stretched(PERCENTILE))));
      assertThat(
              IntervalCalibration.apply(
                  rule.statistic(), sessions, Optional.empty(), Optional.of(BCA)))
          .isEmpty();
    }
  }

  @Test
  void no_interval_reaches_beyond_what_the_statistic_can_be() {
    Interval wide = new Interval(-3, 3, 0.95, Method.PERCENTILE);

    assertThat(Statistic.DRAWDOWN_REDUCTION.possible(wide))
        .isEqualTo(new Interval(-3, 1, 0.95, Method.PERCENTILE));
    assertThat(Statistic.HEDGED_DRAWDOWN.possible(wide))
        .isEqualTo(new Interval(0, 1, 0.95, Method.PERCENTILE));
    assertThat(Statistic.DRAWDOWN_DIFFERENCE.possible(wide))
        .isEqualTo(new Interval(-1, 1, 0.95, Method.PERCENTILE));
    assertThat(Statistic.PROFIT_RETAINED.possible(wide)).isEqualTo(wide);
    for (Statistic statistic : Statistic.values()) {
      assertThat(statistic.possible(PERCENTILE)).isEqualTo(PERCENTILE);
    }
  }

  private static Optional<Interval> apply(Statistic statistic, int sessions) {
    return IntervalCalibration.apply(
        statistic, sessions, Optional.of(PERCENTILE), Optional.of(BCA));
  }

  @Test
  void only_intervals_of_draws_can_be_a_base() {
    assertThatThrownBy(() -> new Rule(Statistic.EXCESS, 20, Method.EXACT, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rule(Statistic.EXCESS, 20, Method.BCA, 0, 1, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
