package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Position;
import io.alvh.signal.SignalName;
import io.alvh.strategy.CondorRules.DailyRules;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.KillSwitchTrack.Cause;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule in a situation it governs: switched off the trades change; at its neutral weight they
/// are those without it, and what it would have done is a fact.
class RuleSwitchTest {
  private static final Rulebook UNGATED = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
  private static final Expiry APRIL = OptionCalendar.spxMonthly(YearMonth.of(2026, 4));

  private static void obeys(RuleId rule, Rulebook base, Function<Rulebook, List<Decision>> decide) {
    String label = "shown." + rule.label();
    Rulebook shownOnly = Settings.weight(base, rule, rule.spec().kind().neutral());
    List<Decision> acting = decide.apply(base);
    List<Decision> off = decide.apply(base.withRule(rule, false));
    List<Decision> shown = decide.apply(shownOnly);
    assertThat(trades(off)).as("off").isNotEqualTo(trades(acting));
    assertThat(trades(shown)).as("display only").isEqualTo(trades(off));
    assertThat(facts(shown)).contains(label);
    assertThat(facts(off)).doesNotContain(label);
    assertThat(facts(acting)).doesNotContain(label);
  }

  private static List<String> trades(List<Decision> decisions) {
    List<String> trades = new ArrayList<>();
    for (Decision d : decisions) {
      switch (d) {
        case Decision.Open o -> trades.add(o.tag() + " +" + o.quantity() + " " + o.structure());
        case Decision.Close c -> trades.add(c.tag() + " -" + c.quantity() + " " + c.id());
        default -> {}
      }
    }
    return trades;
  }

  private static List<String> facts(List<Decision> decisions) {
    return decisions.stream().flatMap(d -> d.facts().stream()).map(f -> f.name()).toList();
  }

  private static Function<Rulebook, List<Decision>> condors(Situations situations) {
    return rules -> CondorStrategy.decide(situations.rules(rules).build());
  }

  private static Function<Rulebook, List<Decision>> hedge(HedgeWorld world, long condors) {
    return rules -> world.withRules(rules).decide(condors).decisions();
  }

  @Test
  void vix_gate() {
    obeys(RuleId.VIX_GATE, Rulebooks.defaults(), condors(Situations.quiet()));
  }

  @Test
  void edr_multiplier() {
    Rulebook off = Rulebooks.defaults().withRule(RuleId.EDR_MULTIPLIER, false);
    Rulebook shown = Settings.weight(Rulebooks.defaults(), RuleId.EDR_MULTIPLIER, 0);
    double calm = Rulebooks.defaults().edrFormula().percent(22, 22, 19);
    assertThat(Rulebooks.defaults().edrFormula().percent(22, 22, 22))
        .isCloseTo(1.2 * calm, within(1e-12));
    assertThat(off.edrFormula().percent(22, 22, 22)).isEqualTo(calm);
    assertThat(shown.edrFormula()).isEqualTo(off.edrFormula());
    Rulebook open = shown.withRule(RuleId.VIX_GATE, false);
    assertThat(facts(condors(Situations.quiet().vix(22)).apply(open)))
        .contains("shown.edr_multiplier");
  }

  @Test
  void rsai() {
    obeys(RuleId.RSAI, UNGATED, condors(Situations.quiet().signal(SignalName.SKEW_Z, -2)));
  }

  @Test
  void rsai_vix_momentum() {
    obeys(
        RuleId.RSAI_VIX_MOMENTUM,
        UNGATED,
        condors(Situations.quiet().signal(SignalName.VIX_SMA5, 10)));
  }

  @Test
  void credit_floor() {
    Rulebook base = daily(1, 0.01);
    obeys(RuleId.CREDIT_FLOOR, base, condors(Situations.quiet().vix(17.95).vixNow(11)));
  }

  @Test
  void premium_gauge() {
    obeys(RuleId.PREMIUM_GAUGE, daily(0.85, 0.12), condors(Situations.quiet()));
  }

