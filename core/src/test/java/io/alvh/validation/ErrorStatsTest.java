package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorStatsTest {
  @Test
  void errors_of_both_signs_cancel_in_the_bias_alone() {
    ErrorStats stats = ErrorStats.of(List.of(1.0, -3.0, 2.0));

    assertThat(stats.count()).isEqualTo(3);
    assertThat(stats.bias()).isZero();
    assertThat(stats.mae()).isEqualTo(2);
    assertThat(stats.rmse()).isCloseTo(Math.sqrt(14 / 3.0), within(1e-15));
    assertThat(stats.worst()).isEqualTo(-3);
  }

  @Test
  void nothing_has_no_errors() {
    assertThat(ErrorStats.of(List.of())).isEqualTo(ErrorStats.NONE);
  }

  @Test
  void an_error_that_is_no_number_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ErrorStats.of(List.of(1.0, Double.NaN)));
  }
}
