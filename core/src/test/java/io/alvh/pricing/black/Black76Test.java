package io.alvh.pricing.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionRight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Black76Test {
  /// E. G. Haug, *Option Pricing Formulas*, McGraw-Hill 1998: pp. 2-8 (any cost of carry, through
  /// the forward), p. 24 (Black-76), p. 27. Printed to four decimals; its own normal distribution
  /// costs another half unit (row 8 is 1.87334 exactly).
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          RIGHT, STRIKE,  SPOT, YIELD, RATE, YEARS,  VOL,   VALUE
          CALL,   65.00,  60.00, 0.00, 0.08,  0.25, 0.30,  2.1334
          PUT,    95.00, 100.00, 0.05, 0.10,  0.50, 0.20,  2.4648
          PUT,    19.00,  19.00, 0.10, 0.10,  0.75, 0.28,  1.7011
          CALL,   19.00,  19.00, 0.10, 0.10,  0.75, 0.28,  1.7011
          CALL,    1.60,   1.56, 0.08, 0.06,  0.50, 0.12,  0.0291
          PUT,    70.00,  75.00, 0.05, 0.10,  0.50, 0.35,  4.0870
          CALL,  100.00,  90.00, 0.10, 0.10,  0.10, 0.15,  0.0205
          CALL,  100.00, 100.00, 0.10, 0.10,  0.10, 0.15,  1.8734
          CALL,  100.00, 110.00, 0.10, 0.10,  0.10, 0.15,  9.9413
          CALL,  100.00,  90.00, 0.10, 0.10,  0.10, 0.25,  0.3150
          CALL,  100.00, 100.00, 0.10, 0.10,  0.10, 0.25,  3.1217
          CALL,  100.00, 110.00, 0.10, 0.10,  0.10, 0.25, 10.3556
          CALL,  100.00,  90.00, 0.10, 0.10,  0.10, 0.35,  0.9474
          CALL,  100.00, 100.00, 0.10, 0.10,  0.10, 0.35,  4.3693
          CALL,  100.00, 110.00, 0.10, 0.10,  0.10, 0.35, 11.1381
          CALL,  100.00,  90.00, 0.10, 0.10,  0.50, 0.15,  0.8069
          CALL,  100.00, 100.00, 0.10, 0.10,  0.50, 0.15,  4.0232
          CALL,  100.00, 110.00, 0.10, 0.10,  0.50, 0.15, 10.5769
          CALL,  100.00,  90.00, 0.10, 0.10,  0.50, 0.25,  2.7026
          CALL,  100.00, 100.00, 0.10, 0.10,  0.50, 0.25,  6.6997
          CALL,  100.00, 110.00, 0.10, 0.10,  0.50, 0.25, 12.7857
          CALL,  100.00,  90.00, 0.10, 0.10,  0.50, 0.35,  4.9329
          CALL,  100.00, 100.00, 0.10, 0.10,  0.50, 0.35,  9.3679
          CALL,  100.00, 110.00, 0.10, 0.10,  0.50, 0.35, 15.3086
          PUT,   100.00,  90.00, 0.10, 0.10,  0.10, 0.15,  9.9210
          PUT,   100.00, 110.00, 0.10, 0.10,  0.10, 0.15,  0.0408
          PUT,   100.00,  90.00, 0.10, 0.10,  0.10, 0.25, 10.2155
          PUT,   100.00, 110.00, 0.10, 0.10,  0.10, 0.25,  0.4551
          PUT,   100.00,  90.00, 0.10, 0.10,  0.10, 0.35, 10.8479
          PUT,   100.00, 110.00, 0.10, 0.10,  0.10, 0.35,  1.2376
          PUT,   100.00,  90.00, 0.10, 0.10,  0.50, 0.15, 10.3192
          PUT,   100.00, 110.00, 0.10, 0.10,  0.50, 0.15,  1.0646
          PUT,   100.00,  90.00, 0.10, 0.10,  0.50, 0.25, 12.2149
          PUT,   100.00, 110.00, 0.10, 0.10,  0.50, 0.25,  3.2734
          PUT,   100.00,  90.00, 0.10, 0.10,  0.50, 0.35, 14.4452
          PUT,   100.00, 110.00, 0.10, 0.10,  0.50, 0.35,  5.7963
          CALL,   40.00,  42.00, 0.08, 0.04,  0.75, 0.35,  5.0975
          """)
  void price_matches_Haug(
      OptionRight right,
      double strike,
      double spot,
      double yield,
      double rate,
      double years,
      double vol,
      double value) {
    double forward = spot * StrictMath.exp((rate - yield) * years);
    double discount = StrictMath.exp(-rate * years);
    assertThat(Black76.price(right, forward, strike, years, vol, discount))
        .isCloseTo(value, within(1e-4));
  }

  /// J. C. Hull, *Options, Futures, and Other Derivatives*, 7th ed., Pearson 2009: example 16.6
  /// (put on a crude-oil future, 1.12) and example 13.6 (4.76 and 0.81), printed to two decimals.
  @Test
  void price_matches_Hull() {
    double oil = Black76.price(OptionRight.PUT, 20, 20, 4 / 12.0, 0.25, disc(0.09, 4 / 12.0));
    assertThat(oil).isCloseTo(1.12, within(0.005));
    double forward = 42 * StrictMath.exp(0.05);
    assertThat(Black76.price(OptionRight.CALL, forward, 40, 0.5, 0.2, disc(0.1, 0.5)))
        .isCloseTo(4.76, within(0.005));
    assertThat(Black76.price(OptionRight.PUT, forward, 40, 0.5, 0.2, disc(0.1, 0.5)))
        .isCloseTo(0.81, within(0.005));
  }

  @Test
  void parity_and_bounds_hold_over_a_grid() {
    forGrid((k, t, v) -> {
      double d = disc(0.04, t);
      double call = Black76.price(OptionRight.CALL, 100, k, t, v, d);
      double put = Black76.price(OptionRight.PUT, 100, k, t, v, d);
      assertThat(call - put).isCloseTo(d * (100 - k), within(1e-10));
      assertThat(call).isBetween(d * StrictMath.max(0, 100 - k), d * 100);
      assertThat(put).isBetween(d * StrictMath.max(0, k - 100), d * k);
    });
  }

  @Test
  void value_rises_with_volatility_and_falls_and_rises_with_strike() {
    forGrid((k, t, v) -> {
      double call = Black76.price(OptionRight.CALL, 100, k, t, v, 1);
      double put = Black76.price(OptionRight.PUT, 100, k, t, v, 1);
      assertThat(Black76.price(OptionRight.CALL, 100, k, t, v + 0.05, 1))
          .isGreaterThanOrEqualTo(call);
      assertThat(Black76.price(OptionRight.CALL, 100, k + 5, t, v, 1)).isLessThanOrEqualTo(call);
      assertThat(Black76.price(OptionRight.PUT, 100, k + 5, t, v, 1)).isGreaterThanOrEqualTo(put);
    });
  }

  @Test
  void every_greek_is_its_central_difference() {
    for (OptionRight right : OptionRight.values()) {
      forGrid((k, t, v) -> {
        double r = 0.04;
        Greeks g = Black76.greeks(right, 100, k, t, v, disc(r, t));
        double h = 1e-3;
        double up = Black76.price(right, 100 + h, k, t, v, disc(r, t));
        double mid = Black76.price(right, 100, k, t, v, disc(r, t));
        double down = Black76.price(right, 100 - h, k, t, v, disc(r, t));
        assertThat(g.delta()).isCloseTo((up - down) / (2 * h), within(1e-5));
        assertThat(g.gamma()).isCloseTo((up - 2 * mid + down) / (h * h), within(2e-4));
        double e = 1e-5;
        double vega =
            Black76.price(right, 100, k, t, v + e, disc(r, t))
                - Black76.price(right, 100, k, t, v - e, disc(r, t));
        assertThat(g.vega()).isCloseTo(vega / (2 * e), within(1e-3));
        double later = t * 1e-4;
        double theta =
            Black76.price(right, 100, k, t - later, v, disc(r, t - later))
                - Black76.price(right, 100, k, t + later, v, disc(r, t + later));
        assertThat(g.theta()).isCloseTo(theta / (2 * later), within(2e-3));
        double rho =
            Black76.price(right, 100, k, t, v, disc(r + e, t))
                - Black76.price(right, 100, k, t, v, disc(r - e, t));
        assertThat(g.rho()).isCloseTo(rho / (2 * e), within(1e-5));
      });
    }
  }

  @Test
  void without_time_or_volatility_the_value_is_intrinsic_and_delta_a_step() {
    assertThat(Black76.price(OptionRight.CALL, 105, 100, 0, 0.2, 1)).isEqualTo(5);
    assertThat(Black76.price(OptionRight.PUT, 105, 100, 0, 0.2, 1)).isZero();
    assertThat(Black76.price(OptionRight.PUT, 95, 100, 0.5, 0, 0.9)).isEqualTo(4.5);
    Greeks in = Black76.greeks(OptionRight.PUT, 95, 100, 0.5, 0, 0.9);
    assertThat(in.delta()).isEqualTo(-0.9);
    assertThat(in.gamma()).isZero();
    assertThat(in.vega()).isZero();
    assertThat(Black76.greeks(OptionRight.CALL, 100, 100, 0, 0.2, 1).delta()).isEqualTo(0.5);
    assertThat(Black76.greeks(OptionRight.PUT, 105, 100, 0, 0.2, 1).delta()).isZero();
  }

  @Test
  void far_out_of_the_money_values_are_tiny_but_never_negative() {
    for (double strike = 110; strike < 5_000; strike *= 1.07) {
      double value = Black76.price(OptionRight.CALL, 100, strike, 1 / 365.0, 0.1, 1);
      assertThat(value).isNotNegative().isLessThan(1e-20);
    }
  }

  @Test
  void impossible_input_is_refused() {
    assertThatThrownBy(() -> Black76.price(OptionRight.CALL, 0, 100, 1, 0.2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("forward");
    assertThatThrownBy(() -> Black76.price(OptionRight.CALL, 100, -1, 1, 0.2, 1))
        .hasMessageContaining("strike");
    assertThatThrownBy(() -> Black76.price(OptionRight.CALL, 100, 100, -1, 0.2, 1))
        .hasMessageContaining("years");
    assertThatThrownBy(() -> Black76.price(OptionRight.CALL, 100, 100, 1, Double.NaN, 1))
        .hasMessageContaining("vol");
    assertThatThrownBy(() -> Black76.greeks(OptionRight.CALL, 100, 100, 1, 0.2, 0))
        .hasMessageContaining("discount");
  }

  private static double disc(double rate, double years) {
    return StrictMath.exp(-rate * years);
  }

  private static void forGrid(Claim claim) {
    for (double strike : new double[] {60, 85, 97, 100, 104, 120, 180}) {
      for (double years : new double[] {1 / 365.0, 0.05, 0.5, 2}) {
        for (double vol : new double[] {0.08, 0.2, 0.6, 1.5}) {
          claim.check(strike, years, vol);
        }
      }
    }
  }

  private interface Claim {
    void check(double strike, double years, double vol);
  }
}
