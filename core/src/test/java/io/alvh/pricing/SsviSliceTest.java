package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionRight;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SsviSliceTest {
  /// Oracle: the strip itself, 2 integral of OTM(K)/K^2 dK by 40,000 trapezoids in log-strike.
  @Test
  void the_log_contract_equals_the_strip_of_out_of_the_money_options() {
    for (SsviShape shape : shapes()) {
      for (double target : new double[] {3e-5, 5e-4, 0.004, 0.03, 0.25}) {
        SsviSlice slice = shape.ofLogContract(target);
        assertThat(slice.logContract()).isCloseTo(strip(slice), within(2e-4 * target));
      }
    }
  }

  @Test
  void the_fixed_point_meets_its_target() {
    for (SsviShape shape : shapes()) {
      for (double target = 1e-5; target < 0.6; target *= 1.3) {
        assertThat(shape.ofLogContract(target).logContract())
            .isCloseTo(target, within(1e-6 * target));
      }
    }
  }

  /// Gatheral and Jacquier 2014, theorem 4.2, and directly: g(k) of their eq. 2.1 is the density.
  @Test
  void no_slice_allows_butterfly_arbitrage() {
    for (SsviShape shape : shapes()) {
      for (double target = 1e-5; target < 0.6; target *= 1.5) {
        SsviSlice s = shape.ofLogContract(target);
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
    for (SsviShape shape : shapes()) {
      SsviSlice before = shape.ofLogContract(1e-5);
      for (double target = 1.1e-5; target < 0.6; target *= 1.1) {
        SsviSlice slice = shape.ofLogContract(target);
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
    double least = 1;
    for (double k = -2; k <= 2; k += 0.01) {
      assertThat(sound.density(k)).isCloseTo(density(sound, k), within(1e-4));
      assertThat(sound.density(k)).isPositive();
      least = StrictMath.min(least, broken.density(k));
    }
    assertThat(least).isNegative();
  }

  private static List<SsviShape> shapes() {
    List<SsviShape> shapes = new ArrayList<>();
    for (VixSmile variant : VixSmile.values()) {
      shapes.add(SmileModel.vix(variant, 0.1));
    }
    for (double vix : new double[] {9, 20, 80}) {
      for (double skew : new double[] {105, 128, 175}) {
        Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
        readings.put(IndexName.VIX, vix);
        readings.put(IndexName.SKEW, skew);
        shapes.add(SmileModel.spx(IndexReadings.of(readings)));
      }
    }
    return shapes;
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
