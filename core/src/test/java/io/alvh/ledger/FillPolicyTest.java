package io.alvh.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.Underlying;
import io.alvh.ledger.FillPolicy.CondorFill;
import io.alvh.ledger.FillPolicy.Spreads;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.Markets;
import io.alvh.strategy.Rulebooks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillPolicyTest {
  private static final FillPolicy FILLS = Rulebooks.defaults().fills();
  private static final LocalDate DATE = LocalDate.of(2026, 3, 11);

  @ParameterizedTest
  @CsvSource({
    "10.0, 14.99, 0.30",
    "10.0, 15.00, 0.50",
    "10.0, 20.00, 0.80",
    "10.0, 30.00, 1.20",
    "-10.0, 12, 0.30",
    "0.7, 12, 0.05",
    "0.0, 80, 0.05",
  })
  void condors_lose_a_fraction_of_mid_by_vix_and_at_least_a_tick(
      double mid, double vix, double points) {
    assertThat(FILLS.ruledSlippagePoints(mid, vix, 7000)).isCloseTo(points, within(1e-12));
  }

  @Test
  void the_tick_scales_with_spot_only_as_a_sensitivity() {
    FillPolicy scaled =
        new FillPolicy(
            FILLS.condorSlippage(),
            FILLS.minSlippagePoints(),
            true,
            FILLS.vixSpreadFraction(),
            FILLS.minVixSpreadPoints(),
            FILLS.stressVix(),
            FILLS.fees(),
            FILLS.condorFill());
    assertThat(scaled.ruledSlippagePoints(0.1, 12, 1400)).isCloseTo(0.01, within(1e-12));
    assertThat(FILLS.ruledSlippagePoints(0.1, 12, 1400)).isCloseTo(0.05, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"5.0, 20, 0.10", "5.0, 30, 0.10", "5.0, 30.01, 0.20", "0.5, 20, 0.025"})
  void vix_calls_lose_half_the_modelled_spread_doubled_in_stress(
      double price, double vix, double points) {
    assertThat(FILLS.vixHalfSpread(price, vix)).isCloseTo(points, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "SPX, 0.99, 1.01",
    "SPX, 1.00, 1.10",
    "VIX, 0.10, 0.75",
    "VIX, 0.11, 0.90",
    "VIX, 1.00, 1.05",
    "VIX, 2.00, 1.10",
  })
  void fees_are_the_broker_plus_the_exchange_by_premium(
      Underlying underlying, double premium, double dollars) {
    assertThat(FILLS.fees().dollars(underlying, premium)).isCloseTo(dollars, within(1e-12));
  }

  @Test
  void a_structure_pays_for_each_of_its_legs() {
    Valuer now = Valuer.of(Markets.quiet(DATE, 7138, 18));
    Expiry expiry = new Expiry(LocalDate.of(2026, 3, 12), Settlement.PM);
    IronCondor condor = new IronCondor(Underlying.SPX, expiry, 6600, 6900, 7200, 7600);
    List<Double> mids = condor.legs().stream().map(leg -> now.mark(leg.contract()).mid()).toList();
    double expected = mids.stream().mapToDouble(m -> FILLS.fees().dollars(Underlying.SPX, m)).sum();
    assertThat(FILLS.feesDollars(condor, now)).isEqualTo(expected).isBetween(4.04, 4.40);
    double slippage = FILLS.ruledSlippagePoints(now.value(condor), 18, 7138);
    assertThat(FILLS.slippagePoints(condor, now, 18)).isEqualTo(slippage).isPositive();
  }

  @Test
  void a_vix_call_pays_half_its_spread() {
    Valuer now = Valuer.of(Markets.quiet(DATE, 7138, 18));
    Expiry expiry = OptionCalendar.nextVixMonthly(DATE);
    LongCall call = new LongCall(Underlying.VIX, expiry, 18);
    double mid = now.value(call);
    assertThat(FILLS.slippagePoints(call, now, 18)).isEqualTo(FILLS.vixHalfSpread(mid, 18));
  }

  @Test
  void quoted_fills_lie_between_mid_and_natural() {
    Valuer now = Valuer.of(Markets.quiet(DATE, 7138, 18));
    Expiry expiry = OptionCalendar.spxMonthly(YearMonth.of(2026, 4));
    IronCondor condor = new IronCondor(Underlying.SPX, expiry, 6600, 6650, 7400, 7450);
    double natural = SpreadModel.on(DATE).midToNatural(now, condor);
    for (double fraction : new double[] {0, 0.12, 0.5, 1}) {
      FillPolicy quoted = FILLS.withCondorFill(new CondorFill.Quoted(fraction, Spreads.OF_THE_DAY));
      assertThat(quoted.slippagePoints(condor, now, 18))
          .isCloseTo(fraction * natural, within(1e-12));
      assertThat(quoted.withSlippageTimes(2).slippagePoints(condor, now, 18))
          .isCloseTo(2 * fraction * natural, within(1e-12));
    }
  }

  @Test
  void the_newest_spreads_hold_on_every_date() {
    LocalDate early = LocalDate.of(2008, 3, 11);
    assertThat(Spreads.NEWEST.on(early)).isEqualTo(SpreadModel.newest());
    assertThat(Spreads.OF_THE_DAY.on(early)).isEqualTo(SpreadModel.on(early));
    assertThat(Spreads.OF_THE_DAY.on(early)).isNotEqualTo(SpreadModel.newest());
  }

  @Test
  void four_legs_at_the_published_share_of_the_width_lie_near_the_mid() {
    assertThat(CondorFill.Quoted.PUBLISHED_FOUR_LEGS).isCloseTo(2 * 0.56 - 1, within(1e-12));
  }
}
