package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RefitTest {
  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

  @Test
  void drift_is_the_fit_less_what_is_in_force() {
    Refit refit = new Refit("skew", FROM, -0.30, -0.25, 812);

    assertThat(refit.drift()).isCloseTo(0.05, within(1e-12));
    assertThat(refit.isPrior()).isFalse();
  }

  @Test
  void a_prior_has_no_observations_and_no_drift() {
    Refit prior = Refit.prior("skew", FROM, -0.30);

    assertThat(prior.isPrior()).isTrue();
    assertThat(prior.drift()).isZero();
  }

  @Test
  void a_value_fitted_to_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refit("skew", FROM, -0.30, -0.25, 0))
        .withMessageContaining("without observations");
  }

  @Test
  void what_is_not_refitted_says_why_and_has_no_drift() {
    Refit refit = Refit.not("skew", FROM, -0.30, 4, Refit.Basis.TOO_FEW);

    assertThat(refit.isRefitted()).isFalse();
    assertThat(refit.isPrior()).isFalse();
    assertThat(refit.drift()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refit("skew", FROM, -0.30, -0.25, 4, Refit.Basis.TOO_FEW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Refit.not("skew", FROM, -0.30, 4, Refit.Basis.PRIOR));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refit("skew", FROM, -0.30, -0.30, 4, Refit.Basis.PRIOR));
  }
}
