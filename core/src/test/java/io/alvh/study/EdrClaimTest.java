package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.pricing.Valuer;
import io.alvh.strategy.Markets;
import io.alvh.strategy.Rulebooks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdrClaimTest {
  private static final List<Valuer> OLD =
      List.of(Valuer.of(Markets.quiet(LocalDate.of(2024, 6, 11), 5400, 13)));

  @Test
  void the_arithmetic_gives_the_published_figures() {
    Claim claim = EdrClaim.judge(OLD, Rulebooks.defaults().condors().edr(), false);

    assertThat(claim.sentence()).contains("1.16 %, 82.8 points at 7,138");
  }

  @Test
  void without_the_days_only_arithmetic_is_tested() {
    Claim claim = EdrClaim.judge(OLD, Rulebooks.defaults().condors().edr(), false);

    assertThat(claim.verdict()).isEqualTo("cannot be tested: the history lacks the days");
    assertThat(claim.dataClass()).isEqualTo(EvidenceClass.MARKET_DATA);
  }

  @Test
  void made_up_closes_are_no_evidence() {
    Claim claim = EdrClaim.judge(OLD, Rulebooks.defaults().condors().edr(), true);

    assertThat(claim.verdict()).isEqualTo("synthetic: no evidence");
  }
}
