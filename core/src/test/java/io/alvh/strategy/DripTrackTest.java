package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.strategy.DripTrack.Sweep;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DripTrackTest {
  private static final Rulebook RULES = Rulebooks.defaults();
  private static final Money NAV = Money.ofDollars(1_000_000);
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 31);
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

  private static DripTrack at(double realised, double reserve) {
    return new DripTrack(JANUARY, Money.ofDollars(realised), Money.ofDollars(reserve));
  }

  private static Sweep sweep(double realised, double reserve) {
    return at(realised, reserve).due(RULES, FEBRUARY, NAV).orElseThrow();
  }

  @Test
  void a_fifth_of_a_months_gain_goes_to_the_reserve_and_the_rest_stays_cash() {
    assertThat(sweep(1_000, 500))
        .isEqualTo(
            new Sweep(
                YearMonth.of(2024, 1),
                Money.ofDollars(1_000),
                Money.ofDollars(200),
                Money.ofDollars(800),
                Money.ofDollars(700)));
  }

  @Test
  void a_loss_takes_nothing_from_the_reserve() {
    Sweep sweep = sweep(-1_000, 500);
    assertThat(sweep.toReserve()).isEqualTo(Money.ZERO);
    assertThat(sweep.toCash()).isEqualTo(Money.ofDollars(-1_000));
    assertThat(sweep.reserve()).isEqualTo(Money.ofDollars(500));
  }

  /// Twelve months of a budget of 1.5 % of 1,000,000 a year are 15,000.
  @Test
  void the_reserve_is_filled_to_twelve_months_of_budget_and_no_further() {
    assertThat(sweep(100_000, 14_900).toReserve()).isEqualTo(Money.ofDollars(100));
    assertThat(sweep(100_000, 15_000).toReserve()).isEqualTo(Money.ZERO);
    assertThat(sweep(100_000, 16_000).toReserve()).isEqualTo(Money.ZERO);
  }

  /// Two months of 20 %: 1,000 then 2,000 leave 200, then 600.
  @Test
  void two_months_in_closed_form() {
    Sweep first = sweep(1_000, 0);
    DripTrack after = new DripTrack(FEBRUARY, Money.ofDollars(2_000), first.reserve());
    Sweep second = after.due(RULES, LocalDate.of(2024, 3, 1), NAV).orElseThrow();
    assertThat(second.reserve()).isEqualTo(Money.ofDollars(0.2 * 1_000 + 0.2 * 2_000));
    assertThat(first.toCash().plus(second.toCash())).isEqualTo(Money.ofDollars(0.8 * 3_000));
  }

  @Test
  void within_a_month_or_before_the_first_session_nothing_is_swept() {
    assertThat(at(1_000, 0).due(RULES, JANUARY, NAV)).isEmpty();
    assertThat(DripTrack.initial().due(RULES, FEBRUARY, NAV)).isEmpty();
  }

  @Test
  void without_a_hedge_that_lives_on_a_budget_or_with_the_rule_off_nothing_is_swept() {
    DripTrack track = at(1_000, 0);
    for (Rulebook rules :
        new Rulebook[] {
          Settings.on(RULES, RuleId.DRIP, false),
          Settings.weight(RULES, RuleId.DRIP, 0),
          RULES.withPolicyFunding(Policy.NONE, Funding.BUDGET),
          RULES.withPolicyFunding(Policy.ALWAYS_FULL, Funding.NEED)
        }) {
      assertThat(track.due(rules, FEBRUARY, NAV)).isEmpty();
    }
  }

  @Test
  void the_reserve_sizes_no_condors_and_widens_what_the_hedge_may_pay() {
    StrategyMemory none = StrategyMemory.initial();
    CondorTrack rich =
        new CondorTrack(none.condors().expectancy(), at(0, 15_000), none.condors().shift());
    StrategyMemory memory =
        new StrategyMemory(none.intensity(), none.killSwitch(), none.hedge(), rich);
    Situation with = Situations.quiet().memory(memory).build();
    Situation without = Situations.quiet().build();
    assertThat(new CondorEntry(with).capital(new ArrayList<>())).isEqualTo(985_000);
    assertThat(new CondorEntry(without).capital(new ArrayList<>())).isEqualTo(1_000_000);
    assertThat(new HedgeSession(with, 17).room() - new HedgeSession(without, 17).room())
        .isEqualTo(15_000);
    Rulebook off = Settings.weight(RULES, RuleId.DRIP, 0);
    Situation unread = Situations.quiet().rules(off).memory(memory).build();
    assertThat(new CondorEntry(unread).capital(new ArrayList<>())).isEqualTo(1_000_000);
  }
}
