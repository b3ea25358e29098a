package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.OptionRight;
import io.alvh.market.ChainQuality;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.black.Black76;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadFitTest {
  private static final LocalDate DAY = LocalDate.of(2022, 2, 4);
  private static final Expiry EXPIRY = new Expiry(DAY.plusDays(28), Settlement.PM);
  private static final SpreadModel.Terms TRUTH = new SpreadModel.Terms(-2, 0.1, 0.3, 0.7, 0.2, 1);

  @Test
  void a_chain_gives_its_out_of_the_money_quotes_with_their_deltas() {
    List<SpreadSample> samples = SpreadSample.of(chain(0.2), 20);
    assertThat(samples).hasSize(20);
    assertThat(samples)
        .allSatisfy(s -> {
          assertThat(s.absDelta()).isBetween(0.0, 0.5);
          assertThat(s.days()).isEqualTo(28);
          assertThat(s.vix()).isEqualTo(20);
        });
    OptionQuote put = quote(OptionRight.PUT, 3800, 0.2);
    double exact = Black76.greeks(OptionRight.PUT, 4000, 3800, 28 / 365.0, 0.2, 1).delta();
    assertThat(SpreadSample.absDelta(put, 4000).orElseThrow()).isCloseTo(-exact, within(1e-9));
  }

  @Test
  void an_expiry_quoted_on_one_side_has_no_forward_and_gives_nothing() {
    OptionChain both = chain(0.2);
    List<OptionQuote> puts =
        both.quotes().stream().filter(q -> q.right() == OptionRight.PUT).toList();
    assertThat(SpreadSample.of(chain(puts), 20)).isEmpty();
    assertThat(SpreadSample.forward(both.quotes()).orElseThrow()).isCloseTo(4000, within(1e-9));
  }

  @Test
  void spreads_made_by_the_formula_give_its_terms_back() {
    SpreadModel fitted = SpreadFit.chains(LocalDate.of(2022, 4, 1), samples());
    assertThat(fitted.terms().level()).isCloseTo(TRUTH.level(), within(1e-9));
    assertThat(fitted.terms().standard()).isCloseTo(TRUTH.standard(), within(1e-9));
    assertThat(fitted.terms().price()).isCloseTo(TRUTH.price(), within(1e-9));
    assertThat(fitted.terms().vix()).isCloseTo(TRUTH.vix(), within(1e-9));
    assertThat(fitted.terms().days()).isCloseTo(TRUTH.days(), within(1e-9));
    assertThat(fitted.terms().delta()).isCloseTo(TRUTH.delta(), within(1e-9));
    assertThat(fitted.prior()).isFalse();
  }

  @Test
  void nothing_quoted_on_the_date_or_later_is_read() {
    LocalDate from = LocalDate.of(2022, 4, 1);
    List<SpreadSample> samples = new ArrayList<>(samples());
    samples.add(new SpreadSample(from, Settlement.PM, 10, 0.2, 30, 20, 500));
    assertThat(SpreadFit.chains(from, samples)).isEqualTo(SpreadFit.chains(from, samples()));
    assertThatThrownBy(() -> SpreadFit.chains(DAY.minusDays(30), samples()))
        .hasMessageContaining("no quotes before");
  }

  @Test
  void a_strip_gives_level_and_price_and_the_fund_the_slope_in_vix() {
    List<SpreadSample> strip = new ArrayList<>();
    List<SpreadSample> fund = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      for (Settlement settlement : Settlement.values()) {
        double wide = settlement == Settlement.AM ? StrictMath.exp(1.2) : 1;
        double half = wide * 0.1 * StrictMath.pow(i, 0.4) * StrictMath.pow(14 / 20.0, 0.5);
        strip.add(new SpreadSample(DAY, settlement, i, 0.1, 25, 14, half));
      }
      double vix = 10 + i;
      double half = 0.01 * StrictMath.pow(10 * i, 0.1) * StrictMath.pow(vix / 20, 0.5);
      fund.add(new SpreadSample(DAY, Settlement.PM, i, 0.1, 25, vix, half));
    }
    SpreadModel.Terms fitted = SpreadFit.strips(LocalDate.of(2022, 4, 1), strip, fund).terms();
    assertThat(fitted.level()).isCloseTo(StrictMath.log(0.1), within(1e-9));
    assertThat(fitted.standard()).isCloseTo(1.2, within(1e-9));
    assertThat(fitted.price()).isCloseTo(0.4, within(1e-9));
    assertThat(fitted.vix()).isCloseTo(0.5, within(1e-9));
    assertThat(fitted.days()).isZero();
    assertThat(fitted.delta()).isZero();
  }

  private static List<SpreadSample> samples() {
    SpreadModel model = new SpreadModel(LocalDate.MIN, false, TRUTH);
    List<SpreadSample> samples = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double vix = 15 + 7 * i;
      for (Settlement settlement : Settlement.values()) {
        for (int days : new int[] {10, 45, 120}) {
          for (double price : new double[] {5, 20, 60}) {
            double delta = 0.02 + price / 150;
            samples.add(
                new SpreadSample(
                    DAY.plusDays(i),
                    settlement,
                    price,
                    delta,
                    days,
                    vix,
                    model.halfSpread(price, delta, days, vix, settlement)));
          }
        }
      }
    }
    return samples;
  }

  private static OptionChain chain(double vol) {
    List<OptionQuote> quotes = new ArrayList<>();
    for (int i = -10; i < 10; i++) {
      double strike = 4000 + 25 * i + 12.5;
      quotes.add(quote(OptionRight.PUT, strike, vol));
      quotes.add(quote(OptionRight.CALL, strike, vol));
    }
    return chain(quotes);
  }

  private static OptionChain chain(List<OptionQuote> quotes) {
    return new OptionChain(
        "made up",
        "SPX",
        Instant.EPOCH,
        DAY,
        4000,
        quotes,
        new ChainQuality("made up", 0, Map.of()));
  }

  private static OptionQuote quote(OptionRight right, double strike, double vol) {
    double mid = Black76.price(right, 4000, strike, 28 / 365.0, vol, 1);
    return new OptionQuote("SPXW", EXPIRY, right, strike, 0.99 * mid, 1.01 * mid);
  }
}
