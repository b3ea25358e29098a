package io.alvh.study.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.backtest.Trade;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Measure;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A made-up market in which it is known which rules can act.
class AblationTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 9, 29);
  private static final Money NAV = Money.ofDollars(10_000_000);
  private static final SharedHistory MARKET =
      SharedHistory.of(
          SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
              .map(Valuer::of)
              .toList());
  private static final Rulebook BASE = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);
  private static final List<RuleId> RULES =
      List.of(
          RuleId.PROFIT_TAKE,
          RuleId.REALISED_VOL_RATIO,
          RuleId.RELEASE_SURPRISE,
          RuleId.IPO_SIZE,
          RuleId.CONTANGO_INDICATOR);
  private static AblationResult result;

  // Not in the field: threads that call back into this class would wait for its initialisation.
  @BeforeAll
  static void run() {
    result = ablation(BASE, RULES, 2);
  }

  private static AblationResult ablation(Rulebook base, List<RuleId> rules, int threads) {
    return Ablation.run(
        new AblationInput(base, List.of(Profile.values()), rules, MARKET, FROM, NAV, threads),
        (_, _) -> {});
  }

  private static Effect effect(AblationResult of, Profile profile, RuleId id) {
    return of.effects(profile).stream()
        .filter(e -> e.variant().rules().equals(List.of(id)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_rule_that_one_day_condors_do_not_have_is_dead_there_and_acts_on_45_day_condors() {
    Effect oneDay = effect(result, Profile.DAILY_1DTE, RuleId.PROFIT_TAKE);
    assertThat(oneDay.verdict()).isEqualTo(Effect.Verdict.DEAD);
    assertThat(oneDay.why()).isEqualTo("one-day condors are held to settlement");
    assertThat(oneDay.first()).isEmpty();
    for (Yardstick yardstick : Yardstick.values()) {
      assertThat(oneDay.figures().of(yardstick))
          .isEqualTo(result.base(Profile.DAILY_1DTE).of(yardstick));
    }
    assertThat(effect(result, Profile.INCOME_45DTE, RuleId.PROFIT_TAKE).verdict())
        .isEqualTo(Effect.Verdict.ACTS);
  }

  @Test
  void a_rule_whose_signal_is_missing_all_along_is_dead_and_says_so() {
    for (Profile profile : Profile.values()) {
      Effect effect = effect(result, profile, RuleId.RELEASE_SURPRISE);
      assertThat(effect.verdict()).isEqualTo(Effect.Verdict.DEAD);
      assertThat(effect.why()).startsWith("never active: cpi_surprise_z is missing: ");
      assertThat(effect.variant().change()).isEqualTo(Change.TRIAL);
      assertThat(effect.variant().settings().weight(RuleId.RELEASE_SURPRISE)).isEqualTo(0.05);
    }
  }

  /// The default gate lets condors open below VIX 20 alone, where the multiplier of EDR is 1.
  @Test
  void a_rule_another_one_leaves_nothing_to_do_is_dead_and_says_which() {
    AblationResult gated =
        ablation(
            Rulebooks.defaults(),
            List.of(RuleId.EDR_MULTIPLIER, RuleId.TIER_COVERAGE, RuleId.EVENT_SIZE),
            2);
    assertThat(effect(gated, Profile.DAILY_1DTE, RuleId.EDR_MULTIPLIER).why())
        .isEqualTo("the multiplier is 1 wherever the gate lets condors open");
    assertThat(effect(gated, Profile.INCOME_45DTE, RuleId.EDR_MULTIPLIER).why())
        .startsWith("45-day condors are placed by delta");
    assertThat(effect(gated, Profile.DAILY_1DTE, RuleId.TIER_COVERAGE).why())
        .isEqualTo("every tier counts whole in this rulebook");
    assertThat(effect(gated, Profile.INCOME_45DTE, RuleId.EVENT_SIZE).why())
        .isEqualTo("its multiplier is 1 in this profile");
  }

  @Test
  void a_rule_that_only_shows_is_not_run() {
    Effect effect = effect(result, Profile.DAILY_1DTE, RuleId.CONTANGO_INDICATOR);
    assertThat(effect.verdict()).isEqualTo(Effect.Verdict.SHOWN);
    assertThat(effect.variant().isDisplayOnly()).isTrue();
    assertThat(result.tried()).isEqualTo(2L * (RULES.size() - 1));
  }

  /// The same by hand: two runs, their trades and closes compared date by date.
  @Test
  void a_rule_that_acts_is_found_on_the_dates_on_which_trades_differ() {
    Effect effect = effect(result, Profile.DAILY_1DTE, RuleId.REALISED_VOL_RATIO);
    assertThat(effect.verdict()).isEqualTo(Effect.Verdict.ACTS);
    RuleSettings settings = BASE.settings();
    RuleSettings off =
        settings.with(
            RuleId.REALISED_VOL_RATIO, settings.of(RuleId.REALISED_VOL_RATIO).withOn(false));
    RunResult with = Backtest.run(BASE, MARKET, FROM, NAV, _ -> {});
    RunResult without = Backtest.run(BASE.withSettings(off), MARKET, FROM, NAV, _ -> {});
    assertThat(effect.first()).contains(firstDifference(with.trades(), without.trades()));
    assertThat(effect.figures().of(Yardstick.CONDORS))
        .isEqualTo(Measure.of(condors(without) / (without.days().size() / 252.0)));
  }

  private static long condors(RunResult run) {
    return run.trades().stream()
        .filter(t -> t.tag().toString().startsWith("condor/"))
        .mapToLong(Trade::quantity)
        .sum();
  }

  private static LocalDate firstDifference(List<Trade> a, List<Trade> b) {
    List<String> left = events(a);
    List<String> right = events(b);
    List<String> either = new ArrayList<>(left);
    either.removeAll(right);
    List<String> other = new ArrayList<>(right);
    other.removeAll(left);
    either.addAll(other);
    return LocalDate.parse(either.stream().sorted().findFirst().orElseThrow().substring(0, 10));
  }

  private static List<String> events(List<Trade> trades) {
    List<String> events = new ArrayList<>();
    for (Trade t : trades) {
      events.add(t.opened() + " open " + t.tag() + t.structure() + t.quantity());
      if (!t.exit().equals("settled") && !t.exit().equals("open")) {
        t.ends()
            .forEach(e -> events.add(e.date() + " end " + t.tag() + t.structure() + e.quantity()));
      }
    }
    return events;
  }

  @Test
  void the_result_does_not_depend_on_the_number_of_threads() {
    assertThat(ablation(BASE, RULES, 1)).isEqualTo(result);
    assertThat(ablation(BASE, RULES, 3)).isEqualTo(result);
  }

  @Test
  void every_rule_gets_the_change_its_setting_asks_for() {
    List<Variant> variants = Variant.all(BASE.settings(), List.of());
    assertThat(variants.stream().filter(Variant::isSingle)).hasSize(RuleId.values().length);
    for (Variant v : variants) {
      if (v.isSingle()) {
        RuleId id = v.rules().getFirst();
        boolean acted = BASE.acts(id);
        boolean shows = id.spec().kind() == RuleSpec.Kind.DISPLAY;
        assertThat(v.settings().acts(id)).as(id.label()).isEqualTo(!acted && !shows);
        assertThat(v.isDisplayOnly())
            .as(id.label())
            .isEqualTo(BASE.settings().of(id).on() && !acted);
      }
    }
    assertThat(variants.stream().filter(v -> !v.isSingle()).map(Variant::id))
        .containsExactly(Variant.ADJUSTMENTS, Variant.OURS, Variant.TRIALS);
  }
}
