package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlippageResultTest {
  /// 1,000 dollars of profit after 400 on 16 condor fills and 100 on the hedge; natural lay two
  /// points away at each fill.
  private static final SlippageResult EARNS = new SlippageResult(100_000, 40_000, 10_000, 16, 32);

  @Test
  void slippage_is_told_in_points_and_of_the_way_to_natural() {
    assertThat(value(EARNS.points())).isCloseTo(0.25, within(1e-12));
    assertThat(value(EARNS.share())).isCloseTo(0.125, within(1e-12));
  }

  @Test
  void the_profit_bears_twice_the_slippage_more() {
    assertThat(value(EARNS.breakEven())).isCloseTo(3, within(1e-12));
    assertThat(value(EARNS.breakEvenPoints())).isCloseTo(0.75, within(1e-12));
    assertThat(value(EARNS.breakEvenShare())).isCloseTo(0.375, within(1e-12));
  }

  @Test
  void a_loss_smaller_than_the_slippage_breaks_even_below_the_ruled_one() {
    SlippageResult loses = new SlippageResult(-25_000, 40_000, 10_000, 16, 32);
    assertThat(value(loses.breakEven())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void a_loss_larger_than_the_slippage_has_no_break_even() {
    SlippageResult loses = new SlippageResult(-60_000, 40_000, 10_000, 16, 32);
    assertThat(loses.breakEven()).isEqualTo(Measure.undefined(SlippageResult.LOSS_AT_MID));
    assertThat(loses.breakEvenShare()).isEqualTo(Measure.undefined(SlippageResult.LOSS_AT_MID));
  }

  @Test
  void nothing_filled_is_undefined_and_not_zero() {
    SlippageResult none = new SlippageResult(0, 0, 0, 0, 0);
    assertThat(none.points()).isEqualTo(Measure.undefined("no condor filled"));
    assertThat(none.share()).isEqualTo(Measure.undefined("no condor filled"));
    assertThat(none.breakEven()).isEqualTo(Measure.undefined("no slippage paid"));
    assertThat(none.breakEvenPoints()).isEqualTo(Measure.undefined("no slippage paid"));
  }

  private static double value(Measure measure) {
    return measure.find().orElseThrow();
  }
}
