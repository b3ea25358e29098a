package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HedgeFinancingTest {
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));

  /// Wants 8 short calls; four of the five conditions of a big top hold.
  private static final HedgeWorld TOP =
      HedgeWorld.at(14)
          .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
          .withSignal(SignalName.BIG_TOP_SCORE, 4);

  @Test
  void at_the_score_new_short_calls_are_bought_with_a_call_ten_points_above_sold() {
    LongCall plain = (LongCall) bought(TOP.withSignal(SignalName.BIG_TOP_SCORE, 3), "short");
    VerticalSpread spread = (VerticalSpread) bought(TOP, "short");
    assertThat(spread)
        .isEqualTo(
            new VerticalSpread(
                Underlying.VIX, FEBRUARY, OptionRight.CALL, plain.strike(), plain.strike() + 10));
    assertThat(HedgeWorld.bought(TOP.decide(20), "short")).isEqualTo(8);
    assertThat(bought(TOP, "medium")).isInstanceOf(LongCall.class);
    assertThat(bought(TOP, "long")).isInstanceOf(LongCall.class);
  }

  /// Below a price of 1.25 half of a spread is 2.5 cents; a contract pays 0.65 dollars and a fee by
  /// its price.
  @Test
  void the_spread_costs_the_difference_of_the_mids_and_spread_and_fees_of_both_legs() {
    Decision.Open open = HedgeWorld.opens(TOP.decide(20), "short", HedgeFinancing.RULE).getFirst();
    VerticalSpread spread = (VerticalSpread) open.structure();
    double near = TOP.now().value(new LongCall(Underlying.VIX, FEBRUARY, spread.longStrike()));
    double far = TOP.now().value(new LongCall(Underlying.VIX, FEBRUARY, spread.shortStrike()));
    assertThat(far).isBetween(0.11, 1.0);
    assertThat(near).isBetween(1.0, 1.25);
    double halfSpreads = 0.025 + 0.025;
    double fees = 0.65 + 0.40 + 0.65 + 0.25;
    assertThat(HedgeWorld.fact(open, "ask_usd"))
        .isCloseTo(100 * (near - far + halfSpreads) + fees, within(1e-9));
  }

  @Test
  void the_sold_call_brings_no_more_than_its_share_of_the_premium() {
    VerticalSpread spread = (VerticalSpread) bought(TOP, "short");
    double near = TOP.now().value(new LongCall(Underlying.VIX, FEBRUARY, spread.longStrike()));
    double far = TOP.now().value(new LongCall(Underlying.VIX, FEBRUARY, spread.shortStrike()));
    assertThat(far / near).isLessThanOrEqualTo(0.5);
    HedgeWorld strict = TOP.with(RuleId.FINANCED_SHORT_LEG, 4.0, 10.0, far / near - 1e-6);
    assertThat(bought(strict, "short")).isInstanceOf(LongCall.class);
    HedgeWorld just = TOP.with(RuleId.FINANCED_SHORT_LEG, 4.0, 10.0, far / near + 1e-6);
    assertThat(bought(just, "short")).isInstanceOf(VerticalSpread.class);
  }

  @Test
  void a_low_or_missing_score_or_a_rule_that_does_not_act_buys_plain_calls() {
    HedgeWorld missing = HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);
    assertThat(bought(missing, "short")).isInstanceOf(LongCall.class);
    assertThat(HedgeWorld.opens(missing.decide(20), "short", "hedge.target").getFirst().because())
        .contains("score is missing");
    assertThat(bought(TOP.with(RuleId.FINANCED_SHORT_LEG, false), "short"))
        .isInstanceOf(LongCall.class);
    HedgeWorld shown =
        TOP.with(
            RuleId.FINANCED_SHORT_LEG,
            TOP.rules().settings().of(RuleId.FINANCED_SHORT_LEG).withWeight(0));
    assertThat(bought(shown, "short")).isInstanceOf(LongCall.class);
    assertThat(HedgeWorld.fact(shown.decide(20), "shown.financed_short_leg")).isEqualTo(1);
  }

  @Test
  void a_condition_that_cannot_be_read_and_would_decide_is_said_and_sells_no_call() {
    HedgeWorld three = TOP.withSignal(SignalName.BIG_TOP_SCORE, 3);
    HedgeWorld open = three.withSignal(SignalName.BIG_TOP_UNKNOWN, 1);
    assertThat(bought(open, "short")).isInstanceOf(LongCall.class);
    assertThat(HedgeWorld.opens(open.decide(20), "short", "hedge.target").getFirst().because())
        .contains("cannot be read and would decide");
    HedgeWorld low = three.withSignal(SignalName.BIG_TOP_UNKNOWN, 0);
    assertThat(HedgeWorld.opens(low.decide(20), "short", "hedge.target").getFirst().because())
        .doesNotContain("Big");
  }

  @Test
  void spreads_roll_and_take_gains_as_calls_do() {
    Structure spread = new VerticalSpread(Underlying.VIX, FEBRUARY, OptionRight.CALL, 16, 26);
    HedgeWorld roll =
        HedgeWorld.at(18)
            .withDate(LocalDate.of(2024, 1, 31))
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .holding("short", spread, 4, 1.5);
    HedgePlan plan = roll.decide(10);
    assertThat(HedgeWorld.closed(plan, "short", "hedge.roll")).isEqualTo(4);
    assertThat(HedgeWorld.bought(plan, "short")).isEqualTo(4);
    HedgeWorld rich = HedgeWorld.at(22).withPolicy(Policy.ALWAYS_FULL, Funding.CANON);
    double value = rich.before().value(spread);
    HedgePlan gain = rich.holding("short", spread, 9, value / 2.51).decide(20);
    assertThat(HedgeWorld.closed(gain, "short", "hedge.monetise.first")).isEqualTo(4);
    HedgePlan less = rich.holding("short", spread, 9, value / 2.49).decide(20);
    assertThat(HedgeWorld.closed(less, "short", "hedge.monetise.first")).isZero();
  }

  @Test
  void a_spread_covers_less_of_the_stress_than_the_call_alone() {
    LongCall call = new LongCall(Underlying.VIX, FEBRUARY, 15);
    VerticalSpread capped = new VerticalSpread(Underlying.VIX, FEBRUARY, OptionRight.CALL, 15, 25);
    double plain = TOP.holding("short", call, 8, 1.5).decide(20).stressGain();
    double spread = TOP.holding("short", capped, 8, 1.5).decide(20).stressGain();
    assertThat(spread).isPositive().isLessThan(plain);
  }

  private static Structure bought(HedgeWorld world, String layer) {
    HedgePlan plan = world.decide(20);
    List<Decision.Open> opens = new ArrayList<>(HedgeWorld.opens(plan, layer, "hedge.target"));
    opens.addAll(HedgeWorld.opens(plan, layer, HedgeFinancing.RULE));
    return opens.getFirst().structure();
  }
}
