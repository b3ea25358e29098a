package io.alvh.pricing.vixindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alvh.market.StripRow;
import io.alvh.pricing.black.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VixFormulaTest {
  private static final double MONTH = 43_200;

  @Test
  void a_strip_is_walked_outwards_until_two_strikes_in_a_row_have_no_bid() {
    VixTerm term = VixFormula.term(strip(), MONTH, 0);
    assertThat(term.forward()).isEqualTo(101);
    assertThat(term.atTheMoney()).isEqualTo(100);
    assertThat(term.used())
        .extracting(VixTerm.Used::strike)
        .containsExactly(80.0, 95.0, 100.0, 105.0, 110.0);
    assertThat(term.used())
        .extracting(VixTerm.Used::interval)
        .containsExactly(15.0, 10.0, 5.0, 5.0, 5.0);
    assertThat(term.used())
        .extracting(VixTerm.Used::side)
        .containsExactly(
            VixTerm.Side.PUT,
            VixTerm.Side.PUT,
            VixTerm.Side.BOTH,
            VixTerm.Side.CALL,
            VixTerm.Side.CALL);
    assertThat(term.excluded())
        .containsExactly(
            new VixTerm.Excluded(65, VixTerm.Why.BEYOND_TWO_ZERO_BIDS),
            new VixTerm.Excluded(70, VixTerm.Why.ZERO_BID),
            new VixTerm.Excluded(75, VixTerm.Why.ZERO_BID),
            new VixTerm.Excluded(90, VixTerm.Why.ZERO_BID),
            new VixTerm.Excluded(115, VixTerm.Why.ZERO_BID),
            new VixTerm.Excluded(120, VixTerm.Why.ZERO_BID),
            new VixTerm.Excluded(125, VixTerm.Why.BEYOND_TWO_ZERO_BIDS));
  }

  @Test
  void the_variance_is_the_sum_less_the_step_from_the_forward_to_its_strike() {
    double sum =
        15 / 6400.0 * 0.5 + 10 / 9025.0 * 2 + 5 / 10000.0 * 3.5 + 5 / 11025.0 * 2 + 5 / 12100.0;
    double years = 30 / 365.0;
    assertThat(VixFormula.term(strip(), MONTH, 0).variance())
        .isCloseTo(2 / years * sum - 0.0001 / years, within(1e-15));
  }

  @Test
  void a_strip_of_black_prices_gives_back_their_volatility() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 50; i++) {
      double sigma = random.nextDouble(0.1, 0.8);
      double forward = random.nextDouble(1_000, 6_000);
      double minutes = random.nextDouble(10_000, 100_000);
      double rate = random.nextDouble(-0.01, 0.08);
      VixTerm term = VixFormula.term(black(forward, sigma, minutes, rate), minutes, rate);
      assertThat(term.forward()).isCloseTo(forward, within(1e-6));
      assertThat(StrictMath.sqrt(term.variance())).isCloseTo(sigma, within(2e-4 * sigma));
    }
  }

  @Test
  void the_index_lies_straight_between_total_variances() {
    VixTerm near = VixFormula.term(strip(), 20 * 1_440, 0);
    VixTerm next = VixFormula.term(strip(), 40 * 1_440, 0);
    double total = near.years() * near.variance() + next.years() * next.variance();
    assertThat(VixIndex.of(near, next).value())
        .isCloseTo(100 * StrictMath.sqrt(total / 2 * 365 / 30), within(1e-10));
  }

  @Test
  void strips_without_a_forward_or_with_a_strike_twice_are_refused() {
    StripRow bare = new StripRow(100, 0, 1, 0, 1);
    StripRow quoted = new StripRow(100, 4, 5, 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VixFormula.term(List.of(bare), MONTH, 0))
        .withMessage("a strike must have a bid for call and put");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VixFormula.term(List.of(quoted, quoted), MONTH, 0))
        .withMessage("each strike must be listed once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VixFormula.term(List.of(quoted), MONTH, 0))
        .withMessage("two strikes must have a bid");
  }

  /// Nothing but the last step of a wing of Black prices is truncated.
  private static List<StripRow> black(double forward, double sigma, double minutes, double rate) {
    double years = minutes / VixTerm.MINUTES_A_YEAR;
    double deviation = sigma * StrictMath.sqrt(years);
    double discount = StrictMath.exp(-rate * years);
    List<StripRow> rows = new ArrayList<>();
    for (int i = -400; i <= 400; i++) {
      double strike = forward * StrictMath.exp(i * 0.02 * deviation);
      double call = discount * call(forward, strike, deviation);
      double put = Math.max(0, call - discount * (forward - strike));
      rows.add(new StripRow(strike, call, call, put, put));
    }
    return rows;
  }

  private static double call(double forward, double strike, double deviation) {
    double d = StrictMath.log(forward / strike) / deviation + deviation / 2;
    return forward * Normal.cdf(d) - strike * Normal.cdf(d - deviation);
  }

  private static List<StripRow> strip() {
    return List.of(
        new StripRow(125, 0.1, 0.3, 24, 25),
        new StripRow(65, 35, 36, 0.1, 0.2),
        new StripRow(70, 30, 31, 0, 0.2),
        new StripRow(75, 25, 26, 0, 0.2),
        new StripRow(80, 20, 21, 0.4, 0.6),
        new StripRow(90, 11, 12, 0, 0.9),
        new StripRow(95, 7, 8, 1.9, 2.1),
        new StripRow(100, 3.9, 4.1, 2.9, 3.1),
        new StripRow(105, 1.9, 2.1, 6, 7),
        new StripRow(110, 0.9, 1.1, 10, 11),
        new StripRow(115, 0, 0.2, 15, 16),
        new StripRow(120, 0, 0.2, 20, 21));
  }
}
