package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SmilePriorTest {
  private static final SmileCoefficients PRIOR = SmileTable.rows().getFirst().coefficients();

  /// SKEW = 100 - 10 S, S the skewness of the 30-day log return in option prices (Cboe, "The CBOE
  /// Skew Index", 2010; Bakshi, Kapadia and Madan, Review of Financial Studies 16 (2003), pp.
  /// 101-143): the prior smile of a day with that SKEW has it.
  @Test
  void the_prior_has_the_skewness_that_skew_states() {
    for (double vix : new double[] {15, 20, 30}) {
      for (double skew : new double[] {114, 116, 120, 124}) {
        SmileState state = new SmileState(vix, skew, 90);
        SpxShape shape = PRIOR.shape(new SmileState(20, skew, 90));
        double theta = 0.9 * state.vix() * state.vix() * 1e-4 * 30 / 365;
        SpxShape scaled =
            new SpxShape(
                shape.putWing(),
                shape.callWing(),
                shape.bend(),
                0,
                SpxShape.reference(state.vix()));
        assertThat(100 - 10 * skewness(scaled.ofTheta(theta)))
            .as("SKEW %s at VIX %s", skew, vix)
            .isCloseTo(skew, within(1.5));
      }
    }
  }

  @Test
  void the_first_row_alone_is_a_prior_and_rows_ascend() {
    assertThat(SmileTable.rows().getFirst().isPrior()).isTrue();
    for (int i = 1; i < SmileTable.rows().size(); i++) {
      SmileRow row = SmileTable.rows().get(i);
      assertThat(row.isPrior()).isFalse();
      assertThat(row.from()).isAfter(SmileTable.rows().get(i - 1).from());
      assertThat(SmileTable.at(row.from())).isEqualTo(row);
      assertThat(SmileTable.at(row.from().minusDays(1))).isEqualTo(SmileTable.rows().get(i - 1));
    }
    assertThat(SmileTable.at(LocalDate.of(1985, 1, 2)).isPrior()).isTrue();
  }

  private static double skewness(SsviSlice s) {
    double scale = StrictMath.sqrt(s.theta());
    double first = 0;
    double second = 0;
    double third = 0;
    double h = 0.01;
    for (double z = -16; z <= 8; z += h) {
      double k = z * scale;
      OptionRight right = k < 0 ? OptionRight.PUT : OptionRight.CALL;
      double strike = StrictMath.exp(k);
      double price = Black76.undiscounted(right, 1, strike, StrictMath.sqrt(s.totalVariance(k)));
      double weight = price / strike * scale * h;
      first -= weight;
      second += 2 * (1 - k) * weight;
      third += 3 * (2 * k - k * k) * weight;
    }
    double variance = second - first * first;
    return (third - 3 * first * second + 2 * first * first * first)
        / (variance * StrictMath.sqrt(variance));
  }
}
