package io.alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SPX at 5000, VIX at 14, the July VX future at 15, worked by hand.
class StressTest {
  private static final LocalDate TUESDAY = LocalDate.of(2024, 6, 11);
  private static final Expiry TOMORROW = new Expiry(LocalDate.of(2024, 6, 12), Settlement.PM);
  private static final Expiry SPX_JULY = OptionCalendar.spxMonthly(YearMonth.of(2024, 7));
  private static final Expiry VIX_JULY = OptionCalendar.vixMonthly(YearMonth.of(2024, 7));
  private static final double BILL = 0.05;
  private static final Valuer NOW = market(TUESDAY);

  /// SPX falls or rises to 4850, 4925, 4935, 4950, 5065 and 5100; the wings are ten points wide.
  @ParameterizedTest
  @CsvSource({"-0.03, 10", "-0.015, 10", "-0.013, 5", "-0.01, 0", "0.013, 5", "0.02, 10"})
  void a_condor_of_the_next_session_pays_out_at_the_shocked_index(double spxReturn, double owed) {
    IronCondor condor = condor(TOMORROW);
    double credit = -NOW.value(condor);
    assertThat(credit).isBetween(0.05, 5.0);
    double gain = Stress.of(NOW, spxReturn, 15).gain(condor, 7, 0);
    assertThat(gain).isCloseTo(-(owed - credit) * 100 * 7, within(1e-6));
  }

  @Test
  void so_does_a_series_that_settles_the_next_morning() {
    Valuer thursday = market(LocalDate.of(2024, 7, 18));
    assertThat(SPX_JULY.date()).isEqualTo(LocalDate.of(2024, 7, 19));
    IronCondor condor = condor(SPX_JULY);
    double gain = Stress.of(thursday, -0.03, 15).gain(condor, 1, 0);
    assertThat(gain).isCloseTo(-(10 + thursday.value(condor)) * 100, within(1e-6));
  }

  @Test
  void a_later_condor_is_valued_anew_without_time_passing_and_whatever_the_layers_beta() {
    IronCondor condor = condor(SPX_JULY);
    Stress stress = Stress.of(NOW, -0.03, 15);
    double gain = stress.gain(condor, 1, 0);
    double shockedValue = NOW.stressed(-0.03, 15, 0).value(condor);
    assertThat(gain).isEqualTo((shockedValue - NOW.value(condor)) * 100);
    assertThat(gain).isNegative().isGreaterThan(-(10 + NOW.value(condor)) * 100);
    assertThat(stress.gain(condor, 1, 0.5)).isEqualTo(gain);
    assertThat(stress.gain(condor, 9, 0)).isCloseTo(9 * gain, within(1e-9));
  }

  /// The future gains half of fifteen points, 15 to 22.5. Volatility goes with moneyness: the call
  /// struck at 15 then has that of the call struck at 10 before, but for the strikes that the strip
  /// of VVIX counts, which are listed by level.
  @Test
  void a_vix_call_gains_what_black_76_says_of_the_moved_future() {
    LongCall call = new LongCall(Underlying.VIX, VIX_JULY, 15);
    double years = TradingCalendar.years(NOW.snapshot().asOf(), VIX_JULY);
    double before = black76(15, 15, vol(15), years);
    double shocked = NOW.stressed(-0.03, 15, 0.5).vol(call.contract());
    assertThat(shocked).isCloseTo(vol(10), within(1e-3));
    double after = black76(22.5, 15, shocked, years);
    double gain = Stress.of(NOW, -0.03, 15).gain(call, 3, 0.5);
    assertThat(gain).isCloseTo((after - before) * 100 * 3, within(1e-4));
    assertThat(gain).isBetween(1_500.0, 2_250.0);
  }

  @Test
  void each_layer_follows_vix_by_its_own_beta() {
    LongCall call = new LongCall(Underlying.VIX, VIX_JULY, 15);
    Stress stress = Stress.of(NOW, -0.03, 15);
    assertThat(stress.gain(call, 1, 0)).isZero();
    assertThat(stress.gain(call, 1, 0.15)).isPositive();
    assertThat(stress.gain(call, 1, 0.25)).isGreaterThan(stress.gain(call, 1, 0.15));
    assertThat(stress.gain(call, 1, 0.5)).isGreaterThan(stress.gain(call, 1, 0.25));
  }

  private static double vol(double strike) {
    return NOW.vol(new OptionContract(Underlying.VIX, VIX_JULY, OptionRight.CALL, strike));
  }

  private static double black76(double forward, double strike, double vol, double years) {
    double s = vol * Math.sqrt(years);
    double d1 = Math.log(forward / strike) / s + s / 2;
    return Math.exp(-BILL * years) * (forward * normal(d1) - strike * normal(d1 - s));
  }

  /// N(x) by Simpson's rule from 0.
  private static double normal(double x) {
    int steps = 2_000;
    double h = x / steps;
    double sum = density(0) + density(x);
    for (int i = 1; i < steps; i++) {
      sum += (i % 2 == 1 ? 4 : 2) * density(i * h);
    }
    return 0.5 + sum * h / 3;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static IronCondor condor(Expiry expiry) {
    return new IronCondor(Underlying.SPX, expiry, 4930, 4940, 5060, 5070);
  }

  private static Valuer market(LocalDate date) {
    Map<IndexName, Double> indices = new EnumMap<>(IndexName.class);
    indices.put(IndexName.VIX9D, 13.0);
    indices.put(IndexName.VIX, 14.0);
    indices.put(IndexName.VIX3M, 15.5);
    indices.put(IndexName.VIX6M, 17.0);
    indices.put(IndexName.VVIX, 90.0);
    indices.put(IndexName.SKEW, 130.0);
    return Valuer.of(
        new MarketSnapshot(
            date,
            TradingCalendar.close(date),
            new Bar(5000, 5010, 4990, 5000),
            IndexReadings.of(indices),
            new TermStructure(
                List.of(
                    new Point(VIX_JULY, 15),
                    new Point(OptionCalendar.vixMonthly(YearMonth.of(2024, 8)), 15.8))),
            new Rates(BILL, 0.015),
            List.of(),
            List.of()));
  }
}