  private static Rulebook daily(double floor, double gauge) {
    CondorRules c = UNGATED.condors();
    DailyRules d = c.daily();
    return UNGATED.withCondors(
        new CondorRules(
            c.tiers(),
            new DailyRules(
                d.distances(),
                floor,
                d.widthFractionOfSpot(),
                gauge,
                d.strikeStep(),
                d.innerLimitEdr()),
            c.income(),
            c.edr(),
            c.skewShift(),
            c.gate()));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void event_size(Profile profile) {
    boolean daily = profile == Profile.DAILY_1DTE;
    SizingRules s = UNGATED.sizing();
    Rulebook base =
        UNGATED
            .withProfile(profile)
            .withSizing(
                new SizingRules(s.preset(), s.presets(), s.tierSplit(), 0.5, 0.5, s.killSwitch()));
    LocalDate entry = daily ? LocalDate.of(2026, 3, 11) : LocalDate.of(2026, 3, 3);
    obeys(
        RuleId.EVENT_SIZE,
        base,
        condors(Situations.quiet().date(entry).event(LocalDate.of(2026, 3, 12))));
  }

  @Test
  void kill_switch() {
    StrategyMemory initial = StrategyMemory.initial();
    KillSwitchTrack stopped = new KillSwitchTrack(Money.ofDollars(1), 3, Cause.DAY_LOSS);
    obeys(
        RuleId.KILL_SWITCH,
        UNGATED,
        condors(
            Situations.quiet()
                .memory(new StrategyMemory(initial.intensity(), stopped, initial.hedge()))));
  }

  @ParameterizedTest
  @CsvSource({
    "PROFIT_TAKE, 7138, 2026-03-20, 40.0",
    "DTE_EXIT, 7138, 2026-03-27, 12.0",
    "STOP_LOSS, 6700, 2026-03-20, 8.0",
  })
  void exits(RuleId rule, double spxBefore, LocalDate date, double credit) {
    Position held =
        new Position(
            "held",
            CondorEntry.tag(Tier.BALANCED),
            new IronCondor(Underlying.SPX, APRIL, 6750, 6800, 7400, 7450),
            3,
            credit,
            LocalDate.of(2026, 3, 2));
    obeys(
        rule,
        UNGATED.withProfile(Profile.INCOME_45DTE),
        condors(Situations.quiet().date(date).spxBefore(spxBefore).holding(held)));
  }

  @ParameterizedTest
  @EnumSource(
      value = RuleId.class,
      names = {"DEADBAND", "CONFIRMATION"})
  void the_confirmed_level(RuleId rule) {
    double[] closes = {20, 20.5, 18, 23, 21.9, 21.0};
    Rulebook base = Rulebooks.defaults();
    IntensityTrack acting = track(base, closes);
    IntensityTrack off = track(base.withRule(rule, false), closes);
    IntensityTrack shown = track(Settings.weight(base, rule, 0), closes);
    assertThat(off.level()).isNotEqualTo(acting.level());
    assertThat(shown.level()).isEqualTo(off.level());
    assertThat(shown.shown().level()).isEqualTo(acting.level());
    StrategyMemory rest = StrategyMemory.initial();
    IntensityTrack apart = new IntensityTrack(18, 0, 0, new IntensityTrack.Shown(26, 0, 0));
    HedgeWorld world =
        HedgeWorld.at(18)
            .withRules(Settings.weight(base, rule, 0))
            .withMemory(new StrategyMemory(apart, rest.killSwitch(), rest.hedge()));
    assertThat(HedgeWorld.fact(world.decide(20), "shown." + rule.label())).isEqualTo(1 - 0.65);
  }

  private static IntensityTrack track(Rulebook rules, double[] closes) {
    IntensityTrack track = IntensityTrack.initial();
    for (double close : closes) {
      track = track.after(close, rules.hedge().intensity(), rules.settings());
    }
    return track;
  }

  private static Rulebook full(Funding funding) {
    return Rulebooks.defaults().withPolicyFunding(Policy.ALWAYS_FULL, funding);
  }

  @Test
  void cheap_purchase() {
    obeys(RuleId.CHEAP_PURCHASE, full(Funding.CANON), hedge(HedgeWorld.at(14), 20));
  }

  @Test
  void no_short_layer() {
    obeys(RuleId.NO_SHORT_LAYER, full(Funding.CANON), hedge(HedgeWorld.at(25), 20));
  }

  @Test
  void purchase_pace() {
    obeys(RuleId.PURCHASE_PACE, full(Funding.CANON), hedge(HedgeWorld.at(18), 20));
  }

  @Test
  void premium_cap() {
    obeys(
        RuleId.PREMIUM_CAP,
        full(Funding.BUDGET),
        hedge(HedgeWorld.at(14).withNav(2_000_000), 5_000));
  }

  @Test
  void rebalance_band() {
    obeys(
        RuleId.REBALANCE_BAND,
        full(Funding.CANON),
        hedge(HedgeWorld.at(18).holding("short", FEBRUARY, 18, 10, 1.5), 20));
  }

  @Test
  void monetise() {
    obeys(
        RuleId.MONETISE,
        full(Funding.CANON),
        hedge(HedgeWorld.at(40).holding("short", FEBRUARY, 38, 8, 10), 20));
  }

  @Test
  void recycle() {
    StrategyMemory rest = StrategyMemory.initial();
    HedgeTrack rich =
        rest.hedge()
            .withRecycling(
                new HedgeRecycling(1_000, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    obeys(
        RuleId.RECYCLE,
        full(Funding.CANON),
        hedge(
            HedgeWorld.at(20)
                .withMemory(new StrategyMemory(rest.intensity(), rest.killSwitch(), rich))
                .withSignal(SignalName.VIX_SMA5, 21)
                .withSignal(SignalName.VIX_HIGH20, 25),
            40));
  }

  @Test
  void a_tier_without_coverage_adds_nothing_to_the_need() {
    Rulebook base = Settings.number(full(Funding.NEED), RuleId.TIER_COVERAGE, "balanced", 0);
    HedgeWorld world = HedgeWorld.at(14).withRules(base);
    assertThat(HedgeWorld.fact(world.decide(20), "condor_stress_loss_usd")).isZero();
    assertThat(world.decide(20).stressLoss()).isPositive();
    for (Rulebook uniform :
        List.of(
            base.withRule(RuleId.TIER_COVERAGE, false),
            Settings.weight(base, RuleId.TIER_COVERAGE, 0))) {
      HedgePlan plan = world.withRules(uniform).decide(20);
      assertThat(HedgeWorld.fact(plan, "condor_stress_loss_usd")).isEqualTo(plan.stressLoss());
    }
    Rulebook half = Settings.weight(base, RuleId.TIER_COVERAGE, 0.5);
    HedgePlan plan = world.withRules(half).decide(20);
    assertThat(HedgeWorld.fact(plan, "condor_stress_loss_usd")).isEqualTo(plan.stressLoss() * 0.5);
  }
}
