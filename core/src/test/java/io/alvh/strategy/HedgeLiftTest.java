package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What gains taken and the fragility of the market add to the hedge.
class HedgeLiftTest {
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));
  private static final Expiry AUGUST = OptionCalendar.vixMonthly(YearMonth.of(2024, 8));

  /// Wants 16, 16 and 8 for 40 condors, at most 20 and 10 of the longer layers; fear has receded.
  private static final HedgeWorld RECEDED =
      HedgeWorld.at(20)
          .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
          .withSignal(SignalName.VIX_SMA5, 21)
          .withSignal(SignalName.VIX_HIGH20, 25)
          .holding("medium", MAY, 22, 20, 3)
          .holding("long", AUGUST, 24, 10, 3);

  @Test
  void recycled_gains_may_lift_the_longer_layers_to_twice_their_target() {
    HedgeWorld rich = RECEDED.withTrack(gains(100_000)).with(RuleId.TEMPORAL_VEGA, true);
    HedgePlan plan = rich.decide(40);
    assertThat(HedgeWorld.fact(plan, "target.medium")).isEqualTo(16);
    assertThat(HedgeWorld.opens(plan, "medium", HedgeRecycle.LIFT).getFirst().quantity())
        .isEqualTo(32 - 20);
    assertThat(HedgeWorld.opens(plan, "long", HedgeRecycle.LIFT).getFirst().quantity())
        .isEqualTo(16 - 10);
    HedgePlan half = rich.with(RuleId.TEMPORAL_VEGA, 0.5).decide(40);
    assertThat(HedgeWorld.opens(half, "medium", HedgeRecycle.LIFT).getFirst().quantity())
        .isEqualTo(24 - 20);
  }

  @Test
  void a_lift_spends_no_more_than_the_gains() {
    HedgePlan plan = RECEDED.withTrack(gains(1_000)).with(RuleId.TEMPORAL_VEGA, true).decide(40);
    double spent = 0;
    for (Decision d : plan.decisions()) {
      if (d instanceof Decision.Open o && o.rule().equals(HedgeRecycle.LIFT)) {
        spent += o.quantity() * HedgeWorld.fact(o, "ask_usd");
      }
    }
    assertThat(spent).isBetween(500.0, 1_000.0);
  }

  @Test
  void off_by_default_and_nothing_without_gains() {
    assertThat(Rulebooks.defaults().acts(RuleId.TEMPORAL_VEGA)).isFalse();
    assertThat(HedgeWorld.by(RECEDED.withTrack(gains(100_000)).decide(40), HedgeRecycle.LIFT))
        .isEmpty();
    HedgeWorld rich = RECEDED.withTrack(gains(100_000)).with(RuleId.TEMPORAL_VEGA, true);
    HedgeWorld shown =
        rich.with(
            RuleId.TEMPORAL_VEGA, rich.rules().settings().of(RuleId.TEMPORAL_VEGA).withWeight(0));
    assertThat(HedgeWorld.by(shown.decide(40), HedgeRecycle.LIFT)).isEmpty();
    assertThat(HedgeWorld.fact(shown.decide(40), "shown.temporal_vega")).isEqualTo(12 + 6);
    HedgeWorld poor = RECEDED.with(RuleId.TEMPORAL_VEGA, true);
    assertThat(HedgeWorld.by(poor.decide(40), HedgeRecycle.LIFT)).isEmpty();
  }

  @Test
  void what_was_lifted_is_not_sold_the_next_day() {
    HedgeWorld high = RECEDED.holding("medium", MAY, 22, 8, 3);
    assertThat(HedgeWorld.closed(high.decide(40), "medium", "hedge.target")).isEqualTo(8);
    HedgeRecycling eight =
        new HedgeRecycling(
            0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of("hedge/medium", 8L)));
    HedgeWorld lifted = high.withTrack(HedgeTrack.initial().withRecycling(eight));
    assertThat(HedgeWorld.closed(lifted.decide(40), "medium", "hedge.target")).isZero();
  }

  @Test
  void memory_counts_what_was_lifted_while_the_layer_still_holds_it() {
    List<LedgerEntry> bought =
        List.of(
            new LedgerEntry.Decided(at(), HedgeRecycle.LIFT, "hedge/medium", "open", "", List.of()),
            new LedgerEntry.Opened(
                at(),
                "new",
                new Tag(Tag.Book.HEDGE, "medium"),
                RECEDED.held(0),
                5,
                -3,
                Money.ZERO,
                Money.ZERO,
                Money.ofDollars(-1_500)));
    HedgeRecycling after = gains(2_000).recycling().after(outcome(bought));
    assertThat(after.lifted()).containsExactly(Map.entry("hedge/medium", 5L));
    assertThat(after.pool()).isCloseTo(500, within(1e-9));
    List<LedgerEntry> sold =
        List.of(
            new LedgerEntry.Closed(
                at(), "h0", 18, 3, Money.ZERO, Money.ZERO, Money.ofDollars(5_400)));
    assertThat(after.after(outcome(sold)).lifted()).containsExactly(Map.entry("hedge/medium", 2L));
  }

  @Test
  void fragility_scales_the_need_within_its_bounds_only_when_weighed() {
    HedgeWorld world = HedgeWorld.at(14).withPolicy(Policy.ALWAYS_FULL, Funding.NEED);
    double plain = loss(world);
    assertThat(loss(world.withSignal(SignalName.FRAGILITY, 1))).isEqualTo(plain);
    assertThat(HedgeWorld.fact(world.withSignal(SignalName.FRAGILITY, 1).decide(20), "fragility"))
        .isEqualTo(1);
    assertThat(
            HedgeWorld.fact(
                world.withSignal(SignalName.FRAGILITY, 1).decide(20), "shown.fragility"))
        .isCloseTo(0.10, within(1e-12));
    HedgeWorld weighed =
        world.with(RuleId.FRAGILITY, world.rules().settings().of(RuleId.FRAGILITY).withWeight(1));
    assertThat(loss(weighed)).isEqualTo(plain);
    assertThat(loss(weighed.withSignal(SignalName.FRAGILITY, 1)) / plain)
        .isCloseTo(1.10, within(1e-12));
    assertThat(loss(weighed.withSignal(SignalName.FRAGILITY, 5)) / plain)
        .isCloseTo(1.15, within(1e-12));
    assertThat(loss(weighed.withSignal(SignalName.FRAGILITY, -5)) / plain)
        .isCloseTo(0.85, within(1e-12));
    HedgeWorld half =
        world.with(RuleId.FRAGILITY, world.rules().settings().of(RuleId.FRAGILITY).withWeight(0.5));
    assertThat(loss(half.withSignal(SignalName.FRAGILITY, 1)) / plain)
        .isCloseTo(1.05, within(1e-12));
  }

  private static double loss(HedgeWorld world) {
    return HedgeWorld.fact(world.decide(20), "condor_stress_loss_usd");
  }

  private static HedgeTrack gains(double dollars) {
    return HedgeTrack.initial()
        .withRecycling(
            new HedgeRecycling(dollars, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
  }

  private static Instant at() {
    return Instant.parse("2024-01-24T21:00:00Z");
  }

  private static SessionOutcome outcome(List<LedgerEntry> entries) {
    var after = RECEDED.ledger();
    for (LedgerEntry entry : entries) {
      after = after.apply(entry);
    }
    Money nav = Money.ofDollars(1_000_000);
    return new SessionOutcome(
        RECEDED.rules(),
        RECEDED.signalSet(),
        RECEDED.now(),
        RECEDED.ledger(),
        after,
        entries,
        nav,
        nav,
        Money.ZERO);
  }
}
