package io.alvh.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Tag;
import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.unit.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HedgeTrackTest {
  private static final Expiry MAY = OptionCalendar.vixMonthly(YearMonth.of(2024, 5));
  private static final Tag MEDIUM = new Tag(Tag.Book.HEDGE, "medium");
  private static final Instant AT = Instant.parse("2024-01-24T21:00:00Z");
  private static final HedgeRules.Memory MEMORY = Rulebooks.defaults().hedge().units().memory();
  private static final HedgeWorld WORLD =
      HedgeWorld.at(20)
          .withPolicy(Policy.ALWAYS_FULL, Funding.BUDGET)
          .holding("medium", MAY, 15, 8, 2);

  @Test
  void purchases_count_as_premium_net_of_what_the_same_layers_roll_brought_in() {
    HedgeTrack bought = after(HedgeTrack.initial(), List.of(opened(2, -500)), 0);
    assertThat(bought.premium().sum()).isEqualTo(500);
    HedgeTrack rolled = after(HedgeTrack.initial(), List.of(closed(2, 350), opened(2, -500)), 0);
    assertThat(rolled.premium().sum()).isEqualTo(150);
    HedgeTrack sold = after(HedgeTrack.initial(), List.of(closed(2, 350)), 0);
    assertThat(sold.premium().sum()).isZero();
  }

  @Test
  void premium_leaves_the_cap_after_21_sessions() {
    HedgeTrack track = after(HedgeTrack.initial(), List.of(opened(2, -500)), 0);
    for (int i = 0; i < 19; i++) {
      track = after(track, List.of(), 0);
    }
    assertThat(track.premium().sum()).isEqualTo(500);
    assertThat(after(track, List.of(), 0).premium().sum()).isZero();
  }

  @Test
  void carry_per_contract_is_annualised_once_a_quarter_of_sessions_is_known() {
    HedgeTrack track = HedgeTrack.initial();
    for (int i = 0; i < 62; i++) {
      track = after(track, List.of(), -16);
    }
    assertThat(track.carry().perContractYear(MEMORY)).isEmpty();
    track = after(track, List.of(), -16);
    assertThat(track.carry().perContractYear(MEMORY)).hasValueCloseTo(504.0, within(1e-9));
  }

  @Test
  void gains_taken_fill_the_pool_mark_the_step_and_make_the_layer_wait() {
    HedgeTrack track = monetised(HedgeTrack.initial());
    assertThat(track.recycling().pool()).isCloseTo(0.6 * (2_000 - 800), within(1e-9));
    assertThat(track.recycling().steps()).containsEntry("h0", 1);
    assertThat(track.recycling().isWaiting(MEDIUM)).isTrue();
    assertThat(track.premium().sum()).isZero();
  }

  @Test
  void a_layer_stops_waiting_when_fear_recedes_or_after_21_sessions() {
    HedgeTrack track = monetised(HedgeTrack.initial());
    HedgeWorld receded =
        WORLD.withSignal(SignalName.VIX_SMA5, 21).withSignal(SignalName.VIX_HIGH20, 26);
    assertThat(track.after(outcome(receded, List.of(), 0)).recycling().isWaiting(MEDIUM)).isFalse();
    for (int i = 0; i < 20; i++) {
      track = after(track, List.of(), 0);
    }
    assertThat(track.recycling().isWaiting(MEDIUM)).isTrue();
    assertThat(after(track, List.of(), 0).recycling().isWaiting(MEDIUM)).isFalse();
  }

  @Test
  void a_layer_is_being_filled_until_a_session_leaves_nothing_to_its_pace() {
    HedgeTrack track = after(HedgeTrack.initial(), List.of(decided(HedgePurchases.PACE)), 0);
    assertThat(track.isFilling(MEDIUM)).isTrue();
    assertThat(track.isFilling(new Tag(Tag.Book.HEDGE, "long"))).isFalse();
    assertThat(after(track, List.of(decided("hedge.roll")), 0).isFilling(MEDIUM)).isFalse();
  }

  @Test
  void recycled_purchases_empty_the_pool() {
    HedgeTrack track =
        after(
            monetised(HedgeTrack.initial()),
            List.of(decided(HedgeRecycle.RULE), opened(2, -500)),
            0);
    assertThat(track.recycling().pool()).isCloseTo(220, within(1e-9));
  }

  private static HedgeTrack monetised(HedgeTrack track) {
    return after(track, List.of(decided("hedge.monetise.first"), closed(4, 2_000)), 0);
  }

  private static HedgeTrack after(HedgeTrack track, List<LedgerEntry> entries, double carry) {
    return track.after(outcome(WORLD, entries, carry));
  }

  private static SessionOutcome outcome(HedgeWorld world, List<LedgerEntry> entries, double carry) {
    Ledger after = world.ledger();
    for (LedgerEntry entry : entries) {
      after = after.apply(entry);
    }
    Money nav = Money.ofDollars(1_000_000);
    return new SessionOutcome(
        world.rules(),
        world.signalSet(),
        world.now(),
        world.ledger(),
        after,
        entries,
        nav,
        nav,
        Money.ZERO,
        Money.ZERO,
        Money.ofDollars(carry));
  }

  private static LedgerEntry decided(String rule) {
    return new LedgerEntry.Decided(AT, rule, MEDIUM.toString(), "monetise", "", List.of());
  }

  private static LedgerEntry closed(long quantity, double dollars) {
    return new LedgerEntry.Closed(
        AT,
        "h0",
        quantity,
        dollars / 100 / quantity,
        Money.ZERO,
        Money.ZERO,
        Money.ofDollars(dollars));
  }

  private static LedgerEntry opened(long quantity, double dollars) {
    return new LedgerEntry.Opened(
        AT,
        "new",
        MEDIUM,
        new LongCall(Underlying.VIX, MAY, 20),
        quantity,
        dollars / 100 / quantity,
        Money.ZERO,
        Money.ZERO,
        Money.ofDollars(dollars));
  }
}
