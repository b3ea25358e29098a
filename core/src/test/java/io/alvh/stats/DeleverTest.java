package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeleverTest {
  @Test
  void half_the_profit_is_half_the_book() {
    assertThat(Delever.forProfit(100, new double[] {30, -10}, 10)).hasValue(0.5);
    assertThat(Delever.forProfit(100, new double[] {30, -10}, 30)).hasValue(1.5);
    assertThat(Delever.forProfit(100, new double[] {30, -10}, -5)).hasValue(0);
  }

  /// Peak 100 + 50x, then a fall of 30x: a tenth at x = 10 / 25.
  @Test
  void the_scale_of_a_drawdown_can_be_worked_by_hand() {
    double[] pnl = {50, -30, 20};
    assertThat(Delever.forDrawdown(100, pnl, 0.1).orElseThrow())
        .isCloseTo(10 / 25.0, within(1e-12));
    assertThat(Delever.drawdown(100, pnl, 0.4)).isCloseTo(0.1, within(1e-15));
    assertThat(Delever.drawdown(100, pnl, 1)).isCloseTo(0.2, within(1e-15));
  }

  @Test
  void a_book_without_profit_has_no_scale() {
    assertThat(Delever.forProfit(100, new double[] {10, -10}, 5)).isEmpty();
    assertThat(Delever.forDrawdown(100, new double[] {10, -20}, 0.1)).isEmpty();
  }

  @Test
  void a_drawdown_that_no_size_reaches_has_no_scale() {
    assertThat(Delever.forDrawdown(100, new double[] {10, 10}, 0.1)).isEmpty();
    assertThat(Delever.forDrawdown(100, new double[] {40, -10, 5}, 0.9)).isEmpty();
  }

  @Test
  void no_drawdown_allows_no_book() {
    assertThat(Delever.forDrawdown(100, new double[] {-10, 20}, 0).orElseThrow())
        .isCloseTo(0, within(1e-12));
    assertThatThrownBy(() -> Delever.forDrawdown(100, new double[] {-10, 20}, 1))
        .hasMessage("drawdown must lie in [0, 1), was 1.0");
  }

  @Test
  void drawdown_grows_with_the_scale_and_is_found_again() {
    SplittableRandom random = new SplittableRandom(42);
    int found = 0;
    for (int run = 0; run < 200; run++) {
      double[] pnl = new double[60];
      for (int i = 0; i < pnl.length; i++) {
        pnl[i] = random.nextDouble(-1, 1.2);
      }
      double before = 0;
      for (double scale = 0.1; scale < 5; scale += 0.1) {
        double drawdown = Delever.drawdown(100, pnl, scale);
        assertThat(drawdown).isGreaterThanOrEqualTo(before).isBetween(0.0, 1.0);
        before = drawdown;
      }
      double scale = random.nextDouble(0.05, 3);
      double drawdown = Delever.drawdown(100, pnl, scale);
      if (Delever.forDrawdown(100, pnl, drawdown).isPresent()) {
        found++;
        assertThat(Delever.forDrawdown(100, pnl, drawdown).orElseThrow())
            .isCloseTo(scale, within(1e-9));
      }
    }
    assertThat(found).isGreaterThan(100);
  }
}
