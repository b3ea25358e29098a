package io.alvh.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.backtest.RunResult;
import org.junit.jupiter.api.Test;

class ComparerTest {
  // 1000, 1100, 900, 1100: falls by 2/11, earns 100
  private static final long[][] UNHEDGED = {{100, 0}, {-200, 0}, {200, 0}};

  @Test
  void excess_is_reduction_less_profit_given_up() {
    // 1000, 1095, 945, 1060: falls by 150/1095, keeps 60 of 100
    Comparison c = compare(new long[][] {{100, -5}, {-200, 50}, {200, -85}}, UNHEDGED);

    double reduction = 1 - 150.0 / 1095 / (200.0 / 1100);
    assertThat(known(c.drawdownReduction())).isCloseTo(reduction, within(1e-12));
    assertThat(known(c.profitRetained())).isCloseTo(0.6, within(1e-12));
    assertThat(known(c.excess())).isCloseTo(reduction - 0.4, within(1e-12));
  }

  @Test
  void profit_retained_is_undefined_when_the_unhedged_book_loses() {
    Comparison c = compare(new long[][] {{-100, 50}, {-1, 1}}, new long[][] {{-100, 0}, {-1, 0}});

    Measure none = Measure.undefined("unhedged book does not earn");
    assertThat(c.profitRetained()).isEqualTo(none);
    assertThat(c.excess()).isEqualTo(none);
    assertThat(c.sameProfit())
        .isEqualTo(Comparison.Control.undefined("unhedged book does not earn"));
    assertThat(c.sameDrawdown())
        .isEqualTo(Comparison.Control.undefined("unhedged book does not earn"));
    assertThat(known(c.drawdownReduction())).isGreaterThan(0);
  }

  @Test
  void reduction_is_undefined_when_the_unhedged_book_never_falls() {
    Comparison c = compare(new long[][] {{10, -1}, {10, -1}}, new long[][] {{10, 0}, {10, 0}});

    assertThat(c.drawdownReduction()).isEqualTo(Measure.undefined("unhedged book has no drawdown"));
    assertThat(known(c.profitRetained())).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void controls_scale_the_unhedged_book_to_the_hedged_ones_profit_and_drawdown() {
    Comparison c = compare(new long[][] {{100, -5}, {-200, 50}, {200, -85}}, UNHEDGED);

    assertThat(known(c.sameProfit().scale())).isCloseTo(0.6, within(1e-12));
    assertThat(known(c.sameProfit().profit())).isCloseTo(0.06, within(1e-12));
    // at 0.6: 1000, 1060, 940
    assertThat(known(c.sameProfit().maxDrawdown())).isCloseTo(120.0 / 1060, within(1e-12));
    assertThat(known(c.sameDrawdown().maxDrawdown())).isCloseTo(150.0 / 1095, within(1e-9));
    // 200 x / (1000 + 100 x) = 150 / 1095
    assertThat(known(c.sameDrawdown().scale())).isCloseTo(150.0 / 204, within(1e-9));
  }

  @Test
  void a_hedge_that_costs_all_profit_is_matched_by_holding_nothing() {
    Comparison c = compare(new long[][] {{100, -150}, {-200, 0}, {200, 0}}, UNHEDGED);

    assertThat(c.sameProfit().scale()).isEqualTo(Measure.of(0));
    assertThat(c.sameProfit().maxDrawdown()).isEqualTo(Measure.of(0));
  }

  @Test
  void roc_change_is_relative_to_the_unhedged_book() {
    Comparison c = compare(new long[][] {{100, -5}, {-200, 50}, {200, -85}}, UNHEDGED);

    assertThat(known(c.rocChange())).isCloseTo(-0.4, within(1e-12));
  }

  private static Comparison compare(long[][] hedged, long[][] unhedged) {
    RunResult base = Runs.run(unhedged);
    return Comparer.compare(
        PeriodMeterTest.measure(Runs.run(hedged)),
        PeriodMeterTest.measure(base),
        new ScaledBook(base.startNav(), base.days()));
  }

  private static double known(Measure measure) {
    return measure.find().orElseThrow();
  }
}
