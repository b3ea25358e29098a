package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alvh.study.Measure;
import org.junit.jupiter.api.Test;

class AimTest {
  @Test
  void a_value_at_the_limit_meets_the_aim() {
    assertThat(aim(Measure.of(0.6)).verdict()).isEqualTo("MET");
    assertThat(aim(Measure.of(-0.6)).outcome()).isEqualTo(Aim.Outcome.MET);
  }

  @Test
  void a_value_beyond_the_limit_misses_it_by_the_difference() {
    assertThat(aim(Measure.of(1.02)).verdict()).isEqualTo("MISSED by 0.42 vol points");
    assertThat(aim(Measure.of(-1.02)).verdict()).isEqualTo("MISSED by 0.42 vol points");
  }

  @Test
  void a_narrow_miss_is_not_printed_as_nothing() {
    assertThat(aim(Measure.of(0.60004)).verdict()).isEqualTo("MISSED by 0.00004 vol points");
  }

  @Test
  void without_a_measured_value_there_is_no_verdict() {
    Aim aim = new Aim("a", "text", "vol points", 0.6, Measure.undefined("no quotes"), 0);

    assertThat(aim.outcome()).isEqualTo(Aim.Outcome.NOT_MEASURED);
    assertThat(aim.verdict()).isEqualTo("NOT MEASURED: no quotes");
  }

  @Test
  void a_figure_that_rests_on_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Aim("a", "text", "points", 1, Measure.of(0), 0))
        .withMessageContaining("no observation");
  }

  private static Aim aim(Measure measured) {
    return new Aim("a", "text", "vol points", 0.6, measured, 10);
  }
}
