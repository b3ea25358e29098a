package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.MissingQuoteException;
import io.alvh.market.TermStructure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuerTest {
  private static final LocalDate DAY = Snapshots.TUESDAY;
  private static final Expiry JULY = OptionCalendar.spxMonthly(YearMonth.of(2024, 7));
  private static final Expiry VIX_JULY = OptionCalendar.vixMonthly(YearMonth.of(2024, 7));
  private static final Expiry VIX_OCTOBER = OptionCalendar.vixMonthly(YearMonth.of(2024, 10));

  private final Valuer calm = Valuer.of(Snapshots.calm(DAY));
  private final Valuer panic = Valuer.of(Snapshots.panic(DAY));

  @Test
  void the_surface_reads_the_indices_it_was_made_from() {
    assertThat(calm.reads(IndexName.VIX9D).orElseThrow()).isCloseTo(11.5, within(0.001));
    assertThat(calm.reads(IndexName.VIX).orElseThrow()).isCloseTo(13, within(0.001));
    assertThat(panic.reads(IndexName.VIX3M).orElseThrow()).isCloseTo(42, within(0.001));
    assertThat(panic.reads(IndexName.VIX6M).orElseThrow()).isCloseTo(36, within(0.001));
  }

  @Test
  void parity_holds_on_both_surfaces() {
    for (Valuer v : List.of(calm, panic)) {
      for (Underlying u : Underlying.values()) {
        Expiry expiry = u == Underlying.SPX ? JULY : VIX_JULY;
        double forward = v.findForward(u, expiry).orElseThrow();
        double years = TradingCalendar.years(v.snapshot().asOf(), expiry);
        double strike = StrictMath.rint(forward * 1.02);
        double call = v.mark(new OptionContract(u, expiry, OptionRight.CALL, strike)).mid();
        double put = v.mark(new OptionContract(u, expiry, OptionRight.PUT, strike)).mid();
        double expected = StrictMath.exp(-0.04 * years) * (forward - strike);
        assertThat(call - put).isCloseTo(expected, within(1e-9));
      }
    }
  }

  @Test
  void the_strike_for_a_delta_has_that_delta() {
    for (Valuer v : List.of(calm, panic)) {
      for (double delta : new double[] {0.02, 0.12, 0.16, 0.2, 0.5, 0.8}) {
        for (OptionRight right : OptionRight.values()) {
          for (Underlying u : Underlying.values()) {
            Expiry expiry = u == Underlying.SPX ? JULY : VIX_OCTOBER;
            double strike = v.strikeForDelta(u, expiry, right, delta);
            double listed = StrictMath.rint(strike * 2) / 2;
            double years = TradingCalendar.years(v.snapshot().asOf(), expiry);
            double discounted = v.greeks(new OptionContract(u, expiry, right, listed)).delta();
            double tolerance = 0.5 * 0.5 * gammaBound(v, u, expiry, right, listed) + 1e-9;
            assertThat(StrictMath.abs(discounted) * StrictMath.exp(0.04 * years))
                .isCloseTo(delta, within(tolerance));
          }
        }
      }
    }
  }

  @Test
  void the_spx_smile_falls_and_the_vix_smile_rises_with_strike() {
    assertThat(calm.vol(put(4700))).isGreaterThan(calm.vol(put(5000)));
    assertThat(calm.vol(vixCall(VIX_JULY, 25))).isGreaterThan(calm.vol(vixCall(VIX_JULY, 15)));
  }

  @Test
  void a_vix_future_swings_less_the_further_it_is_from_settlement() {
    Valuer flat = calm;
    double near = atTheMoneyVol(flat, VIX_JULY);
    double far = atTheMoneyVol(flat, VIX_OCTOBER);
    assertThat(near).isBetween(0.6, 0.95);
    assertThat(far).isLessThan(0.85 * near).isGreaterThan(0.3);
  }

  @Test
  void a_bought_vix_call_loses_by_time() {
    assertThat(calm.greeks(vixCall(VIX_JULY, 15)).theta()).isNegative();
    assertThat(calm.greeks(vixCall(VIX_JULY, 15)).vega()).isPositive();
  }

  @Test
  void the_explanation_adds_up_to_the_change_of_the_mark() {
    LocalDate next = TradingCalendar.next(DAY);
    for (Valuer now : List.of(Valuer.of(Snapshots.calm(next)), Valuer.of(Snapshots.panic(next)))) {
      for (OptionContract c :
          List.of(put(4700), put(5100), vixCall(VIX_JULY, 15), vixCall(VIX_OCTOBER, 20))) {
        double change = now.mark(c).mid() - calm.mark(c).mid();
        assertThat(now.explain(calm, c).total()).isCloseTo(change, within(1e-12 * 5000));
      }
    }
  }

  @Test
  void with_nothing_but_time_passing_a_vix_call_explains_as_theta_and_roll() {
    LocalDate next = TradingCalendar.next(DAY);
    Valuer now = Valuer.of(slide(Snapshots.calm(DAY), next));
    OptionContract call = vixCall(VIX_OCTOBER, 16);
    Explain why = now.explain(calm, call);
    assertThat(why.theta()).isNegative();
    assertThat(why.roll()).isNegative();
    assertThat(why.delta()).isCloseTo(0, within(1e-9));
    assertThat(why.vega()).isCloseTo(0, within(0.02)); // VVIX reads other days of the same curve
  }

  @Test
  void a_vix_call_loses_by_the_roll_in_contango_and_gains_by_it_when_inverted() {
    LocalDate next = TradingCalendar.next(DAY);
    Valuer calmNext = Valuer.of(slide(Snapshots.calm(DAY), next));
    MarketSnapshot panicked = Snapshots.panic(DAY);
    List<TermStructure.Point> falling = new ArrayList<>();
    for (TermStructure.Point p : panicked.vixFutures().points()) {
      falling.add(new TermStructure.Point(p.expiry(), 48 - 2 * falling.size()));
    }
    MarketSnapshot inverted = with(panicked, new TermStructure(falling), panicked.indices());
    Valuer panic = Valuer.of(inverted);
    Valuer panicNext = Valuer.of(slide(inverted, next));
    for (double strike : new double[] {12, 16, 20, 30, 45}) {
      OptionContract call = vixCall(VIX_OCTOBER, strike);
      assertThat(calmNext.explain(calm, call).roll()).isNegative();
      assertThat(panicNext.explain(panic, call).roll()).isPositive();
      if (strike <= 30) { // further out nothing is left to lose, and the smile steepens with time
        assertThat(calmNext.explain(calm, call).theta()).isNegative();
      }
    }
  }

  @Test
  void settlement_is_explained_to_the_payoff() {
    OptionContract call = vixCall(VIX_JULY, 15);
    Explain why = calm.explainSettlement(call, 22.5);
    assertThat(calm.mark(call).mid() + why.total()).isCloseTo(7.5, within(1e-12));
    assertThat(why.theta()).isNegative();
    assertThat(why.vega()).isZero();
  }

  @Test
  void a_missing_future_is_absent_as_forward_but_marked_off_the_curve() {
    MarketSnapshot full = Snapshots.calm(DAY);
    List<TermStructure.Point> points =
        full.vixFutures().points().stream().filter(p -> !p.expiry().equals(VIX_JULY)).toList();
    Valuer gap = Valuer.of(with(full, new TermStructure(points), full.indices()));
    assertThat(gap.findForward(Underlying.VIX, VIX_JULY)).isEmpty();
    assertThat(gap.mark(vixCall(VIX_JULY, 15)).mid())
        .isCloseTo(calm.mark(vixCall(VIX_JULY, 15)).mid(), within(0.05));
    assertThat(gap.mark(vixCall(VIX_JULY, 15)).source()).isEqualTo(MarkSource.MODELLED);
  }

  @Test
  void what_is_missing_is_flagged_or_refused_never_zero() {
    MarketSnapshot full = Snapshots.calm(DAY);
    assertThat(calm.flags()).isEmpty();
    assertThat(panic.flags()).isEmpty();
    Map<IndexName, Double> vixOnly = new EnumMap<>(IndexName.class);
    vixOnly.put(IndexName.VIX, 13.0);
    Valuer sparse = Valuer.of(with(full, full.vixFutures(), IndexReadings.of(vixOnly)));
    assertThat(sparse.flags())
        .containsExactly(
            SurfaceFlag.NO_VIX9D,
            SurfaceFlag.NO_VIX3M,
            SurfaceFlag.NO_VIX6M,
            SurfaceFlag.NO_SKEW,
            SurfaceFlag.NO_VVIX);
    assertThat(sparse.vol(vixCall(VIX_JULY, 15))).isGreaterThan(0.4);
    Valuer none = Valuer.of(with(full, new TermStructure(List.of()), IndexReadings.of(Map.of())));
    assertThatThrownBy(() -> none.mark(put(5000))).isInstanceOf(MissingQuoteException.class);
    assertThatThrownBy(() -> none.mark(vixCall(VIX_JULY, 15)))
        .isInstanceOf(MissingQuoteException.class)
        .hasMessageContaining("2024-06-11");
  }

  @Test
  void a_collapse_of_the_curve_is_clamped_and_flagged() {
    Valuer v = Valuer.of(Snapshots.market(DAY, 4000, Snapshots.levels(160, 60, 50, 45)));
    assertThat(v.flags()).containsExactly(SurfaceFlag.INVERSION_CLAMPED);
  }

  @Test
  void an_option_that_settles_now_is_worth_its_intrinsic_value_and_a_settled_one_is_refused() {
    OptionContract today =
        new OptionContract(Underlying.SPX, new Expiry(DAY, Settlement.PM), OptionRight.CALL, 4990);
    assertThat(calm.mark(today).mid()).isEqualTo(10);
    OptionContract gone =
        new OptionContract(Underlying.SPX, new Expiry(DAY, Settlement.AM), OptionRight.CALL, 4990);
    assertThatThrownBy(() -> calm.mark(gone))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("settled");
  }

  @Test
  void stress_hurts_the_condor_and_pays_the_call() {
    IronCondor condor = new IronCondor(Underlying.SPX, JULY, 4650, 4700, 5200, 5250);
    LongCall call = new LongCall(Underlying.VIX, VIX_JULY, 15);
    assertThat(calm.value(condor)).isNegative();
    assertThat(calm.stressed(-0.03, 15, 0.5).value(condor)).isLessThan(calm.value(condor));
    double before = calm.value(call);
    assertThat(calm.stressed(-0.03, 15, 0.5).value(call)).isGreaterThan(before + 5);
    assertThat(calm.stressed(0, 0, 0.5).value(call)).isEqualTo(before);
  }

  private static double gammaBound(
      Valuer v, Underlying u, Expiry expiry, OptionRight right, double strike) {
    double near = v.greeks(new OptionContract(u, expiry, right, strike - 0.5)).delta();
    double far = v.greeks(new OptionContract(u, expiry, right, strike + 0.5)).delta();
    return 2 * StrictMath.abs(near - far);
  }

  private static double atTheMoneyVol(Valuer v, Expiry expiry) {
    double forward = v.findForward(Underlying.VIX, expiry).orElseThrow();
    return v.vol(vixCall(expiry, StrictMath.rint(forward * 2) / 2));
  }

  private static MarketSnapshot slide(MarketSnapshot from, LocalDate next) {
    double step = 1 / 365.0;
    FutureCurve curve = new FutureCurve(from);
    List<TermStructure.Point> points =
        from.vixFutures().points().stream()
            .map(p ->
                new TermStructure.Point(
                    p.expiry(), curve.at(TradingCalendar.years(from.asOf(), p.expiry()) - step)))
            .toList();
    MarketSnapshot later = Snapshots.calm(next);
    return with(later, new TermStructure(points), later.indices());
  }

  private static MarketSnapshot with(
      MarketSnapshot base, TermStructure curve, IndexReadings indices) {
    return new MarketSnapshot(
        base.date(), base.asOf(), base.spx(), indices, curve, base.rates(), List.of(), List.of());
  }

  private static OptionContract put(double strike) {
    return new OptionContract(Underlying.SPX, JULY, OptionRight.PUT, strike);
  }

  private static OptionContract vixCall(Expiry expiry, double strike) {
    return new OptionContract(Underlying.VIX, expiry, OptionRight.CALL, strike);
  }
}
