package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpxShapeTest {
  /// g(k) of Gatheral and Jacquier 2014, eq. 2.1, whose sign is that of the density, over the whole
  /// range in which `SmileCoefficients` holds the wings.
  @Test
  void no_slice_allows_butterfly_arbitrage_tail_included() {
    int checked = 0;
    for (SpxShape shape : everyShape()) {
      for (double theta = 1e-7; theta < 0.6; theta *= 2.7) {
        SsviSlice slice = shape.ofTheta(theta);
        for (double z = -30; z <= 12; z += 0.11) {
          assertThat(density(slice, z * StrictMath.sqrt(theta)))
              .as("%s theta %s z %s", shape, theta, z)
              .isNotNegative();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100_000);
  }

  @Test
  void total_variance_never_falls_with_variance_at_the_money() {
    for (SpxShape shape : everyShape()) {
      SsviSlice before = shape.ofTheta(1e-7);
      for (double theta = 1.07e-7; theta < 0.6; theta *= 1.07) {
        SsviSlice slice = shape.ofTheta(theta);
        for (double z = -30; z <= 12; z += 0.5) {
          double k = z * StrictMath.sqrt(theta);
          assertThat(slice.totalVariance(k)).isGreaterThanOrEqualTo(before.totalVariance(k));
        }
        before = slice;
      }
    }
  }

  /// Hendriks and Martini 2019: the conditions on the eSSVI part.
  @Test
  void the_wings_meet_the_published_conditions() {
    for (SpxShape shape : everyShape()) {
      double put = 0;
      double call = 0;
      double phi = Double.POSITIVE_INFINITY;
      for (double theta = 1e-7; theta < 0.6; theta *= 1.3) {
        SsviSlice s = shape.ofTheta(theta);
        double nextPut = s.theta() * s.phi() * (1 - s.rho());
        double nextCall = s.theta() * s.phi() * (1 + s.rho());
        assertThat(nextPut).isGreaterThanOrEqualTo(put);
        assertThat(nextCall).isGreaterThanOrEqualTo(call);
        assertThat(s.phi()).isLessThanOrEqualTo(phi);
        assertThat(StrictMath.max(nextPut, nextCall)).isLessThan(4);
        assertThat(StrictMath.max(nextPut, nextCall) * s.phi()).isLessThanOrEqualTo(4);
        put = nextPut;
        call = nextCall;
        phi = s.phi();
      }
    }
  }

  @Test
  void wings_have_the_slopes_they_are_named_after() {
    SpxShape shape = new SpxShape(0.8, 0.2, 0.4, 0, SpxShape.reference(20));
    double theta = 1000 * shape.reference();
    SsviSlice s = shape.ofTheta(theta);
    double far = 1e4 * StrictMath.sqrt(theta);
    assertThat(s.totalVariance(-far) / theta / 1e4).isCloseTo(0.8, within(1e-3));
    assertThat(s.totalVariance(far) / theta / 1e4).isCloseTo(0.2, within(1e-3));
  }

  @Test
  void the_state_of_a_day_moves_the_wings_by_its_powers() {
    SmileWing wing = new SmileWing(0.8, -0.5, 0.1, 0.25);
    assertThat(wing.slope(new SmileState(20, 128, 90))).isEqualTo(0.8);
    assertThat(wing.slope(new SmileState(80, 128, 90))).isCloseTo(0.4, within(1e-12));
    assertThat(wing.slope(new SmileState(20, 138, 90)))
        .isCloseTo(0.8 * StrictMath.exp(0.1), within(1e-12));
    assertThat(new SmileState(20, 170, 90).skew()).isEqualTo(145);
    assertThat(new SmileState(20, 90, 200)).isEqualTo(new SmileState(20, 112, 180));
  }

  private static List<SpxShape> everyShape() {
    List<SpxShape> shapes = new ArrayList<>();
    for (double vix : new double[] {9, 25, 80}) {
      for (double put : new double[] {0.4, 0.75, 1.15}) {
        for (double call : new double[] {0.02, 0.15, 0.45}) {
          for (double bend : new double[] {0.3, 0.9}) {
            for (double tail : new double[] {0, 0.8, SmileCoefficients.MOST_TAIL}) {
              shapes.add(new SpxShape(put, call, bend, tail, SpxShape.reference(vix)));
            }
          }
        }
      }
    }
    return shapes;
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
