package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.DividendModel.Value;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DividendModelTest {
  private static Value.Valued valued(Value value) {
    assertThat(value).isInstanceOf(Value.Valued.class);
    return (Value.Valued) value;
  }

  /// 2 / (0.09 - 0.04) = 40, duration 1 / 0.05 = 20 years.
  @Test
  void gordon_by_hand() {
    Value.Valued value = valued(DividendModel.gordon(2, 0.04).at(0.09));
    assertThat(value.price()).isCloseTo(40, within(1e-12));
    assertThat(value.duration()).isCloseTo(20, within(1e-12));
    Value.Valued implied = valued(DividendModel.gordon(2, 0.04).impliedBy(40));
    assertThat(implied.required()).isCloseTo(0.09, within(1e-15));
  }

  /// Dividends 1, 1.2, then 5 % growth on 1.2: 1/1.1 + 1.2/1.21 + 1.26/0.05/1.21.
  @Test
  void two_stages_by_hand() {
    DividendModel model = new DividendModel(1, 2, 0.2, 0.05);
    double expected = 1 / 1.1 + 1.2 / 1.21 + 1.2 * 1.05 / 0.05 / 1.21;
    assertThat(valued(model.at(0.1)).price()).isCloseTo(expected, within(1e-12));
    assertThat(valued(model.impliedBy(expected)).required()).isCloseTo(0.1, within(1e-13));
  }

  @Test
  void equal_stages_are_gordon() {
    for (int years = 0; years < 30; years++) {
      Value.Valued value = valued(new DividendModel(2, years, 0.04, 0.04).at(0.09));
      assertThat(value.price()).isCloseTo(40, within(1e-11));
      assertThat(value.duration()).isCloseTo(20, within(1e-10));
    }
  }

  @Test
  void duration_is_the_slope_of_the_price_and_the_implied_return_its_inverse() {
    SplittableRandom random = new SplittableRandom(42);
    for (int run = 0; run < 300; run++) {
      double growth = random.nextDouble(-0.02, 0.05);
      double r = growth + random.nextDouble(0.005, 0.1);
      DividendModel model =
          new DividendModel(
              random.nextDouble(0.5, 5),
              random.nextInt(0, 15),
              random.nextDouble(-0.1, 0.3),
              growth);
      Value.Valued value = valued(model.at(r));
      double h = 1e-6;
      double slope = (valued(model.at(r + h)).price() - valued(model.at(r - h)).price()) / (2 * h);
      assertThat(value.duration())
          .isCloseTo(-slope / value.price(), within(1e-4 * value.duration()));
      assertThat(valued(model.impliedBy(value.price())).required()).isCloseTo(r, within(1e-12));
    }
  }

  @Test
  void a_return_that_does_not_exceed_growth_is_no_model() {
    DividendModel model = DividendModel.gordon(2, 0.05);
    assertThat(model.at(0.05))
        .isEqualTo(new Value.NotApplicable("required return 0.05 does not exceed growth 0.05"));
    assertThat(model.at(0.01)).isInstanceOf(Value.NotApplicable.class);
    assertThatThrownBy(() -> DividendModel.gordon(0, 0.01))
        .hasMessage("dividend must be positive and finite, was 0.0");
    assertThatThrownBy(() -> model.impliedBy(-1))
        .hasMessage("price must be positive and finite, was -1.0");
  }
}
