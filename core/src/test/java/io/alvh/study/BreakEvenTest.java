package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.study.BreakEven.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
  @Test
  void the_profit_is_gone_where_the_line_between_two_runs_crosses_zero() {
    assertThat(BreakEven.of(List.of(new Point(0, 30), new Point(1, 10), new Point(2, -30))))
        .isEqualTo(Measure.of(1.25));
  }

  @Test
  void points_need_not_ascend_and_the_first_crossing_counts() {
    assertThat(
            BreakEven.of(
                List.of(new Point(3, 5), new Point(2, -10), new Point(0, 10), new Point(4, -5))))
        .isEqualTo(Measure.of(1));
  }

  @Test
  void a_point_at_zero_is_the_answer() {
    assertThat(BreakEven.of(List.of(new Point(0, 0), new Point(1, -1))))
        .isEqualTo(Measure.of(1 - 1));
    assertThat(BreakEven.of(List.of(new Point(0, 4), new Point(1, 0)))).isEqualTo(Measure.of(1));
  }

  @Test
  void a_loss_at_the_first_and_a_profit_at_the_last_run_have_none() {
    assertThat(BreakEven.of(List.of(new Point(0, -1), new Point(1, -2))))
        .isEqualTo(Measure.undefined(SlippageResult.LOSS_AT_MID));
    assertThat(BreakEven.of(List.of(new Point(0, 2), new Point(2, 1))))
        .isEqualTo(Measure.undefined("a profit even at 2.0"));
  }

  @Test
  void one_run_says_nothing() {
    assertThatThrownBy(() -> BreakEven.of(List.of(new Point(0, 1))))
        .hasMessageContaining("two runs");
  }
}
