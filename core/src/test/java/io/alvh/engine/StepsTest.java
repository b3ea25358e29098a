package io.alvh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.market.SettlementValue;
import io.alvh.market.SettlementValue.Source;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import io.alvh.strategy.Decision;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.strategy.Situation;
import io.alvh.strategy.StrategyMemory;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The steps of a session one by one.
class StepsTest {
  /// A third Friday: SPX monthlies settle at its open, SPXW at its close.
  private static final LocalDate FRIDAY = LocalDate.of(2022, 9, 16);

  private static final Expiry AM = OptionCalendar.spxMonthly(YearMonth.of(2022, 9));
  private static final Expiry PM = new Expiry(FRIDAY, Settlement.PM);
  private static final Expiry VIX = OptionCalendar.vixMonthly(YearMonth.of(2022, 9));
  private static final EdrFormula EDR =
      new EdrFormula(0.6, List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, 1)));

  private static MarketSnapshot market(LocalDate date, SettlementValue... settlements) {
    MarketSnapshot s = TestMarket.snapshot(date, 4000, 3990, 20);
    return new MarketSnapshot(
        s.date(),
        s.asOf(),
        s.spx(),
        s.indices(),
        s.vixFutures(),
        s.rates(),
        List.of(settlements),
        s.upcoming());
  }

  private static Position held(String id, Structure structure, long quantity) {
    Tag.Book book = structure instanceof LongCall ? Tag.Book.HEDGE : Tag.Book.CONDOR;
    return new Position(id, new Tag(book, "t"), structure, quantity, 1, LocalDate.of(2022, 9, 1));
  }

  private static IronCondor condor(Expiry expiry) {
    return new IronCondor(Underlying.SPX, expiry, 3900, 3950, 4050, 4100);
  }

  private static Booking booking(Position... positions) {
    return new Booking(new Ledger(new Money(1_000_000), List.of(positions)));
  }

  @Test
  void am_and_pm_series_of_one_day_settle_at_their_own_values() {
    Booking booking =
        booking(held("am", condor(AM), 2), held("pm", condor(PM), 1), held("pm2", condor(PM), 1));
    Settling.settle(
        booking,
        market(
            FRIDAY,
            new SettlementValue(Underlying.SPX, AM, 3940, Source.PROXY_OPEN),
            new SettlementValue(Underlying.SPX, PM, 4080, Source.OFFICIAL)));
    assertThat(booking.ledger().positions()).isEmpty();
    assertThat(booking.entries())
        .extracting(e -> ((LedgerEntry.Settled) e).payoff())
        .containsExactly(-10.0, -30.0, -30.0);
    assertThat(booking.entries().getFirst().at()).isEqualTo(TradingCalendar.settles(AM));
    assertThat(booking.entries().getLast().at()).isEqualTo(TradingCalendar.close(FRIDAY));
    assertThat(booking.ledger().cash()).isEqualTo(new Money(1_000_000 - 200_000 - 600_000));
  }

  @Test
  void a_condor_settles_between_minus_its_width_and_zero() {
    for (int level = 3700; level <= 4300; level += 7) {
      Booking booking = booking(held("pm", condor(PM), 1));
      Settling.settle(
          booking, market(FRIDAY, new SettlementValue(Underlying.SPX, PM, level, Source.OFFICIAL)));
      double payoff = ((LedgerEntry.Settled) booking.entries().getFirst()).payoff();
      double put = Math.min(50, Math.max(0, 3950 - level));
      double call = Math.min(50, Math.max(0, level - 4050));
      assertThat(payoff).isEqualTo(-(put + call));
    }
  }

  @Test
  void vix_calls_settle_at_the_special_opening_value() {
    Booking booking = booking(held("vix", new LongCall(Underlying.VIX, VIX, 22), 3));
    Settling.settle(
        booking,
        market(VIX.date(), new SettlementValue(Underlying.VIX, VIX, 26.53, Source.PROXY_VIX_OPEN)));
    assertThat(booking.ledger().cash()).isEqualTo(new Money(1_000_000 + 135_900));
  }

  @Test
  void what_has_not_expired_stays() {
    Booking booking = booking(held("pm", condor(new Expiry(FRIDAY.plusDays(3), Settlement.PM)), 1));
    Settling.settle(booking, market(FRIDAY));
    assertThat(booking.entries()).isEmpty();
  }

  @Test
  void a_held_series_without_a_value_settles_nothing_at_all() {
    Booking booking = booking(held("am", condor(AM), 2), held("pm", condor(PM), 1));
    SettlementValue only = new SettlementValue(Underlying.SPX, AM, 3940, Source.PROXY_OPEN);
    assertThatThrownBy(() -> Settling.settle(booking, market(FRIDAY, only)))
        .isInstanceOf(MissingQuoteException.class)
        .hasMessage("no settlement value for SPX 2022-09-16 PM in the session of 2022-09-16");
    assertThat(booking.entries()).isEmpty();
  }

  @Test
  void a_position_whose_expiry_was_missed_stops_the_run() {
    Booking booking = booking(held("pm", condor(PM), 1));
    LocalDate monday = TradingCalendar.next(FRIDAY);
    assertThatThrownBy(() -> Settling.settle(booking, market(monday)))
        .isInstanceOf(MissingQuoteException.class)
        .hasMessageContaining("SPX 2022-09-16 PM");
  }

  /// Three days over a weekend at 3 %: 1,000,000 (exp(0.03 x 3 / 365) - 1) = 246.61.
  @Test
  void interest_runs_over_calendar_days_at_the_rate_known_before() {
    MarketSnapshot before = market(FRIDAY);
    State state =
        new State(
            new Ledger(Money.ofDollars(1_000_000), List.of()),
            Book.EMPTY,
            Lookback.EMPTY.plus(Valuer.of(before)),
            Lookback.EMPTY.plus(Valuer.of(before)).signals(EDR),
            StrategyMemory.initial());
    Booking booking = new Booking(state.ledger());
    Money interest =
        Interest.pay(
            booking, state, market(TradingCalendar.next(FRIDAY)), Interest.free(state.ledger()));
    assertThat(interest).isEqualTo(Money.ofDollars(246.61));
    assertThat(booking.ledger().cash()).isEqualTo(Money.ofDollars(1_000_246.61));
  }

  /// Ten condors 50 points wide pledge 50,000 of 60,000: 10,000 (exp(0.03 x 3 / 365) - 1) = 2.47.
  /// Twelve would pledge all of it, and a debit pays.
  @Test
  void pledged_cash_earns_nothing_and_a_debit_pays() {
    assertThat(weekendInterest(60_000, 10)).isEqualTo(Money.ofDollars(2.47));
    assertThat(weekendInterest(60_000, 12)).isEqualTo(Money.ZERO);
    assertThat(weekendInterest(60_000, 13)).isEqualTo(Money.ZERO);
    assertThat(weekendInterest(-10_000, 1)).isEqualTo(Money.ofDollars(-2.47));
  }

  private static Money weekendInterest(double cash, long condors) {
    Lookback past = Lookback.EMPTY.plus(Valuer.of(market(FRIDAY)));
    Expiry later = OptionCalendar.spxMonthly(YearMonth.of(2022, 10));
    Ledger ledger = new Ledger(Money.ofDollars(cash), List.of(held("c", condor(later), condors)));
    State state = new State(ledger, Book.EMPTY, past, past.signals(EDR), StrategyMemory.initial());
    return Interest.pay(
        new Booking(ledger), state, market(TradingCalendar.next(FRIDAY)), Interest.free(ledger));
  }

  @Test
  void a_condor_is_sold_below_mid_and_bought_back_above_it() {
    Valuer now = Valuer.of(market(FRIDAY));
    IronCondor condor = condor(OptionCalendar.spxMonthly(YearMonth.of(2022, 10)));
    SimulatedBroker broker = new SimulatedBroker(Rulebooks.defaults().fills());
    Tag tag = new Tag(Tag.Book.CONDOR, "t");
    double mid = -now.value(condor);
    LedgerEntry.Opened sold =
        broker.open(new Decision.Open(tag, condor, 10, "r", "b", List.of()), "id", now);
    // VIX is 20: the band of 8 %.
    assertThat(sold.price()).isCloseTo(0.92 * mid, within(1e-12));
    assertThat(sold.slippage()).isEqualTo(Money.ofDollars(0.08 * mid * 1000));
    assertThat(sold.cash()).isEqualTo(Money.ofDollars(sold.price() * 1000).minus(sold.fees()));
    LedgerEntry.Closed bought = broker.close(held("id", condor, 10), 4, now);
    assertThat(bought.price()).isCloseTo(-1.08 * mid, within(1e-12));
    assertThat(bought.cash()).isEqualTo(Money.ofDollars(bought.price() * 400).minus(bought.fees()));
    assertThat(bought.fees().cents() * 10).isEqualTo(sold.fees().cents() * 4);
  }

  @Test
  void a_call_is_bought_above_mid_and_sold_below_it_but_never_below_nothing() {
    Valuer now = Valuer.of(market(FRIDAY));
    SimulatedBroker broker = new SimulatedBroker(Rulebooks.defaults().fills());
    Tag tag = new Tag(Tag.Book.HEDGE, "t");
    Expiry october = OptionCalendar.vixMonthly(YearMonth.of(2022, 10));
    LongCall call = new LongCall(Underlying.VIX, october, 22);
    double mid = now.value(call);
    LedgerEntry.Opened bought =
        broker.open(new Decision.Open(tag, call, 1, "r", "b", List.of()), "id", now);
    assertThat(bought.price()).isCloseTo(-mid - Math.max(0.025, 0.02 * mid), within(1e-12));
    LedgerEntry.Closed sold = broker.close(held("id", call, 1), 1, now);
    assertThat(sold.price()).isCloseTo(mid - Math.max(0.025, 0.02 * mid), within(1e-12));
    LongCall dead = new LongCall(Underlying.VIX, october, 900);
    assertThat(now.value(dead)).isBetween(0.0, 0.02);
    LedgerEntry.Closed abandoned = broker.close(held("id", dead, 1), 1, now);
    assertThat(abandoned.price()).isZero();
    assertThat(abandoned.slippage()).isEqualTo(Money.ofDollars(now.value(dead) * 100));
  }

  @Test
  void rules_see_the_signals_of_the_session_before_and_the_ledger_after_settlement() {
    List<Valuer> market = TestMarket.walk(FRIDAY.minusDays(120), 70, 3);
    List<Situation> seen = new ArrayList<>();
    Strategy watching =
        new Strategy(
            s -> {
              seen.add(s);
              return Scripts.trader().condors().apply(s);
            },
            Scripts.trader().hedge());
    Rulebook rules = Rulebooks.defaults();
    Engine engine = new Engine(rules, new SimulatedBroker(rules.fills()), watching);
    Session session =
        Session.start(engine, market.subList(0, 61), Money.ofDollars(250_000), _ -> {});
    for (int i = 61; i < market.size(); i++) {
      State before = session.state();
      session.on(market.get(i));
      Situation situation = seen.getLast();
      LocalDate today = market.get(i).snapshot().date();
      assertThat(situation.now()).isSameAs(market.get(i));
      assertThat(situation.before()).isSameAs(market.get(i - 1));
      assertThat(situation.signals()).isEqualTo(before.signals());
      assertThat(situation.signals().date()).isEqualTo(market.get(i - 1).snapshot().date());
      assertThat(situation.nav()).isEqualTo(before.nav());
      assertThat(situation.ledger().positions())
          .allMatch(p -> p.structure().expiry().date().isAfter(today));
    }
    assertThat(seen).hasSize(9);
  }
}
