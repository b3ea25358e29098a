package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.IronCondor;
import io.alvh.ledger.Fact;
import io.alvh.pricing.SpreadModel;
import io.alvh.signal.SignalName;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CondorChecksTest {
  private static final Rulebook UNGATED = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);

  private static List<Decision> decide(Rulebook rules) {
    return CondorStrategy.decide(Situations.quiet().rules(rules).vixNow(19.5).build());
  }

  private static OptionalDouble find(Decision decision, String name) {
    for (Fact fact : decision.facts()) {
      if (fact.name().equals(name)) {
        return OptionalDouble.of(fact.value());
      }
    }
    return OptionalDouble.empty();
  }

  private static double fact(Decision decision, String name) {
    return find(decision, name).orElseThrow(() -> new AssertionError(name + ": " + decision));
  }

  @Test
  void break_evens_stand_at_the_shorts_less_and_plus_the_credit() {
    Situation s = Situations.quiet().rules(UNGATED).vixNow(19.5).build();
    for (Decision decision : CondorStrategy.decide(s)) {
      IronCondor condor = (IronCondor) ((Decision.Open) decision).structure();
      double mid = -s.now().value(condor);
      double spread = SpreadModel.on(s.now().snapshot().date()).midToNatural(s.now(), condor);
      double fill = fact(decision, "credit_points");
      assertThat(fact(decision, "break_even_lower_mid")).isEqualTo(condor.shortPut() - mid);
      assertThat(fact(decision, "break_even_upper_natural"))
          .isCloseTo(condor.shortCall() + mid - spread, within(1e-9));
      assertThat(fact(decision, "break_even_lower_fill")).isEqualTo(condor.shortPut() - fill);
      assertThat(fact(decision, "distortion_points")).isCloseTo(spread, within(1e-9));
      assertThat(fact(decision, "distortion_limit"))
          .isCloseTo(Math.max(0.10, 0.15 * mid), within(1e-12));
    }
  }

  @Test
  void a_distorted_break_even_is_shown_by_default_and_holds_the_order_when_the_rule_acts() {
    List<Decision> shown = decide(UNGATED);
    assertThat(shown).allSatisfy(d -> assertThat(d).isInstanceOf(Decision.Open.class));
    assertThat(shown)
        .extracting(d -> fact(d, "distortion_points") > fact(d, "distortion_limit"))
        .containsExactly(true, true, false);
    List<Decision> held = decide(Settings.weight(UNGATED, RuleId.BREAK_EVEN_DISTORTION, 1));
    assertThat(held)
        .extracting(Decision::rule)
        .containsExactly(
            "condor.break_even_distortion", "condor.break_even_distortion", "condor.daily");
    assertThat(held).allSatisfy(d -> assertThat(find(d, "distortion_points")).isPresent());
    Rulebook wide =
        Settings.number(
            Settings.weight(UNGATED, RuleId.BREAK_EVEN_DISTORTION, 1),
            RuleId.BREAK_EVEN_DISTORTION,
            "points",
            5);
    assertThat(decide(wide)).allSatisfy(d -> assertThat(d).isInstanceOf(Decision.Open.class));
  }

  @Test
  void the_caps_of_the_greeks_refuse_only_when_they_act() {
    List<Decision> shown = decide(UNGATED);
    assertThat(fact(shown.get(2), "short_delta"))
        .isGreaterThan(fact(shown.get(0), "short_delta"))
        .isLessThan(0.5);
    assertThat(fact(shown.get(0), "theta_points_day")).isPositive();
    Rulebook acting = Settings.weight(UNGATED, RuleId.GREEK_CAPS, 1);
    double between = 0.5 * (fact(shown.get(0), "short_delta") + fact(shown.get(1), "short_delta"));
    List<Decision> capped = decide(Settings.number(acting, RuleId.GREEK_CAPS, "delta", between));
    assertThat(capped)
        .extracting(Decision::rule)
        .containsExactly("condor.daily", "condor.greek_caps", "condor.greek_caps");
    assertThat(decide(Settings.number(acting, RuleId.GREEK_CAPS, "theta_least", 100)))
        .extracting(Decision::rule)
        .containsOnly("condor.greek_caps");
    assertThat(decide(Settings.number(acting, RuleId.GREEK_CAPS, "gamma", 0)))
        .extracting(Decision::rule)
        .containsOnly("condor.greek_caps");
  }

  @Test
  void the_promoter_scores_credit_after_costs_over_what_can_be_lost() {
    Situation s = Situations.quiet().rules(UNGATED).vixNow(19.5).build();
    Decision.Open open = (Decision.Open) CondorStrategy.decide(s).getFirst();
    double fees = s.rules().fills().feesDollars(open.structure(), s.now()) / 100;
    double net = fact(open, "credit_points") - fees;
    double score = fact(open, "promoter_score");
    assertThat(score).isCloseTo(net / (10 - net), within(1e-12));
    Rulebook acting = Settings.weight(UNGATED, RuleId.PROMOTER, 1);
    Rulebook above =
        Settings.number(acting, RuleId.PROMOTER, "least_credit_over_risk", score + 1e-6);
    assertThat(decide(above).getFirst().rule()).isEqualTo("condor.promoter");
    Rulebook below =
        Settings.number(acting, RuleId.PROMOTER, "least_credit_over_risk", score - 1e-6);
    assertThat(decide(below).getFirst().rule()).isEqualTo("condor.daily");
  }

  @Test
  void the_promoters_value_falls_with_realised_volatility_and_is_unavailable_without_it() {
    Situation calm = withVolatility(5);
    Decision.Open quiet = (Decision.Open) CondorStrategy.decide(calm).getFirst();
    double fees = calm.rules().fills().feesDollars(quiet.structure(), calm.now()) / 100;
    assertThat(fact(quiet, "promoter_value_points"))
        .isCloseTo(fact(quiet, "credit_points") - fees, within(1e-6));
    Decision wild = CondorStrategy.decide(withVolatility(60)).getFirst();
    assertThat(fact(wild, "promoter_value_points")).isLessThan(0).isGreaterThan(-10);
    Situation blind =
        Situations.quiet().rules(UNGATED).vixNow(19.5).without(SignalName.HV20).build();
    Decision decision = CondorStrategy.decide(blind).getFirst();
    assertThat(find(decision, "promoter_value_points")).isEmpty();
    assertThat(fact(decision, "promoter_value_unavailable")).isEqualTo(1);
  }

  /// The strikes stay where the quiet market's range puts them.
  private static Situation withVolatility(double hv20) {
    double edr = Situations.quiet().build().signals().find(SignalName.EDR).orElseThrow();
    return Situations.quiet()
        .rules(UNGATED)
        .vixNow(19.5)
        .signal(SignalName.HV20, hv20)
        .signal(SignalName.EDR, edr)
        .build();
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleId.class,
      names = {"BREAK_EVEN_DISTORTION", "GREEK_CAPS", "PROMOTER"})
  void switched_off_a_check_leaves_no_trace_and_changes_no_order(RuleId id) {
    List<Decision> with = decide(UNGATED);
    List<Decision> without = decide(Settings.on(Settings.weight(UNGATED, id, 1), id, false));
    for (int i = 0; i < with.size(); i++) {
      Decision.Open on = (Decision.Open) with.get(i);
      Decision.Open off = (Decision.Open) without.get(i);
      assertThat(off.structure()).isEqualTo(on.structure());
      assertThat(off.quantity()).isEqualTo(on.quantity());
      assertThat(off.facts()).hasSizeLessThan(on.facts().size());
      assertThat(on.facts()).containsAll(off.facts());
    }
  }

  @Test
  void facts_tell_range_skew_steps_credit_over_width_and_target() {
    Situation s =
        Situations.quiet()
            .rules(UNGATED)
            .vixNow(19.5)
            .signal(SignalName.SKEW_Z, 1.6)
            .signal(SignalName.VIX_SMA5, 17)
            .build();
    Decision d = CondorStrategy.decide(s).getFirst();
    assertThat(fact(d, "edr_percent")).isCloseTo(1.16, within(0.005));
    assertThat(fact(d, "put_steps_out")).isEqualTo(3);
    assertThat(fact(d, "call_steps_out")).isEqualTo(-2);
    assertThat(fact(d, "credit_over_width")).isEqualTo(fact(d, "credit_points") / 10);
    assertThat(fact(d, "target_points")).isCloseTo(0.7138, within(1e-9));
  }
}
