package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.FundHedge.Sensitivity;
import io.alvh.stats.FundHedge.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundHedgeTest {
  /// 100,000 $ of beta 0.8 in a fall of 3 % lose 2,400 $; one contract gains 300 $: 8 contracts.
  private static final FundHedge HOLDING = new FundHedge(100_000, 0.8, 0.03, 300, 0.04, 0.05);

  private static Size.Sized sized(Size size) {
    assertThat(size).isInstanceOf(Size.Sized.class);
    return (Size.Sized) size;
  }

  /// Asked for 0.04 + 0.8 * 0.05 = 8 %; dividends of 2.2 on 50 growing by 4 % give 8.4 %: factor
  /// 1.05, duration 1 / (0.084 - 0.04).
  @Test
  void contracts_by_hand() {
    Size.Sized size = sized(HOLDING.size(DividendModel.gordon(2.2, 0.04), 50));
    assertThat(HOLDING.required()).isCloseTo(0.08, within(1e-15));
    assertThat(size.impliedReturn()).isCloseTo(0.084, within(1e-15));
    assertThat(size.factor()).isCloseTo(1.05, within(1e-14));
    assertThat(size.contracts()).isCloseTo(8.4, within(1e-12));
    assertThat(size.duration()).isCloseTo(1 / 0.044, within(1e-12));
  }

  @Test
  void the_factor_is_kept_within_its_bounds() {
    assertThat(sized(HOLDING.size(DividendModel.gordon(10, 0.04), 50)).contracts())
        .isCloseTo(9.6, within(1e-12));
    assertThat(sized(HOLDING.size(DividendModel.gordon(0.5, 0.02), 50)).contracts())
        .isCloseTo(6.4, within(1e-12));
  }

  @Test
  void growth_that_the_required_return_does_not_exceed_gives_no_number() {
    assertThat(HOLDING.size(DividendModel.gordon(2, 0.081), 50))
        .isEqualTo(
            new Size.NotSized(
                "model not applicable: required return does not exceed growth for ever"));
    FundHedge odd = new FundHedge(100_000, -2, 0.03, 300, 0.04, 0.05);
    assertThat(odd.size(DividendModel.gordon(2, 0.01), 50))
        .isEqualTo(new Size.NotSized("the return asked for is not above zero"));
  }

  @Test
  void the_sensitivity_table_shifts_growth() {
    List<Sensitivity> rows =
        HOLDING.sensitivity(DividendModel.gordon(2.2, 0.04), 50, -0.01, 0, 0.01, 0.05);
    assertThat(rows).extracting(Sensitivity::growthShift).containsExactly(-0.01, 0.0, 0.01, 0.05);
    assertThat(sized(rows.get(0).size()).factor()).isCloseTo(0.074 / 0.08, within(1e-12));
    assertThat(sized(rows.get(1).size()).factor()).isCloseTo(1.05, within(1e-12));
    assertThat(sized(rows.get(2).size()).factor()).isCloseTo(0.094 / 0.08, within(1e-12));
    assertThat(rows.get(3).size()).isInstanceOf(Size.NotSized.class);
  }

  @Test
  void a_holding_that_gains_in_the_fall_asks_for_nothing() {
    FundHedge short1 = new FundHedge(100_000, -0.1, 0.03, 300, 0.04, 0.05);
    assertThat(sized(short1.size(DividendModel.gordon(2, 0.01), 50)).contracts()).isZero();
  }
}
