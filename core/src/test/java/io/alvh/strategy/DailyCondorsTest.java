package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Position;
import io.alvh.market.IndexName;
import io.alvh.signal.SignalName;
import io.alvh.strategy.CondorRules.Gate;
import io.alvh.strategy.KillSwitchTrack.Cause;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyCondorsTest {
  private static final Rulebook UNGATED = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);

  /// VIX at the fill at which the published distances pay every tier's target, so that no strike is
  /// moved inward for credit.
  private static final double PAYING = 19.5;

  @Test
  void the_expected_range_is_the_published_1_16_percent_and_83_points() {
    Situation s = Situations.quiet().build();
    double edr = s.signals().find(SignalName.EDR).orElseThrow();
    assertThat(edr).isCloseTo(1.16, within(0.005));
    assertThat(edr / 100 * 7138).isCloseTo(83, within(0.5));
  }

  @Test
  void shorts_stand_at_the_tiers_multiples_of_83_points() {
    List<Decision> decisions =
        CondorStrategy.decide(Situations.quiet().rules(UNGATED).vixNow(PAYING).build());
    assertThat(decisions)
        .extracting(d -> ((Decision.Open) d).structure())
        .containsExactly(
            condor(7010, 7020, 7255, 7265),
            condor(7035, 7045, 7230, 7240),
            condor(7055, 7065, 7210, 7220));
  }

  @Test
  void the_credit_in_the_facts_is_the_mid_less_the_slippage_of_the_fill() {
    Situation s = Situations.quiet().rules(UNGATED).build();
    for (Decision decision : CondorStrategy.decide(s)) {
      Decision.Open open = (Decision.Open) decision;
      double vix = s.now().snapshot().indices().get(IndexName.VIX);
      double slippage = s.rules().fills().slippagePoints(open.structure(), s.now(), vix);
      double credit = -s.now().value(open.structure()) - slippage;
      assertThat(fact(open, "credit_points")).isCloseTo(credit, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "14.99, 3",
    "15.00, 2",
    "19.99, 2",
    "20.00, 0",
    "35, 0",
  })
  void the_gate_reads_the_session_before_and_lower_bounds_belong_to_the_band(
      double vixBefore, int tiers) {
    Situation s = Situations.quiet().vix(vixBefore).vixNow(17).build();
    List<Decision> decisions = CondorStrategy.decide(s);
    assertThat(decisions).hasSize(3);
    assertThat(decisions.stream().filter(d -> !d.rule().equals("condor.gate"))).hasSize(tiers);
  }

  @ParameterizedTest
  @CsvSource({
    "19.00, 19.01, 3",
    "19.00, 19.00, 2",
    "19.00, 18.00, 2",
    "20.00, 25.00, 0",
  })
  void the_five_day_override_needs_vix_low_and_below_its_mean(double vix, double mean, int tiers) {
    Rulebook rules = Rulebooks.defaults().withGate(Gate.Mode.VIX_5DMA_OVERRIDE);
    Situation s =
        Situations.quiet().rules(rules).vix(vix).signal(SignalName.VIX_SMA5, mean).build();
    List<Decision> decisions = CondorStrategy.decide(s);
    assertThat(decisions.stream().filter(d -> !d.rule().equals("condor.gate"))).hasSize(tiers);
  }

  @Test
  void a_missing_five_day_mean_leaves_the_bands_to_decide() {
    Rulebook rules = Rulebooks.defaults().withGate(Gate.Mode.VIX_5DMA_OVERRIDE);
    Situation s = Situations.quiet().rules(rules).without(SignalName.VIX_SMA5).build();
    assertThat(rulesOf(s)).containsExactly("condor.daily", "condor.daily", "condor.gate");
  }

  @Test
  void without_vix_or_a_range_no_tier_trades() {
    assertThat(rulesOf(Situations.quiet().without(SignalName.VIX).build()))
        .containsOnly("condor.no_signal");
    assertThat(rulesOf(Situations.quiet().without(SignalName.EDR).build()))
        .hasSize(3)
        .containsOnly("condor.no_signal");
  }

  @Test
  void a_tuesday_series_is_unlisted_before_2022_and_hypothetical_when_asked() {
    LocalDate monday = LocalDate.of(2019, 3, 11);
    assertThat(rulesOf(Situations.quiet().date(monday).build())).containsOnly("condor.unlisted");
    Rulebook any = UNGATED.withUniverse(Rulebook.Universe.HYPOTHETICAL_DAILY);
    assertThat(CondorStrategy.decide(Situations.quiet().rules(any).date(monday).build()))
        .allSatisfy(d ->
            assertThat(((Decision.Open) d).structure().expiry())
                .isEqualTo(new Expiry(LocalDate.of(2019, 3, 12), Settlement.PM)));
  }

  @Test
  void a_friday_condor_expires_on_monday() {
    LocalDate friday = LocalDate.of(2026, 3, 13);
    Situation s = Situations.quiet().rules(UNGATED).date(friday).build();
    assertThat(((Decision.Open) CondorStrategy.decide(s).getFirst()).structure().expiry())
        .isEqualTo(new Expiry(LocalDate.of(2026, 3, 16), Settlement.PM));
  }

  @Test
  void an_event_until_expiry_halves_the_size_and_a_later_one_does_not() {
    long plain = conservative(Situations.quiet());
    long onExpiry = conservative(Situations.quiet().event(LocalDate.of(2026, 3, 12)));
    long later = conservative(Situations.quiet().event(LocalDate.of(2026, 3, 13)));
    assertThat(onExpiry).isEqualTo(plain / 2).isPositive();
    assertThat(later).isEqualTo(plain);
  }

  @Test
  void an_account_too_small_for_one_condor_stands_aside() {
    Situation s = Situations.quiet().rules(UNGATED).nav(20_000).build();
    assertThat(rulesOf(s)).containsOnly("sizing.too_small");
    assertThat(rulesOf(Situations.quiet().rules(UNGATED).nav(-5).build()))
        .containsOnly("sizing.too_small");
  }

  @Test
  void the_kill_switch_stops_every_tier_unless_it_is_off() {
    StrategyMemory initial = StrategyMemory.initial();
    StrategyMemory stopped =
        new StrategyMemory(
            initial.intensity(),
            new KillSwitchTrack(Money.ofDollars(1), 3, Cause.DAY_LOSS),
            initial.hedge());
    Situations base = Situations.quiet().rules(UNGATED).memory(stopped);
    assertThat(rulesOf(base.build())).hasSize(3).containsOnly("condor.kill_switch");
    assertThat(rulesOf(base.rules(UNGATED.withRule(RuleId.KILL_SWITCH, false)).build()))
        .containsOnly("condor.daily");
  }

  @Test
  void a_tier_that_holds_the_series_stands_aside() {
    IronCondor held = condor(7010, 7020, 7255, 7265);
    Position position =
        new Position(
            "x", CondorEntry.tag(Tier.CONSERVATIVE), held, 1, 0.7, LocalDate.of(2026, 3, 10));
    assertThat(rulesOf(Situations.quiet().rules(UNGATED).holding(position).build()))
        .containsExactly("condor.already_open", "condor.daily", "condor.daily");
  }

  @Test
  void cheap_options_are_refused_for_their_credit_at_the_inner_limit() {
    Situation s = Situations.quiet().rules(UNGATED).vix(17.95).vixNow(9).build();
    List<Decision> decisions = CondorStrategy.decide(s);
    assertThat(decisions).extracting(Decision::rule).containsOnly("condor.credit");
    assertThat(fact(decisions.getFirst(), "steps_inward")).isPositive();
  }

  @Test
  void the_premium_gauge_refuses_a_credit_too_small_for_its_width() {
    Rulebook strict = UNGATED.withCondors(withGauge(UNGATED.condors(), 0.12));
    assertThat(rulesOf(Situations.quiet().rules(strict).build()))
        .containsExactly("condor.premium_gauge", "condor.daily", "condor.daily");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "0.4, 0",
    "0.6, 1",
    "1.6, 2",
    "9, 2",
    "-0.6, -1",
    "-1.6, -2",
    "-9, -2",
  })
  void skew_moves_puts_out_by_its_rounded_clipped_score(double z, int steps) {
    Situation s = Situations.quiet().signal(SignalName.SKEW_Z, z).build();
    var shift = s.rules().condors().skewShift();
    assertThat(DailyCondors.skewSteps(shift, s.signals())).isEqualTo(steps);
  }

  @Test
  void skew_and_momentum_move_the_conservative_shorts() {
    Situations base = Situations.quiet().rules(UNGATED).vixNow(PAYING);
    Situation s = base.signal(SignalName.SKEW_Z, 2.0).signal(SignalName.VIX_SMA5, 17.0).build();
    IronCondor found =
        (IronCondor) ((Decision.Open) CondorStrategy.decide(s).getFirst()).structure();
    assertThat(found.shortCall()).isEqualTo(7255 - 10);
    assertThat(found.shortPut()).isGreaterThanOrEqualTo(7020 - 15).isLessThan(7020);
  }

  @Test
  void a_missing_skew_score_moves_nothing_and_is_absent_from_the_facts() {
    Situation s =
        Situations.quiet().rules(UNGATED).vixNow(PAYING).without(SignalName.SKEW_Z).build();
    Decision.Open open = (Decision.Open) CondorStrategy.decide(s).getFirst();
    assertThat(open.structure()).isEqualTo(condor(7010, 7020, 7255, 7265));
    assertThat(open.facts()).extracting(Fact::name).doesNotContain("skew_z");
  }

  private static long conservative(Situations base) {
    Decision first = CondorStrategy.decide(base.rules(UNGATED).build()).getFirst();
    return ((Decision.Open) first).quantity();
  }

  private static CondorRules withGauge(CondorRules rules, double gauge) {
    CondorRules.DailyRules d = rules.daily();
    return new CondorRules(
        rules.tiers(),
        new CondorRules.DailyRules(
            d.distances(),
            d.creditFloorOfTarget(),
            d.widthFractionOfSpot(),
            gauge,
            d.strikeStep(),
            d.innerLimitEdr()),
        rules.income(),
        rules.edr(),
        rules.skewShift(),
        rules.gate());
  }

  private static IronCondor condor(double a, double b, double c, double d) {
    Expiry expiry = new Expiry(LocalDate.of(2026, 3, 12), Settlement.PM);
    return new IronCondor(Underlying.SPX, expiry, a, b, c, d);
  }

  private static List<String> rulesOf(Situation s) {
    return CondorStrategy.decide(s).stream().map(Decision::rule).toList();
  }

  private static double fact(Decision decision, String name) {
    return decision.facts().stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
