package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.Fact;
import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HedgeIntensityTest {
  private static final LocalDate YESTERDAY = LocalDate.of(2024, 1, 23);
  private static final RuleSettings DEFAULTS = RuleSettings.defaults();

  /// The method's weights and limits, each a hair on either side of its limit.
  @ParameterizedTest
  @CsvSource({
    "REALISED_VOL_RATIO, HV_RATIO, 1.26, 1.25, 0.10",
    "SKEW, SKEW_Z252, 1.01, 1.00, 0.05",
    "EVENT_NEXT_SESSION, SESSIONS_TO_CPI, 2, 3, 0.05",
    "EVENT_NEXT_SESSION, SESSIONS_TO_FOMC, 2, 1, 0.05",
    "BREADTH, BREADTH_WARNING, 1, 0, 0.10",
    "TERM_INVERTED, CONTANGO, -0.001, 0, 0.10",
    "STEEP_CONTANGO, CONTANGO, 0.081, 0.08, -0.10",
  })
  void a_rule_adds_its_weight_while_its_condition_holds_and_nothing_while_not(
      RuleId rule, SignalName name, double holds, double fails, double weight) {
    RuleSettings only = only(rule, DEFAULTS.of(rule));
    HedgeIntensity with = of(0.5, only, quiet(name, holds));
    assertThat(with.value()).isCloseTo(0.5 + weight, within(1e-12));
    assertThat(fact(with, "adj." + rule.label())).hasValue(weight);
    HedgeIntensity without = of(0.5, only, quiet(name, fails));
    assertThat(without.value()).isEqualTo(0.5);
    assertThat(fact(without, "adj." + rule.label())).hasValue(0);
    HedgeIntensity off = of(0.5, only(rule, DEFAULTS.of(rule).withOn(false)), quiet(name, holds));
    assertThat(off.value()).isEqualTo(0.5);
    assertThat(fact(off, "adj." + rule.label())).isEmpty();
    assertThat(off.because()).doesNotContain(rule.label());
  }

  @ParameterizedTest
  @CsvSource({
    "VARIANCE_PREMIUM, VRP, -0.1, 0",
    "RELEASE_SURPRISE, PPI_SURPRISE_Z, -1.1, 1",
    "BIG_TOP, BIG_TOP_SCORE, 4, 3",
    "REER, SECOND_ENGINE, 1, 0",
    "IPO_HEAT, IPO_PERCENTILE, 76, 75",
    "RATE_DIFFERENTIAL, RATE_DIFFERENTIAL_Z, -1.6, 1.5",
    "GDP_SOFT, GDP_GROWTH, -0.1, 0",
  })
  void a_rule_of_no_weight_is_shown_and_adds_nothing_until_a_rulebook_weighs_it(
      RuleId rule, SignalName name, double holds, double fails) {
    HedgeIntensity shown = of(0.5, only(rule, DEFAULTS.of(rule)), quiet(name, holds));
    assertThat(shown.value()).isEqualTo(0.5);
    assertThat(fact(shown, "shown." + rule.label())).hasValue(1);
    RuleSettings weighed = only(rule, DEFAULTS.of(rule).withWeight(0.05));
    assertThat(of(0.5, weighed, quiet(name, holds)).value()).isCloseTo(0.55, within(1e-12));
    HedgeIntensity quiet = of(0.5, weighed, quiet(name, fails));
    assertThat(quiet.value()).isEqualTo(0.5);
    assertThat(fact(quiet, "shown." + rule.label())).isEmpty();
  }

  @Test
  void a_missing_signal_adds_nothing_and_is_named_instead_of_counted() {
    HedgeIntensity found = of(0.65, DEFAULTS, new EnumMap<>(SignalName.class));
    assertThat(found.value()).isEqualTo(0.65);
    assertThat(found.facts())
        .extracting(Fact::name)
        .containsExactly("h_vix", "adj_sum", "intensity");
    assertThat(found.because()).contains("unavailable", "breadth", "ipo_heat", "skew");
  }

  /// A condition that cannot be read is not one that is not met.
  @ParameterizedTest
  @CsvSource({
    "4, 1, HOLDS",
    "3, 0, FAILS",
    "3, 1, UNAVAILABLE",
    "2, 1, FAILS",
    "2, 2, UNAVAILABLE"
  })
  void a_score_that_unknown_conditions_may_lift_to_the_limit_is_unavailable(
      double met, double unknown, HedgeIntensity.Finding finding) {
    RuleSettings only = only(RuleId.BIG_TOP, DEFAULTS.of(RuleId.BIG_TOP).withWeight(0.05));
    Map<SignalName, Double> signals = quiet(SignalName.BIG_TOP_SCORE, met);
    signals.put(SignalName.BIG_TOP_UNKNOWN, unknown);
    HedgeIntensity found = of(0.5, only, signals);
    assertThat(found.adjustments())
        .singleElement()
        .extracting(HedgeIntensity.Adjustment::finding)
        .isEqualTo(finding);
    assertThat(found.because().contains("unavailable, adding nothing: big_top"))
        .isEqualTo(finding == HedgeIntensity.Finding.UNAVAILABLE);
    signals.remove(SignalName.BIG_TOP_UNKNOWN);
    assertThat(of(0.5, only, signals).value()).isEqualTo(met >= 4 ? 0.55 : 0.5);
  }

  @Test
  void one_known_release_tomorrow_suffices_and_one_unknown_calendar_leaves_the_rest_open() {
    RuleSettings only = only(RuleId.EVENT_NEXT_SESSION, DEFAULTS.of(RuleId.EVENT_NEXT_SESSION));
    Map<SignalName, Double> signals = new EnumMap<>(SignalName.class);
    signals.put(SignalName.SESSIONS_TO_FOMC, 12.0);
    signals.put(SignalName.SESSIONS_TO_CPI, 2.0);
    assertThat(of(0.5, only, signals).value()).isCloseTo(0.55, within(1e-12));
    signals.put(SignalName.SESSIONS_TO_CPI, 5.0);
    assertThat(of(0.5, only, signals).because()).contains("event_next_session");
    signals.put(SignalName.SESSIONS_TO_PPI, 6.0);
    assertThat(of(0.5, only, signals).because()).doesNotContain("event_next_session");
  }

  @Test
  void the_sum_is_limited_and_the_intensity_stays_within_zero_and_one() {
    Map<SignalName, Double> signals = new EnumMap<>(SignalName.class);
    signals.put(SignalName.HV_RATIO, 2.0);
    signals.put(SignalName.BREADTH_WARNING, 1.0);
    signals.put(SignalName.CONTANGO, -0.02);
    HedgeIntensity found = of(0.65, DEFAULTS, signals);
    assertThat(found.added()).isEqualTo(0.20);
    assertThat(found.value()).isCloseTo(0.85, within(1e-12));
    assertThat(of(1, DEFAULTS, signals).value()).isEqualTo(1);
    Map<SignalName, Double> steep = Map.of(SignalName.CONTANGO, 0.1);
    assertThat(of(0.05, DEFAULTS, steep).value()).isZero();
  }

  @Test
  void whatever_the_signals_and_weights_the_sum_stays_within_its_limit() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 2_000; i++) {
      RuleSettings settings = DEFAULTS;
      for (RuleId rule : RuleId.values()) {
        if (rule.spec().kind() == RuleSpec.Kind.INTENSITY) {
          double weight = 0.4 * random.nextDouble() - 0.2;
          settings = settings.with(rule, DEFAULTS.of(rule).withWeight(weight));
        }
      }
      Map<SignalName, Double> signals = new EnumMap<>(SignalName.class);
      for (SignalName name : SignalName.values()) {
        if (random.nextInt(4) > 0) {
          signals.put(name, 5 * random.nextDouble() - 2);
        }
      }
      HedgeIntensity found = of(random.nextDouble(), settings, signals);
      assertThat(found.value()).isBetween(0.0, 1.0);
      assertThat(Math.abs(found.value() - found.byVix())).isLessThanOrEqualTo(0.20 + 1e-12);
    }
  }

  @Test
  void only_the_policy_that_follows_vix_is_adjusted_and_every_such_session_says_how() {
    HedgeWorld world =
        HedgeWorld.at(18)
            .withPolicy(Policy.VIX_TIERED, Funding.CANON)
            .withSignal(SignalName.HV_RATIO, 1.5);
    HedgePlan tiered = world.decide(100);
    assertThat(tiered.intensity()).isCloseTo(0.75, within(1e-12));
    assertThat(tiered.targetContracts()).isEqualTo(75);
    assertThat(tiered.decisions()).filteredOn(d -> d.rule().equals("hedge.intensity")).hasSize(1);
    HedgePlan full = world.withPolicy(Policy.ALWAYS_FULL, Funding.CANON).decide(100);
    assertThat(full.intensity()).isEqualTo(1);
    assertThat(full.decisions()).noneMatch(d -> d.rule().equals("hedge.intensity"));
  }

  private static HedgeIntensity of(
      double byVix, RuleSettings settings, Map<SignalName, Double> signals) {
    SignalSet set = SignalSet.of(YESTERDAY, TradingCalendar.close(YESTERDAY), signals);
    return HedgeIntensity.adjusted(byVix, settings, set);
  }

  /// Every signal of the rules known and quiet, but one.
  private static Map<SignalName, Double> quiet(SignalName name, double value) {
    Map<SignalName, Double> signals = new EnumMap<>(SignalName.class);
    for (SignalName each : SignalName.values()) {
      signals.put(each, 0.0);
    }
    for (SignalName each :
        List.of(
            SignalName.SESSIONS_TO_FOMC, SignalName.SESSIONS_TO_CPI, SignalName.SESSIONS_TO_PPI)) {
      signals.put(each, 9.0);
    }
    signals.put(name, value);
    return signals;
  }

  private static RuleSettings only(RuleId rule, RuleSettings.Setting setting) {
    RuleSettings settings = DEFAULTS;
    for (RuleId each : RuleId.values()) {
      settings = settings.with(each, DEFAULTS.of(each).withOn(false));
    }
    return settings.with(rule, setting);
  }

  private static OptionalDouble fact(HedgeIntensity found, String name) {
    return found.facts().stream()
        .filter(f -> f.name().equals(name))
        .mapToDouble(Fact::value)
        .findFirst();
  }
}
