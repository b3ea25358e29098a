package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often a condor must settle inside to break even when it loses in full otherwise, from its
/// payoff: the published credits leave 86 to 96.5 per cent.
class BreakEvenTest {
  @ParameterizedTest
  @CsvSource({
    "5, 0.70, 86", "5, 1.15, 77", "5, 1.60, 68",
    "10, 0.70, 93.0", "10, 1.15, 88.5", "10, 1.60, 84.0",
    "20, 0.70, 96.5", "20, 1.15, 94.25", "20, 1.60, 92.0",
  })
  void the_settle_inside_rate_follows_from_width_and_credit(
      double width, double credit, double percent) {
    Expiry expiry = new Expiry(LocalDate.of(2026, 3, 12), Settlement.PM);
    IronCondor condor = CondorEntry.condor(expiry, 7020, 7255, width);
    double inside = credit + condor.payoff(7138);
    double below = credit + condor.payoff(6000);
    double above = credit + condor.payoff(8000);
    assertThat(below).isEqualTo(above).isCloseTo(credit - width, within(1e-12));
    assertThat(-below * 100).isCloseTo(CondorEntry.maxLossDollars(condor, credit), within(1e-9));
    assertThat(100 * below / (below - inside)).isCloseTo(percent, within(1e-9));
  }
}
