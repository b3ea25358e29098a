package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HedgeSleeveTest {
  private static final Expiry MARCH = OptionCalendar.vixMonthly(YearMonth.of(2024, 3));
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));

  /// A million of which 1.5 % a year may go into the hedge: the sleeve may hold 1,500 dollars.
  private static final HedgeWorld ACTIVE =
      HedgeWorld.at(14)
          .withPolicy(Policy.ALWAYS_FULL, Funding.CANON)
          .with(RuleId.SECOND_ENGINE, true)
          .withSignal(SignalName.SECOND_ENGINE, 1);

  @Test
  void the_sleeve_buys_call_spreads_for_a_tenth_of_the_years_budget() {
    Decision.Open open =
        HedgeWorld.opens(ACTIVE.decide(20), "second", "hedge.second_engine").getFirst();
    VerticalSpread spread = (VerticalSpread) open.structure();
    assertThat(spread.right()).isEqualTo(OptionRight.CALL);
    assertThat(spread.shortStrike() - spread.longStrike()).isEqualTo(10);
    assertThat(spread.expiry()).isEqualTo(MAY);
    double ask = HedgeWorld.fact(open, "ask_usd");
    assertThat(HedgeWorld.fact(open, "cap_usd")).isCloseTo(1_500, within(1e-9));
    assertThat(open.quantity()).isEqualTo((long) Math.floor(1_500 / ask)).isGreaterThan(2);
  }

  @Test
  void what_it_holds_at_cost_counts_against_the_cap() {
    VerticalSpread spread = new VerticalSpread(Underlying.VIX, MAY, OptionRight.CALL, 17, 27);
    HedgePlan full = ACTIVE.holding("second", spread, 5, 2.9).decide(20);
    assertThat(HedgeWorld.bought(full, "second")).isZero();
    HedgePlan room = ACTIVE.holding("second", spread, 3, 2.9).decide(20);
    double ask =
        HedgeWorld.fact(
            HedgeWorld.opens(room, "second", "hedge.second_engine").getFirst(), "ask_usd");
    assertThat(HedgeWorld.bought(room, "second")).isEqualTo((long) Math.floor((1_500 - 870) / ask));
  }

  @Test
  void off_by_default_and_nothing_without_the_condition() {
    HedgeWorld off = ACTIVE.with(RuleId.SECOND_ENGINE, false);
    assertThat(Rulebooks.defaults().acts(RuleId.SECOND_ENGINE)).isFalse();
    assertThat(HedgeWorld.by(off.decide(20), "hedge.second_engine")).isEmpty();
    assertThat(
            HedgeWorld.bought(ACTIVE.withSignal(SignalName.SECOND_ENGINE, 0).decide(20), "second"))
        .isZero();
    HedgeWorld blind = ACTIVE.withSignal(SignalName.SECOND_ENGINE, 0);
    blind.signals().remove(SignalName.SECOND_ENGINE);
    assertThat(HedgeWorld.by(blind.decide(20), "hedge.second_engine"))
        .singleElement()
        .satisfies(d -> assertThat(d).isInstanceOf(Decision.StandAside.class));
  }

  @Test
  void at_weight_nothing_the_sleeve_is_only_shown() {
    HedgeWorld shown =
        ACTIVE.with(
            RuleId.SECOND_ENGINE, ACTIVE.rules().settings().of(RuleId.SECOND_ENGINE).withWeight(0));
    assertThat(HedgeWorld.bought(shown.decide(20), "second")).isZero();
    assertThat(HedgeWorld.fact(shown.decide(20), "shown.second_engine")).isPositive();
  }

  @Test
  void the_sleeve_is_sold_when_the_condition_ends_and_rolled_where_the_medium_layer_is() {
    VerticalSpread far = new VerticalSpread(Underlying.VIX, MAY, OptionRight.CALL, 17, 27);
    HedgeWorld ended =
        ACTIVE.withSignal(SignalName.SECOND_ENGINE, 0).holding("second", far, 4, 2.5);
    assertThat(HedgeWorld.closed(ended.decide(20), "second", "hedge.second_engine")).isEqualTo(4);
    VerticalSpread near = new VerticalSpread(Underlying.VIX, MARCH, OptionRight.CALL, 17, 27);
    HedgePlan roll = ACTIVE.holding("second", near, 4, 2.5).decide(20);
    assertThat(HedgeWorld.closed(roll, "second", "hedge.second_engine")).isEqualTo(4);
    assertThat(HedgeWorld.bought(roll, "second")).isPositive();
  }

  @Test
  void the_ladder_does_not_notice_the_sleeve() {
    VerticalSpread spread = new VerticalSpread(Underlying.VIX, MAY, OptionRight.CALL, 17, 27);
    HedgePlan with = ACTIVE.holding("second", spread, 4, 2.5).decide(20);
    HedgePlan without = ACTIVE.with(RuleId.SECOND_ENGINE, false).decide(20);
    assertThat(with.targetContracts()).isEqualTo(without.targetContracts());
    assertThat(HedgeWorld.fact(with, "held")).isEqualTo(HedgeWorld.fact(without, "held"));
    for (String layer : List.of("short", "medium", "long")) {
      assertThat(HedgeWorld.bought(with, layer)).isEqualTo(HedgeWorld.bought(without, layer));
    }
  }

  @Test
  void borrowed_money_is_refused_by_name() {
    HedgeWorld poor = ACTIVE.withLedger(new Ledger(Money.ofDollars(900), List.of()));
    assertThat(HedgeWorld.bought(poor.decide(0), "second")).isZero();
    assertThat(HedgeWorld.by(poor.decide(0), "hedge.second_engine.borrowed")).hasSize(1);
    HedgeWorld enough = ACTIVE.withLedger(new Ledger(Money.ofDollars(1_600), List.of()));
    assertThat(HedgeWorld.bought(enough.decide(0), "second")).isPositive();
  }

  @Test
  void condors_being_opened_take_their_margin_before_the_sleeve_buys() {
    HedgeWorld world = ACTIVE.withLedger(new Ledger(Money.ofDollars(21_000), List.of()));
    assertThat(HedgeWorld.by(world.decide(1), "hedge.second_engine.borrowed")).isEmpty();
    assertThat(HedgeWorld.by(world.decide(21), "hedge.second_engine.borrowed")).hasSize(1);
  }

  @Test
  void its_premium_and_contracts_count_neither_in_the_ladders_cap_nor_in_its_carry() {
    VerticalSpread spread = new VerticalSpread(Underlying.VIX, MAY, OptionRight.CALL, 17, 27);
    HedgeWorld world = ACTIVE.holding("second", spread, 4, 2.5);
    List<LedgerEntry> entries =
        new ArrayList<>(
            List.of(
                new LedgerEntry.Opened(
                    Instant.parse("2024-01-24T21:00:00Z"),
                    "new",
                    Tag.SLEEVE,
                    spread,
                    2,
                    -2.5,
                    Money.ZERO,
                    Money.ZERO,
                    Money.ofDollars(-500))));
    Money nav = Money.ofDollars(1_000_000);
    HedgeTrack track =
        HedgeTrack.initial()
            .after(
                new SessionOutcome(
                    world.rules(),
                    world.signalSet(),
                    world.now(),
                    world.ledger(),
                    world.ledger().apply(entries.getFirst()),
                    entries,
                    nav,
                    nav,
                    Money.ZERO));
    assertThat(track.premium().sum()).isZero();
    assertThat(track.carry().contracts().sum()).isZero();
  }
}
