package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GrowthTest {
  /// Returns of +10 and -10 %: mean 0, variance 0.01, growth ln(0.99) / 2 a session.
  @Test
  void up_and_down_by_hand() {
    GrowthParts parts = GrowthParts.of(new double[] {0.1, -0.1});
    assertThat(parts.mean()).isCloseTo(0, within(1e-12));
    assertThat(parts.drag()).isCloseTo(252 * 0.005, within(1e-12));
    assertThat(parts.growth()).isCloseTo(252 * Math.log(0.99) / 2, within(1e-12));
    assertThat(parts.rest()).isCloseTo(252 * (Math.log(0.99) / 2 + 0.005), within(1e-12));
    assertThat(parts.n()).isEqualTo(2);
  }

  @Test
  void the_parts_of_a_change_add_up() {
    SplittableRandom random = new SplittableRandom(42);
    GrowthParts a = GrowthParts.of(random.doubles(500, -0.02, 0.021).toArray());
    GrowthParts b = GrowthParts.of(random.doubles(500, -0.01, 0.0102).toArray());
    GrowthParts.Change change = b.against(a);
    assertThat(change.mean() + change.drag() + change.rest())
        .isCloseTo(change.growth(), within(1e-14));
    assertThat(change.drag()).isPositive();
    // Half the squared mean and the third and fourth moments: small for daily returns.
    assertThat(Math.abs(a.rest())).isLessThan(0.002);
  }

  @Test
  void a_ruined_session_has_no_growth() {
    assertThatThrownBy(() -> GrowthParts.of(new double[] {-1}))
        .hasMessage("a return must be above -1, was -1.0");
    assertThatThrownBy(() -> GrowthParts.of(new double[0])).hasMessage("need at least one return");
  }

  /// Growth 5 %, pay-out 10 %, cash 2 %, two periods: all put back 1.15^2 = 1.3225; none 1.05^2 +
  /// 0.1
  /// * 1.02 + 0.105 = 1.3095.
  @Test
  void two_periods_of_putting_back_by_hand() {
    Reinvestment plan = new Reinvestment(0.05, 0.10, 0.02);
    assertThat(plan.after(1, 2).total()).isCloseTo(1.3225, within(1e-15));
    Reinvestment.Wealth none = plan.after(0, 2);
    assertThat(none.total()).isCloseTo(1.3095, within(1e-15));
    assertThat(none.reserve()).isCloseTo(0.207, within(1e-15));
    assertThat(none.paidOut()).isCloseTo(0.205, within(1e-15));
    assertThat(none.putBack()).isZero();
  }

  /// A fifth put back: B = 1.07^2, C = 0.08 * 1.02 + 0.08 * 1.07.
  @Test
  void a_part_put_back_by_hand() {
    Reinvestment.Wealth fifth = new Reinvestment(0.05, 0.10, 0.02).after(0.2, 2);
    assertThat(fifth.book()).isCloseTo(1.07 * 1.07, within(1e-15));
    assertThat(fifth.reserve()).isCloseTo(0.08 * 1.02 + 0.08 * 1.07, within(1e-15));
    assertThat(fifth.putBack()).isCloseTo(0.2 * fifth.paidOut(), within(1e-15));
  }

  @Test
  void putting_back_pays_where_the_book_earns_more_than_cash() {
    SplittableRandom random = new SplittableRandom(7);
    for (int run = 0; run < 200; run++) {
      double growth = random.nextDouble(-0.1, 0.1);
      double payout = random.nextDouble(0.01, 0.1);
      double cash = random.nextDouble(0, 0.1);
      Reinvestment plan = new Reinvestment(growth, payout, cash);
      double gain = plan.after(1, 20).total() - plan.after(0, 20).total();
      assertThat(gain > 0).isEqualTo(growth + payout > cash);
    }
  }
}
