package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CapitalCostTest {
  /// Re = 4 + 0.6 * 5 = 7 %, Rd = 5.5 %; 0.8 * 7 + 0.2 * 5.5 * 0.75 = 6.425 %.
  @Test
  void weighted_cost_by_hand() {
    CapitalCost cost = new CapitalCost(800, 200, 0.04, 0.6, 0.05, 0.015, 0.25);
    assertThat(cost.ofEquity()).isCloseTo(0.07, within(1e-15));
    assertThat(cost.ofDebt()).isCloseTo(0.055, within(1e-15));
    assertThat(cost.average()).isCloseTo(0.06425, within(1e-15));
    assertThat(cost.dailyCharge(252_000)).isCloseTo(64.25, within(1e-10));
  }

  @Test
  void without_debt_it_is_the_cost_of_equity() {
    CapitalCost cost = new CapitalCost(100, 0, 0.03, 0.5, 0.05, 0.015, 0);
    assertThat(cost.average()).isEqualTo(cost.ofEquity());
  }

  @Test
  void a_book_without_equity_has_none() {
    assertThatThrownBy(() -> new CapitalCost(0, 1, 0.03, 0.5, 0.05, 0.015, 0))
        .hasMessage("equity must be positive and finite, was 0.0");
  }
}
