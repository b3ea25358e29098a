package io.alvh.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionRight;
import io.alvh.ledger.FillPolicy;
import io.alvh.market.ChainQuality;
import io.alvh.market.OptionChain;
import io.alvh.market.OptionQuote;
import io.alvh.pricing.black.Black76;
import io.alvh.strategy.Rulebooks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CondorCostTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
  private static final double SPOT = 4900;
  private static final FillPolicy RULED = Rulebooks.defaults().fills();

  @Test
  void both_programmes_are_costed_at_three_distances() {
    List<CondorCost> costs = CondorCost.of(chain(0.3), 16, 16, RULED);
    assertThat(costs).hasSize(6);
    assertThat(costs).extracting(CondorCost::days).containsExactly(43, 43, 43, 1, 1, 1);
    assertThat(costs)
        .extracting(CondorCost::kind)
        .startsWith("45 days, 0.12 delta", "45 days, 0.16 delta")
        .endsWith("next session, 1.4 moves");
  }

  @Test
  void natural_is_the_sum_of_four_half_spreads_and_ruled_a_share_of_the_credit() {
    for (CondorCost cost : CondorCost.of(chain(0.3), 16, 16, RULED)) {
      assertThat(cost.natural()).isCloseTo(4 * 0.3, within(1e-9));
      assertThat(cost.ruled()).isCloseTo(Math.max(0.05, 0.05 * cost.credit()), within(1e-12));
      assertThat(cost.ruledShare()).isCloseTo(cost.ruled() / 1.2, within(1e-12));
      assertThat(cost.modelled()).isEqualTo(cost.newest()).isPositive();
    }
  }

  @Test
  void credits_fall_with_distance() {
    List<CondorCost> costs = CondorCost.of(chain(0.05), 16, 16, RULED);
    assertThat(costs.get(0).credit()).isLessThan(costs.get(1).credit());
    assertThat(costs.get(1).credit()).isLessThan(costs.get(2).credit());
    assertThat(costs.get(3).credit()).isGreaterThan(costs.get(4).credit());
    assertThat(costs.get(4).credit()).isGreaterThan(costs.get(5).credit());
  }

  @Test
  void a_condor_whose_wing_is_not_quoted_is_left_out() {
    OptionChain full = chain(0.05);
    List<OptionQuote> near =
        full.quotes().stream().filter(q -> Math.abs(q.strike() - SPOT) < 40).toList();
    assertThat(CondorCost.of(chain(near), 16, 16, RULED)).isEmpty();
  }

  private static OptionChain chain(double half) {
    Expiry monthly = OptionCalendar.spxMonthly(YearMonth.of(2024, 3));
    Expiry next = new Expiry(TradingCalendar.next(DAY), Settlement.PM);
    List<OptionQuote> quotes = new ArrayList<>();
    for (Expiry expiry : List.of(monthly, next)) {
      double years = (double) (expiry.date().toEpochDay() - DAY.toEpochDay()) / 365;
      for (double strike = 3900; strike <= 5900; strike += 5) {
        for (OptionRight right : OptionRight.values()) {
          double mid = Black76.price(right, SPOT, strike, years, 0.16, 1);
          if (mid > half) {
            quotes.add(new OptionQuote("SPX", expiry, right, strike, mid - half, mid + half));
          }
        }
      }
    }
    return chain(quotes);
  }

  private static OptionChain chain(List<OptionQuote> quotes) {
    return new OptionChain(
        "made up", "SPX", Instant.EPOCH, DAY, SPOT, quotes, new ChainQuality("made", 0, Map.of()));
  }
}
