package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.ledger.Fact;
import io.alvh.signal.SignalName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeFactorsTest {
  private static final LocalDate NEXT = LocalDate.of(2026, 3, 12);
  private static final Rulebook CUTTING =
      Settings.weight(
          Settings.weight(Rulebooks.defaults(), RuleId.IPO_SIZE, 0.75),
          RuleId.RATE_DIFFERENTIAL_SIZE,
          0.75);

  private static double factor(Situation s, List<Fact> facts) {
    return SizeFactors.of(s, new Expiry(NEXT, Settlement.PM), 0.5, facts);
  }

  @ParameterizedTest
  @CsvSource({
    "75, 0, false, 1",
    "75.1, 0, false, 0.75",
    "0, 1.5, false, 1",
    "0, -1.51, false, 0.75",
    "80, 2, false, 0.5625",
    "0, 0, true, 0.5",
    "80, 2, true, 0.28125",
  })
  void factors_of_all_conditions_that_hold_are_multiplied(
      double percentile, double z, boolean event, double expected) {
    Situations s =
        Situations.quiet()
            .rules(CUTTING)
            .signal(SignalName.IPO_PERCENTILE, percentile)
            .signal(SignalName.RATE_DIFFERENTIAL_Z, z);
    if (event) {
      s.event(NEXT);
    }
    assertThat(factor(s.build(), new ArrayList<>())).isEqualTo(expected);
  }

  @Test
  void by_default_both_flags_are_shown_and_cut_nothing() {
    List<Fact> facts = new ArrayList<>();
    Situation s =
        Situations.quiet()
            .signal(SignalName.IPO_PERCENTILE, 99)
            .signal(SignalName.RATE_DIFFERENTIAL_Z, -3)
            .build();
    assertThat(factor(s, facts)).isEqualTo(1);
    assertThat(facts)
        .contains(
            new Fact("ipo_hot", 1),
            new Fact("ipo_percentile", 99),
            new Fact("rate_differential_extreme", 1),
            new Fact("rate_differential_z", -3),
            new Fact("size_factor", 1));
  }

  @Test
  void a_missing_signal_cuts_nothing_and_says_so() {
    List<Fact> facts = new ArrayList<>();
    assertThat(factor(Situations.quiet().rules(CUTTING).build(), facts)).isEqualTo(1);
    assertThat(facts)
        .contains(new Fact("ipo_unavailable", 1), new Fact("rate_differential_unavailable", 1));
  }

  @Test
  void switched_off_nothing_is_asked() {
    Rulebook off =
        Settings.on(
            Settings.on(CUTTING, RuleId.IPO_SIZE, false), RuleId.RATE_DIFFERENTIAL_SIZE, false);
    List<Fact> facts = new ArrayList<>();
    Situation s = Situations.quiet().rules(off).signal(SignalName.IPO_PERCENTILE, 99).build();
    assertThat(factor(s, facts)).isEqualTo(1);
    assertThat(facts).containsExactly(new Fact("event_factor", 1), new Fact("size_factor", 1));
  }
}
