package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.LedgerEntry;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeMotion.Shift;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HedgeShiftTest {
  private static final Expiry FEBRUARY = OptionCalendar.vixMonthly(YearMonth.of(2024, 2));
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));

  /// Eight medium calls, a cross up and a rising slope; the ladder wants 8, 8 and 4.
  private static final HedgeWorld UP =
      HedgeWorld.at(14)
          .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
          .holding("short", FEBRUARY, 15, 8, 1.5)
          .holding("medium", MAY, 17, 8, 2)
          .withSignal(SignalName.MACD_CROSS, 1)
          .withSignal(SignalName.SLOPE_MACD, 0.2)
          .withSignal(SignalName.SLOPE_MACD_SIGNAL, 0.1);

  /// Two medium calls gave way to three short ones 20 sessions ago; a cross down.
  private static final HedgeWorld DOWN =
      HedgeWorld.at(14)
          .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
          .holding("short", FEBRUARY, 15, 11, 1.5)
          .holding("medium", MAY, 17, 6, 2)
          .withMotion(motion(new Shift(3, 2, 20)))
          .withSignal(SignalName.MACD_CROSS, -1);

  @Test
  void a_cross_up_moves_a_quarter_of_the_medium_layers_vega_and_no_more_into_short_calls() {
    HedgePlan plan = UP.decide(20);
    assertThat(HedgeWorld.closed(plan, "medium", HedgeShift.RULE)).isEqualTo(2);
    Decision.Open bought = HedgeWorld.opens(plan, "short", HedgeShift.RULE).getFirst();
    double medium = vega(UP.now(), (LongCall) UP.held(1));
    double near = vega(UP.now(), (LongCall) bought.structure());
    assertThat(bought.quantity()).isEqualTo((long) Math.floor(2 * medium / near));
    assertThat(bought.quantity() * near).isLessThanOrEqualTo(0.25 * 8 * medium);
    assertThat(bought.structure().expiry()).isEqualTo(FEBRUARY);
    assertThat(HedgeWorld.fact(bought, "vega_bought_usd"))
        .isCloseTo(bought.quantity() * near * 100, within(1e-9));
  }

  /// Ten sessions from 24 January are 14 days; half-spreads are 2 % of the price, at least 2.5
  /// cents, fees 1.10 a contract from a price of 2 and 1.05 from 1.
  @Test
  void the_change_of_carry_and_convexity_is_held_against_fees_and_half_spreads() {
    HedgePlan plan = UP.decide(20);
    Decision.Open bought = HedgeWorld.opens(plan, "short", HedgeShift.RULE).getFirst();
    LongCall near = (LongCall) bought.structure();
    LongCall far = (LongCall) UP.held(1);
    Valuer now = UP.now();
    LongCall nearAged = aged(near, LocalDate.of(2024, 1, 31));
    LongCall farAged = aged(far, LocalDate.of(2024, 5, 8));
    assertThat(far.expiry().date()).isEqualTo(LocalDate.of(2024, 5, 22));
    assertThat(near.expiry().date()).isEqualTo(LocalDate.of(2024, 2, 14));
    double carry =
        100 * bought.quantity() * (now.value(near) - now.value(nearAged))
            - 100 * 2 * (now.value(far) - now.value(farAged));
    double convexity =
        100 * bought.quantity() * (now.stressed(-0.03, 15, 0.5).value(near) - now.value(near))
            - 100 * 2 * (now.stressed(-0.03, 15, 0.25).value(far) - now.value(far));
    double cost =
        bought.quantity() * halfSpreadAndFee(now.value(near))
            + 2 * halfSpreadAndFee(now.value(far));
    assertThat(HedgeWorld.fact(bought, "carry_change_usd")).isCloseTo(carry, within(1e-9));
    assertThat(HedgeWorld.fact(bought, "convexity_change_usd")).isCloseTo(convexity, within(1e-9));
    assertThat(HedgeWorld.fact(bought, "cost_usd")).isCloseTo(cost, within(1e-9));
    double benefit = Math.max(Math.abs(carry), Math.abs(convexity));
    HedgeWorld dear = UP.with(RuleId.TIME_SHIFT, 0.25, 10.0, benefit / cost + 0.01);
    assertThat(HedgeWorld.closed(dear.decide(20), "medium", HedgeShift.RULE)).isZero();
    assertThat(HedgeWorld.by(dear.decide(20), HedgeShift.RULE).getFirst().because())
        .contains("not worth its cost");
    HedgeWorld cheap = UP.with(RuleId.TIME_SHIFT, 0.25, 10.0, benefit / cost - 0.01);
    assertThat(HedgeWorld.closed(cheap.decide(20), "medium", HedgeShift.RULE)).isEqualTo(2);
  }

  @Test
  void nothing_moves_without_a_cross_a_rising_slope_or_the_rule() {
    assertThat(shifts(UP.withSignal(SignalName.MACD_CROSS, 0))).isEmpty();
    assertThat(shifts(without(SignalName.MACD_CROSS))).isEmpty();
    assertThat(because(without(SignalName.MACD_CROSS))).contains("missing");
    assertThat(shifts(UP.with(RuleId.TIME_SHIFT, false))).isEmpty();
    assertThat(
            shifts(
                UP.with(
                    RuleId.TIME_SHIFT, UP.rules().settings().of(RuleId.TIME_SHIFT).withWeight(0))))
        .isEmpty();
    HedgeWorld shown =
        UP.with(RuleId.TIME_SHIFT, UP.rules().settings().of(RuleId.TIME_SHIFT).withWeight(0));
    assertThat(HedgeWorld.fact(shown.decide(20), "shown.time_shift")).isPositive();
    assertThat(shifts(UP.withSignal(SignalName.SLOPE_MACD, 0.1))).isEmpty();
    assertThat(because(UP.withSignal(SignalName.SLOPE_MACD, 0.1))).contains("not rising");
    assertThat(because(without(SignalName.SLOPE_MACD))).contains("missing");
    assertThat(shifts(without(SignalName.SLOPE_MACD))).isEmpty();
  }

  @Test
  void one_shift_at_a_time_ten_sessions_apart_within_the_turnover_budget() {
    assertThat(because(UP.withMotion(motion(new Shift(3, 2, 20))))).contains("in force already");
    assertThat(because(UP.withMotion(motion(new Shift(0, 0, 8))))).contains("too recent");
    assertThat(shifts(UP.withMotion(motion(new Shift(0, 0, 9))))).isNotEmpty();
    Trailing six = Trailing.EMPTY;
    for (int i = 0; i < 6; i++) {
      six = six.with(1, 251);
    }
    HedgeMotion spent = new HedgeMotion(six, new TreeMap<>(), HedgeMotion.NONE.shift(), -1);
    assertThat(because(UP.withMotion(spent))).contains("turnover");
  }

  @Test
  void no_short_calls_are_bought_for_a_shift_at_a_high_vix() {
    HedgePlan plan = UP.withVixBefore(25).decide(20);
    assertThat(HedgeWorld.closed(plan, "medium", HedgeShift.RULE)).isZero();
    assertThat(because(UP.withVixBefore(25))).contains("no short calls are bought");
  }

  @Test
  void a_layer_too_small_for_a_whole_contract_is_not_shifted() {
    HedgeWorld small =
        HedgeWorld.at(14)
            .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
            .holding("medium", MAY, 17, 3, 2)
            .withSignal(SignalName.MACD_CROSS, 1)
            .withSignal(SignalName.SLOPE_MACD, 0.2)
            .withSignal(SignalName.SLOPE_MACD_SIGNAL, 0.1);
    assertThat(shifts(small)).isEmpty();
    assertThat(because(small)).contains("too few");
  }

  @Test
  void a_cross_down_takes_back_what_was_shifted_and_nothing_else() {
    HedgePlan plan = DOWN.decide(20);
    assertThat(HedgeWorld.closed(plan, "short", HedgeShift.RULE)).isEqualTo(3);
    assertThat(HedgeWorld.opens(plan, "medium", HedgeShift.RULE).getFirst().quantity())
        .isEqualTo(2);
    assertThat(because(DOWN.withMotion(HedgeMotion.NONE))).contains("no shift is in force");
  }

  @Test
  void the_targets_of_both_layers_move_along_so_that_the_shift_stays() {
    HedgePlan plan = DOWN.withSignal(SignalName.MACD_CROSS, 0).decide(20);
    assertThat(HedgeWorld.fact(plan, "target.short")).isEqualTo(11);
    assertThat(HedgeWorld.fact(plan, "target.medium")).isEqualTo(6);
    assertThat(HedgeWorld.closed(plan, "short", "hedge.target")).isZero();
    assertThat(HedgeWorld.bought(plan, "medium")).isZero();
    HedgePlan nothing = DOWN.withSignal(SignalName.MACD_CROSS, 0).decide(0);
    assertThat(HedgeWorld.fact(nothing, "target.short")).isZero();
  }

  @Test
  void memory_folds_a_shift_forth_and_back_from_the_journal() {
    HedgeMotion before = HedgeMotion.NONE;
    HedgeMotion forth = before.after(outcome(trades(3, true, 2)));
    assertThat(forth.shift()).isEqualTo(new Shift(3, 2, 0));
    assertThat(forth.adjusted().sum()).isEqualTo(1);
    HedgeMotion later = forth.after(outcome(List.of()));
    assertThat(later.shift()).isEqualTo(new Shift(3, 2, 1));
    assertThat(later.after(outcome(trades(3, false, 2))).shift()).isEqualTo(new Shift(0, 0, 0));
  }

  @Test
  void a_shifts_premium_is_netted_over_both_layers() {
    HedgeTrack track = HedgeTrack.initial().after(outcome(trades(3, true, 2)));
    // Three bought at 100 dollars, two sold at 140.
    assertThat(track.premium().sum()).isCloseTo(20, within(1e-9));
  }

  private static List<LedgerEntry> trades(long near, boolean forth, long far) {
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(decided(forth ? "hedge/medium" : "hedge/short", "shift"));
    entries.add(
        new LedgerEntry.Closed(
            at(),
            forth ? "h1" : "h0",
            forth ? far : near,
            1.4,
            Money.ZERO,
            Money.ZERO,
            Money.ofDollars(140.0 * (forth ? far : near))));
    entries.add(decided(forth ? "hedge/short" : "hedge/medium", "open"));
    entries.add(
        new LedgerEntry.Opened(
            at(),
            "new",
            new io.alvh.ledger.Tag(io.alvh.ledger.Tag.Book.HEDGE, forth ? "short" : "medium"),
            new LongCall(Underlying.VIX, forth ? FEBRUARY : MAY, 16),
            forth ? near : far,
            -1,
            Money.ZERO,
            Money.ZERO,
            Money.ofDollars(-100.0 * (forth ? near : far))));
    return entries;
  }

  private static Instant at() {
    return Instant.parse("2024-01-24T21:00:00Z");
  }

  private static LedgerEntry decided(String tag, String action) {
    return new LedgerEntry.Decided(at(), HedgeShift.RULE, tag, action, "", List.of());
  }

  private static SessionOutcome outcome(List<LedgerEntry> entries) {
    Money nav = Money.ofDollars(1_000_000);
    var after = UP.ledger();
    for (LedgerEntry entry : entries) {
      after = after.apply(entry);
    }
    return new SessionOutcome(
        UP.rules(), UP.signalSet(), UP.now(), UP.ledger(), after, entries, nav, nav, Money.ZERO);
  }

  private static HedgeMotion motion(Shift shift) {
    return new HedgeMotion(Trailing.EMPTY, new TreeMap<>(), shift, -1);
  }

  private static HedgeWorld without(SignalName name) {
    HedgeWorld world = UP.withSignal(name, 0);
    world.signals().remove(name);
    return world;
  }

  private static List<Decision> shifts(HedgeWorld world) {
    return HedgeWorld.by(world.decide(20), HedgeShift.RULE).stream()
        .filter(d -> !(d instanceof Decision.StandAside))
        .toList();
  }

  private static String because(HedgeWorld world) {
    return HedgeWorld.by(world.decide(20), HedgeShift.RULE).getFirst().because();
  }

  private static double vega(Valuer now, LongCall call) {
    return now.greeks(call.contract()).vega();
  }

  private static LongCall aged(LongCall call, LocalDate end) {
    return new LongCall(Underlying.VIX, new Expiry(end, Settlement.AM), call.strike());
  }

  private static double halfSpreadAndFee(double mid) {
    return 100 * Math.max(0.05, 0.04 * mid) / 2 + (mid >= 2 ? 1.10 : 1.05);
  }
}
