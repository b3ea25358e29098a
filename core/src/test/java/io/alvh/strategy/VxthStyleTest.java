package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.OptionCalendar;
import io.alvh.ledger.Fact;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VxthStyleTest {
  private static final LocalDate SETTLEMENT =
      OptionCalendar.vixMonthly(YearMonth.of(2024, 1)).date();
  private static final HedgeWorld WORLD =
      HedgeWorld.at(20).withDate(SETTLEMENT).withPolicy(Policy.VXTH_STYLE, Funding.BUDGET);

  @ParameterizedTest
  @CsvSource({"14.99, 0", "15, 1", "29.99, 1", "30, 0.5", "49.99, 0.5", "50, 0", "80, 0"})
  void the_published_weights_set_the_share(double front, double share) {
    assertThat(VxthStyle.share(Rulebooks.defaults().hedge().units().vxth(), front))
        .isEqualTo(share);
  }

  @Test
  void a_twelfth_of_the_yearly_budget_buys_thirty_delta_calls_on_settlement_day() {
    HedgePlan plan = WORLD.decide(20);
    Decision.Open open =
        plan.decisions().stream()
            .filter(Decision.Open.class::isInstance)
            .map(Decision.Open.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(open.structure().expiry())
        .isEqualTo(OptionCalendar.vixMonthly(YearMonth.of(2024, 2)));
    assertThat(fact(open, "delta")).isCloseTo(0.30, within(0.05));
    assertThat(open.quantity() * fact(open, "ask_usd")).isBetween(1_000.0, 1_250.0);
  }

  @Test
  void on_other_days_it_neither_buys_nor_sells() {
    HedgePlan plan = WORLD.withDate(SETTLEMENT.plusDays(1)).decide(20);
    assertThat(plan.decisions()).allMatch(d -> d instanceof Decision.StandAside);
    assertThat(plan.intensity()).isEqualTo(1);
  }

  @Test
  void it_buys_nothing_where_the_schedule_says_zero() {
    HedgePlan plan = WORLD.withCurve(month -> 14.5 + 0.4 * month).decide(20);
    assertThat(HedgeWorld.stoodAside(plan, "short")).containsExactly("hedge.vxth_weight");
    assertThat(plan.intensity()).isZero();
  }

  @Test
  void canon_funding_buys_ten_contracts_for_ten_condors() {
    HedgePlan plan = WORLD.withPolicy(Policy.VXTH_STYLE, Funding.CANON).decide(30);
    assertThat(HedgeWorld.bought(plan, "short")).isEqualTo(30);
  }

  private static double fact(Decision decision, String name) {
    return decision.facts().stream()
        .filter(f -> f.name().equals(name))
        .mapToDouble(Fact::value)
        .findFirst()
        .orElseThrow();
  }
}
