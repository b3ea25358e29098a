package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class SsviSliceTest {
  /// Oracle: the strip itself, 2 integral of OTM(K)/K^2 dK by 40,000 trapezoids in log-strike.
  @Test
  void the_log_contract_equals_the_strip_of_out_of_the_money_options() {
    for (DoubleFunction<SsviSlice> shape : shapes()) {
      for (double target : new double[] {3e-5, 5e-4, 0.004, 0.03, 0.25}) {
        SsviSlice slice = shape.apply(target);
        assertThat(slice.logContract()).isCloseTo(strip(slice), within(2e-4 * target));
      }
    }
  }

  @Test
  void the_fixed_point_meets_its_target() {
    for (DoubleFunction<SsviSlice> shape : shapes()) {
      for (double target = 1e-5; target < 0.6; target *= 1.3) {
        assertThat(shape.apply(target).logContract()).isCloseTo(target, within(1e-6 * target));
      }
    }
  }

  /// Gatheral and Jacquier 2014, theorem 4.2, and directly: g(k) of their eq. 2.1 is the density.
  @Test
  void no_slice_allows_butterfly_arbitrage() {
    for (DoubleFunction<SsviSlice> shape : shapes()) {
      for (double target = 1e-5; target < 0.6; target *= 1.5) {
        SsviSlice s = shape.apply(target);
        double lean = 1 + StrictMath.abs(s.rho());
        assertThat(s.theta() * s.phi() * lean).isLessThan(4);
        assertThat(s.theta() * s.phi() * s.phi() * lean).isLessThanOrEqualTo(4 + 1e-12);
        for (double z = -8; z <= 8; z += 0.25) {
          assertThat(density(s, z * StrictMath.sqrt(s.theta()))).isNotNegative();
        }
      }
    }
  }

  @Test
  void total_variance_never_falls_with_maturity() {
    for (DoubleFunction<SsviSlice> shape : shapes()) {
      SsviSlice before = shape.apply(1e-5);
      for (double target = 1.1e-5; target < 0.6; target *= 1.1) {
        SsviSlice slice = shape.apply(target);
        for (double k = -1; k <= 1; k += 0.02) {
          assertThat(slice.totalVariance(k)).isGreaterThanOrEqualTo(before.totalVariance(k));
        }
        before = slice;
      }
    }
  }

  @Test
  void the_sign_of_the_density_is_that_of_the_finite_difference_and_shows_a_butterfly() {
    SsviSlice sound = new SsviSlice(0.06, 0.65, 4);
    SsviSlice broken = new SsviSlice(0.06, 0.65, 40);
    SsviSlice tailed = new SsviSlice(0.06, -0.65, 4, 1.2);
    double least = 1;
    for (double k = -2; k <= 2; k += 0.01) {
      assertThat(sound.density(k)).isCloseTo(density(sound, k), within(1e-4));
      assertThat(sound.density(k)).isPositive();
      assertThat(tailed.density(k)).isCloseTo(density(tailed, k), within(2e-3)).isPositive();
      least = StrictMath.min(least, broken.density(k));
    }
    assertThat(least).isNegative();
  }

  /// Smiles of both slopes, by the value of their log contract.
  private static List<DoubleFunction<SsviSlice>> shapes() {
    List<DoubleFunction<SsviSlice>> shapes = new ArrayList<>();
    for (VixSmile variant : VixSmile.values()) {
      shapes.add(SmileModel.vix(variant, 0.1)::ofLogContract);
    }
    for (double rho : new double[] {-0.9, -0.7, -0.3}) {
      for (double eta : new double[] {1, 4, 9}) {
        shapes.add(new SsviShape(rho, eta, 0.2)::ofLogContract);
      }
    }
    return shapes;
  }

  @Test
  void the_log_contract_of_a_smile_with_a_tail_equals_its_strip() {
    for (double tail : new double[] {0.5, 1, SmileCoefficients.MOST_TAIL}) {
      for (double theta : new double[] {3e-5, 5e-4, 0.004, 0.03}) {
        SsviSlice slice = new SsviSlice(theta, -0.6, 0.9 / StrictMath.sqrt(theta), tail);
        double expected = strip(slice);
        assertThat(slice.logContract()).isCloseTo(expected, within(1.5e-3 * expected));
      }
    }
  }

  private static double strip(SsviSlice slice) {
    double reach = 60 * StrictMath.sqrt(slice.theta());
    int n = 40_000;
    double h = 2 * reach / n;
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      double k = -reach + i * h;
      double sd = StrictMath.sqrt(slice.totalVariance(k));
      double strike = StrictMath.exp(k);
      OptionRight right = k >= 0 ? OptionRight.CALL : OptionRight.PUT;
      sum += Black76.undiscounted(right, 1, strike, sd) / strike * h;
    }
    return 2 * sum;
  }

  private static double density(SsviSlice s, double k) {
    double h = 1e-4 * StrictMath.sqrt(s.theta());
    double w = s.totalVariance(k);
    double w1 = (s.totalVariance(k + h) - s.totalVariance(k - h)) / (2 * h);
    double w2 = (s.totalVariance(k + h) - 2 * w + s.totalVariance(k - h)) / (h * h);
    double first = 1 - k * w1 / (2 * w);
    return first * first - w1 * w1 / 4 * (1 / w + 0.25) + w2 / 2;
  }
}
