package io.alvh.pricing.black;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.ImpliedVol.NoSolution;
import io.alvh.pricing.black.ImpliedVol.Reason;
import io.alvh.pricing.black.ImpliedVol.Solved;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedVolTest {
  /// A price whose last bit moves the volatility by less than this times itself carries it.
  private static final double INFORMED = 1e-14;

  private static final double LAST_BIT = 0x1p-52;

  /// Reference: the volatility that solves for the very double given as price, by Newton's method
  /// in 60-digit arithmetic (`reference.py`), with the condition price/(vol vega).
  @Test
  void the_volatility_is_that_of_the_price_given() {
    double worstInformed = 0;
    double worstElse = 0;
    int informed = 0;
    for (String[] row : References.rows("implied")) {
      double vol =
          ImpliedVol.vol(
              OptionRight.valueOf(row[0]),
              References.number(row, 1),
              References.number(row, 2),
              References.number(row, 3),
              References.number(row, 4),
              References.number(row, 5));
      double error = References.error(vol, row[6]);
      double bit = References.number(row, 7) * LAST_BIT;
      if (bit < INFORMED) {
        informed++;
        worstInformed = Math.max(worstInformed, error);
      } else {
        worstElse = Math.max(worstElse, error / bit);
      }
    }
    assertThat(informed).isGreaterThan(450);
    assertThat(worstInformed).isBetween(1e-17, 1e-14);
    assertThat(worstElse).isBetween(0.001, 4.0);
  }

  @Test
  void no_stressed_price_fails() {
    assertThat(stress(42, 1_000_000)).isGreaterThan(850_000);
  }

  @Tag("long")
  @Test
  void no_stressed_price_fails_in_ten_million() {
    assertThat(stress(43, 10_000_000)).isGreaterThan(8_500_000);
  }

  @Test
  void any_numbers_at_all_give_a_volatility_that_gives_the_price_or_a_reason() {
    SplittableRandom random = new SplittableRandom(5);
    int solved = 0;
    for (int i = 0; i < 1_000_000; i++) {
      double[] n = new double[5];
      for (int j = 0; j < n.length; j++) {
        n[j] =
            random.nextInt(4) == 0
                ? Double.longBitsToDouble(random.nextLong())
                : StrictMath.exp(random.nextDouble(-5, 5));
      }
      OptionRight right = i % 2 == 0 ? OptionRight.CALL : OptionRight.PUT;
      switch (ImpliedVol.of(right, n[0], n[1], n[2], n[3], n[4])) {
        case Solved s -> {
          solved++;
          assertThat(s.vol()).isPositive().isFinite();
          double least =
              Math.min(
                  n[0] / n[4] / Math.max(1, Math.min(n[1], n[2])),
                  Arrays.stream(n).min().orElseThrow());
          if (least > 1e-290 && s.vol() > 1e-290) {
            double again = Black76.price(right, n[1], n[2], n[3], s.vol(), n[4]);
            assertThat(again / n[0])
                .as("%s %s", right, Arrays.toString(n))
                .isCloseTo(1, within(1e-12));
          }
        }
        case NoSolution none -> assertThat(none.reason()).isNotNull();
      }
    }
    assertThat(solved).isGreaterThan(50_000);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          RIGHT, PRICE,    FORWARD, STRIKE, YEARS, DISCOUNT, REASON
          CALL,  4.9,      105,     100,    1,     1,        BELOW_INTRINSIC
          PUT,   4.9,      95,      100,    1,     1,        BELOW_INTRINSIC
          CALL,  -0.1,     95,      100,    1,     1,        BELOW_INTRINSIC
          CALL,  5,        105,     100,    1,     1,        NO_TIME_VALUE
          CALL,  4.5,      105,     100,    1,     0.9,      NO_TIME_VALUE
          CALL,  0,        95,      100,    1,     1,        NO_TIME_VALUE
          PUT,   0,        100,     100,    1,     1,        NO_TIME_VALUE
          CALL,  100,      100,     100,    1,     1,        ABOVE_BOUND
          CALL,  90.5,     100,     100,    1,     0.9,      ABOVE_BOUND
          PUT,   81,       100,     80,     1,     1,        ABOVE_BOUND
          PUT,   80,       50,      80,     1,     1,        ABOVE_BOUND
          CALL,  NaN,      100,     100,    1,     1,        NOT_FINITE
          CALL,  Infinity, 100,     100,    1,     1,        NOT_FINITE
          CALL,  5,        NaN,     100,    1,     1,        NOT_FINITE
          CALL,  5,        100,     100,    NaN,   1,        NOT_FINITE
          CALL,  5,        0,       100,    1,     1,        NOT_POSITIVE
          CALL,  5,        100,     -1,     1,     1,        NOT_POSITIVE
          CALL,  5,        100,     100,    0,     1,        NOT_POSITIVE
          CALL,  5,        100,     100,    1,     0,        NOT_POSITIVE
          """)
  void a_price_without_a_volatility_has_a_reason(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discount,
      Reason reason) {
    assertThat(ImpliedVol.of(right, price, forward, strike, years, discount))
        .isEqualTo(new NoSolution(reason));
    assertThat(ImpliedVol.vol(right, price, forward, strike, years, discount)).isNaN();
  }

  @Test
  void the_smallest_and_the_largest_price_have_a_volatility() {
    for (double strike : new double[] {1e-3, 50, 100, 100 + 1e-10, 200, 1e5}) {
      OptionRight right = strike >= 100 ? OptionRight.CALL : OptionRight.PUT;
      double bound = Math.min(strike, 100);
      assertThat(ImpliedVol.vol(right, Double.MIN_NORMAL, 100, strike, 1, 1)).isPositive();
      assertThat(ImpliedVol.vol(right, Math.nextDown(bound), 100, strike, 1, 1))
          .isBetween(15.0, 22.0);
      assertThat(ImpliedVol.vol(right, bound, 100, strike, 1, 1)).isNaN();
    }
  }

  @Test
  void the_volatility_rises_with_the_price_across_all_four_regions() {
    for (double strike : new double[] {100, 100.001, 103, 150, 3000}) {
      double last = 0;
      for (double price = 1e-12; price < 99.9; price *= 1.0007) {
        double vol = ImpliedVol.vol(OptionRight.CALL, price, 100, strike, 1, 1);
        assertThat(vol).isGreaterThan(last);
        last = vol;
      }
    }
  }

  /// Solves for `count` prices of known volatility and returns how many had a solution; any error
  /// beyond 1e-14, or four last bits of the price where they weigh more, fails.
  private static int stress(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    int solved = 0;
    for (int i = 0; i < count; i++) {
      Stressed c = Stressed.draw(random, i);
      double price = Black76.price(c.right(), c.forward(), c.strike(), c.years(), c.vol(), 1);
      double vol = ImpliedVol.vol(c.right(), price, c.forward(), c.strike(), c.years(), 1);
      if (Double.isNaN(vol)) {
        assertThat(price <= Double.MIN_VALUE || price >= Math.min(c.forward(), c.strike()))
            .as("no solution for %s at %s", c, price)
            .isTrue();
        continue;
      }
      solved++;
      double vega =
          Black76.greeks(c.right(), c.forward(), c.strike(), c.years(), c.vol(), 1).vega();
      double bit = StrictMath.ulp(price) / (vega * c.vol());
      double error = StrictMath.abs(vol / c.vol() - 1);
      if (!(error <= StrictMath.max(INFORMED, 4 * bit))) {
        assertThat(error).as("%s at %s", c, price).isLessThanOrEqualTo(INFORMED);
      }
    }
    return solved;
  }

  /// A hard case: by turns a deep wing, a tiny time, a price at a bound, a strike at the forward to
  /// 1e-12, a huge volatility, a far strike, the forward itself, and an ordinary chain.
  private record Stressed(
      OptionRight right, double forward, double strike, double years, double vol) {
    static Stressed draw(SplittableRandom random, int i) {
      double years = StrictMath.exp(random.nextDouble(-8, 1));
      double vol = StrictMath.exp(random.nextDouble(-3, 1));
      double x = 0;
      switch (i % 8) {
        case 0 -> x = vol * StrictMath.sqrt(years) * random.nextDouble(-37, 37);
        case 1 -> {
          years = StrictMath.exp(random.nextDouble(-40, -10));
          x = vol * StrictMath.sqrt(years) * random.nextDouble(-10, 10);
        }
        case 2 -> {
          vol = random.nextDouble(10, 16.5) / StrictMath.sqrt(years);
          x = random.nextDouble(-1, 1);
        }
        case 3 -> x = random.nextDouble(-1, 1) * 1e-12;
        case 4 -> {
          vol = random.nextDouble(1, 9) / StrictMath.sqrt(years);
          x = random.nextDouble(-5, 5);
        }
        case 5 -> {
          vol = StrictMath.exp(random.nextDouble(-1, 2)) / StrictMath.sqrt(years);
          x = random.nextDouble(-40, 40);
        }
        case 6 -> vol = StrictMath.exp(random.nextDouble(-30, 1));
        default -> x = vol * StrictMath.sqrt(years) * random.nextDouble(-4, 4);
      }
      double forward = 100;
      double strike = forward * StrictMath.exp(-x);
      OptionRight right = strike >= forward ? OptionRight.CALL : OptionRight.PUT;
      return new Stressed(right, forward, strike, years, vol);
    }
  }
}
