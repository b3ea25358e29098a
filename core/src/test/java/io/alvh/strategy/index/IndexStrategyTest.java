package io.alvh.strategy.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.calendar.OptionCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.instrument.CoveredCall;
import io.alvh.instrument.IndexUnits;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.LongPut;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.ShortPut;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.Ledger;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.TermStructure;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Decision;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexStrategyTest {
  private static final LocalDate FRIDAY = LocalDate.of(2022, 9, 16);
  private static final LocalDate VIX_DAY = LocalDate.of(2022, 9, 21);
  private static final Money CASH = Money.ofDollars(100_000_000);

  private static Valuer market(LocalDate date, double spx) {
    return Valuer.of(TestMarket.snapshot(date, spx, spx, 20));
  }

  private static List<Decision> decide(String id, Valuer now, Ledger ledger) {
    return IndexStrategy.decide(RulebookReader.shippedIndex(id), ledger, now);
  }

  private static Decision.Open roll(String id, double spx) {
    return opened(decide(id, market(FRIDAY, spx), new Ledger(CASH, List.of())));
  }

  private static Decision.Open opened(List<Decision> decisions) {
    List<Decision.Open> opens = new ArrayList<>();
    for (Decision d : decisions) {
      if (d instanceof Decision.Open open) {
        opens.add(open);
      }
    }
    assertThat(opens).hasSize(1);
    return opens.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "4001.3, 4000, 4005, 3800",
    "4000.0, 4000, 4005, 3800",
    "4004.9, 4000, 4005, 3800",
    "3999.9, 3995, 4000, 3795"
  })
  void strikes_stand_where_the_publishers_put_them(
      double spx, double put, double call, double low) {
    assertThat(((ShortPut) roll("put", spx).structure()).strike()).isEqualTo(put);
    assertThat(((CoveredCall) roll("bxm", spx).structure()).strike()).isEqualTo(call);
    assertThat(((LongPut) roll("pput", spx).structure()).strike()).isEqualTo(low);
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "bxm", "pput", "cndr"})
  void the_next_third_friday_is_traded(String id) {
    assertThat(roll(id, 4001).structure().expiry())
        .isEqualTo(OptionCalendar.spxMonthly(YearMonth.of(2022, 10)));
  }

  @Test
  void puts_are_secured_by_cash_for_their_whole_strike_and_not_one_more_could_be() {
    Decision.Open open = roll("put", 4001);
    double premium = -market(FRIDAY, 4001).value(open.structure());
    double strike = ((ShortPut) open.structure()).strike();
    assertThat(CASH.dollars() + 100 * premium * open.quantity())
        .isBetween(100 * strike * open.quantity(), 100 * strike * (open.quantity() + 1));
  }

  @Test
  void a_condor_stands_at_its_deltas_and_loses_a_tenth_of_the_book_at_most() {
    Valuer now = market(FRIDAY, 4001);
    Decision.Open open = roll("cndr", 4001);
    double[] wanted = {-0.05, -0.20, 0.20, 0.05};
    List<OptionLeg> legs = open.structure().legs();
    for (int i = 0; i < wanted.length; i++) {
      assertThat(now.greeks(legs.get(i).contract()).delta()).isCloseTo(wanted[i], within(0.012));
    }
    double loss = ((IronCondor) open.structure()).width() + now.value(open.structure());
    assertThat(100 * loss * open.quantity())
        .isBetween(CASH.dollars() / 10 - 100 * loss, CASH.dollars() / 10);
  }

  @Test
  void every_unit_of_the_index_carries_its_option() {
    for (String id : List.of("bxm", "pput")) {
      List<Decision> decisions = decide(id, market(FRIDAY, 4001), new Ledger(CASH, List.of()));
      Decision.TradeIndex index = (Decision.TradeIndex) decisions.getFirst();
      double units = index.change() / 1e6;
      assertThat(units)
          .as(id)
          .isBetween(
              100.0 * opened(decisions).quantity(), 100.0 * opened(decisions).quantity() + 101);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "14.99, 0",
    "15, 0",
    "15.01, 0.01",
    "30, 0.01",
    "30.01, 0.005",
    "50, 0.005",
    "50.01, 0"
  })
  void the_front_future_sets_the_weight_of_vix_calls_bounds_included(double front, double weight) {
    MarketSnapshot s = TestMarket.snapshot(VIX_DAY, 4000, 4000, 20);
    List<TermStructure.Point> curve = new ArrayList<>(s.vixFutures().points());
    curve.set(0, new TermStructure.Point(curve.getFirst().expiry(), front));
    Valuer now = Valuer.of(with(s, s.indices(), new TermStructure(curve)));
    List<Decision> decisions = decide("vxth", now, new Ledger(CASH, List.of()));
    if (weight == 0) {
      assertThat(decisions.getFirst().rule()).isEqualTo("index.weight");
      assertThat(decisions).noneMatch(d -> d instanceof Decision.Open);
    } else {
      Decision.Open open = opened(decisions);
      LongCall call = (LongCall) open.structure();
      assertThat(call.expiry()).isEqualTo(curve.getFirst().expiry());
      assertThat(now.greeks(call.contract()).delta()).isCloseTo(0.30, within(0.06));
      double each = 100 * now.value(call);
      assertThat(each * open.quantity())
          .isBetween(weight * CASH.dollars() - each, weight * CASH.dollars());
    }
  }

  @Test
  void vix_calls_are_rolled_when_vix_settles_and_the_others_when_spx_does() {
    Overlay calls = RulebookReader.shippedIndex("vxth").overlay();
    Overlay puts = RulebookReader.shippedIndex("put").overlay();
    assertThat(IndexStrategy.isRollDay(calls, VIX_DAY)).isTrue();
    assertThat(IndexStrategy.isRollDay(calls, FRIDAY)).isFalse();
    assertThat(IndexStrategy.isRollDay(puts, VIX_DAY)).isFalse();
    assertThat(IndexStrategy.isRollDay(puts, FRIDAY)).isTrue();
    assertThat(IndexStrategy.isRollDay(calls, LocalDate.of(2006, 2, 15))).isFalse();
    assertThat(IndexStrategy.isRollDay(calls, LocalDate.of(2006, 3, 22))).isTrue();
    assertThat(IndexStrategy.isRollDay(new Overlay.None(), FRIDAY)).isFalse();
  }

  @Test
  void between_rolls_cash_buys_the_index_and_bills_stay() {
    Valuer now = market(LocalDate.of(2022, 9, 19), 4000);
    Ledger ledger = new Ledger(Money.ofDollars(1_000), new IndexUnits(5_000_000), List.of());
    assertThat(decide("bxm", now, ledger))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.TradeIndex.class, t -> assertThat(t.change()).isBetween(249_998L, 250_000L));
    assertThat(decide("put", now, ledger)).isEmpty();
  }

  @Test
  void a_debt_is_paid_by_selling_the_index() {
    Valuer now = market(LocalDate.of(2022, 9, 19), 4000);
    Ledger ledger = new Ledger(Money.ofDollars(-1_000), new IndexUnits(5_000_000), List.of());
    assertThat(decide("bxm", now, ledger))
        .singleElement()
        .isInstanceOfSatisfying(
            Decision.TradeIndex.class,
            t -> {
              double sold = new IndexUnits(-t.change()).value(4000).dollars();
              assertThat(sold).isBetween(1_000.0, 1_000.01);
            });
  }

  @Test
  void without_vix_or_a_future_nothing_is_opened() {
    MarketSnapshot s = TestMarket.snapshot(FRIDAY, 4000, 4000, 20);
    Map<IndexName, Double> others = new TreeMap<>(s.indices().present());
    others.remove(IndexName.VIX);
    Valuer blind = Valuer.of(with(s, IndexReadings.of(others), s.vixFutures()));
    assertThat(decide("put", blind, new Ledger(CASH, List.of())))
        .extracting(Decision::rule)
        .containsExactly("index.no_price");
    MarketSnapshot v = TestMarket.snapshot(VIX_DAY, 4000, 4000, 20);
    Valuer noCurve = Valuer.of(with(v, v.indices(), new TermStructure(List.of())));
    assertThat(decide("vxth", noCurve, new Ledger(CASH, List.of())))
        .extracting(Decision::rule)
        .containsExactly("index.no_series", "index.reinvest");
  }

  @Test
  void a_hole_in_the_curve_skips_the_roll_and_no_later_month_stands_in() {
    MarketSnapshot s = TestMarket.snapshot(VIX_DAY, 4000, 4000, 20);
    List<TermStructure.Point> whole = s.vixFutures().points();
    assertThat(opened(decide("vxth", Valuer.of(s), new Ledger(CASH, List.of()))).structure())
        .extracting(Structure::expiry)
        .isEqualTo(OptionCalendar.vixMonthly(YearMonth.of(2022, 10)));
    TermStructure holed = new TermStructure(whole.subList(1, whole.size()));
    Valuer now = Valuer.of(with(s, s.indices(), holed));
    assertThat(decide("vxth", now, new Ledger(CASH, List.of())))
        .extracting(Decision::rule)
        .containsExactly("index.no_series", "index.reinvest");
  }

  @Test
  void a_book_too_small_for_one_contract_says_so() {
    assertThat(decide("put", market(FRIDAY, 4001), new Ledger(Money.ofDollars(300_000), List.of())))
        .extracting(Decision::rule)
        .containsExactly("index.too_small");
  }

  @Test
  void what_is_sold_lies_over_its_own_cover() {
    var put = RulebookReader.shippedIndex("put");
    assertThatThrownBy(() ->
            new IndexRulebook("x", 1, IndexRulebook.Holding.SP500, put.overlay(), put.fills()))
        .hasMessageContaining("options over SP500 cannot be");
  }

  /// The index beside a sold call pays min(S, K); beside a bought put max(S, K); cash of K beside a
  /// sold put min(S, K): the covered call and the secured put are the same at one strike.
  @Test
  void payoffs_at_expiry_are_those_of_the_textbook() {
    var expiry = OptionCalendar.spxMonthly(YearMonth.of(2022, 10));
    Structure call = new CoveredCall(Underlying.SPX, expiry, 4000);
    Structure sold = new ShortPut(Underlying.SPX, expiry, 4000);
    Structure bought = new LongPut(Underlying.SPX, expiry, 4000);
    for (double level = 0.5; level < 8000; level += 123.25) {
      assertThat(level + call.payoff(level)).isEqualTo(Math.min(level, 4000));
      assertThat(4000 + sold.payoff(level)).isEqualTo(Math.min(level, 4000));
      assertThat(level + bought.payoff(level)).isEqualTo(Math.max(level, 4000));
      assertThat(sold.payoff(level)).isEqualTo(-bought.payoff(level));
    }
  }

  private static MarketSnapshot with(MarketSnapshot s, IndexReadings indices, TermStructure curve) {
    return new MarketSnapshot(
        s.date(), s.asOf(), s.spx(), indices, curve, s.rates(), s.settlements(), s.upcoming());
  }
}
