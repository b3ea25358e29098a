package io.alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.LongCall;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.instrument.VerticalSpread;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import io.alvh.ledger.Tag;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginTest {
  private static final Expiry EXPIRY = new Expiry(LocalDate.of(2024, 3, 15), Settlement.AM);

  /// Condors of two contracts whose margin QuantConnect LEAN understated when it looked at the put
  /// wing alone (LEAN issue 9775).
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          PUT_WIDTH, CALL_WIDTH, MARGIN
          95,        95,         19000.00
          50,        160,        32000.00
          145,       95,         29000.00
          """)
  void two_condors_need_the_wider_wing_gross_of_premium(
      double putWidth, double callWidth, String margin) {
    assertThat(Margin.of(condor(putWidth, callWidth), 2)).hasToString(margin);
  }

  @Test
  void margin_is_never_below_the_worst_settlement_gross_of_premium_and_equals_it_for_condors() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 2_000; i++) {
      IronCondor condor = condor(5.0 * (1 + random.nextInt(60)), 5.0 * (1 + random.nextInt(60)));
      long quantity = random.nextLong(1, 51);
      double worst = worstSettlement(condor) * 100 * quantity;
      double margin = Margin.of(condor, quantity).dollars();
      assertThat(margin).isGreaterThanOrEqualTo(worst).isEqualTo(worst);
    }
  }

  /// The sold put 4900 is nearer the money than the bought one by 100, the second sold put has no
  /// partner; the calls need 50, less than the puts.
  @Test
  void loose_legs_are_paired_within_their_right_and_the_dearer_side_counts() {
    List<OptionLeg> legs =
        List.of(
            leg(OptionRight.PUT, 4800, 1),
            leg(OptionRight.PUT, 4900, -2),
            leg(OptionRight.CALL, 5200, -1),
            leg(OptionRight.CALL, 5250, 1));
    assertThat(Margin.ofLegs(legs)).hasToString("500000.00");
    assertThat(WorstLoss.ofLegs(legs)).hasToString("500000.00");
  }

  @Test
  void both_sides_count_where_a_sold_put_is_struck_above_a_sold_call() {
    List<OptionLeg> legs =
        List.of(
            leg(OptionRight.PUT, 4700, 1),
            leg(OptionRight.PUT, 5000, -1),
            leg(OptionRight.CALL, 4900, -1),
            leg(OptionRight.CALL, 5100, 1));
    assertThat(Margin.ofLegs(legs)).hasToString("50000.00");
    assertThat(WorstLoss.ofLegs(legs)).hasToString("30000.00");
  }

  @Test
  void a_sold_call_without_a_bought_one_is_refused() {
    List<OptionLeg> legs = List.of(leg(OptionRight.CALL, 5200, -2), leg(OptionRight.CALL, 5250, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Margin.ofLegs(legs));
    assertThatIllegalArgumentException().isThrownBy(() -> WorstLoss.ofLegs(legs));
  }

  @Test
  void a_sold_vertical_needs_its_width_and_a_bought_one_nothing() {
    VerticalSpread spread =
        new VerticalSpread(Underlying.SPX, EXPIRY, OptionRight.CALL, 5200, 5260);
    assertThat(Margin.ofBook(List.of(new Holding(spread, -3)))).hasToString("18000.00");
    assertThat(Margin.ofBook(List.of(new Holding(spread, 3)))).isEqualTo(Money.ZERO);
  }

  private static OptionLeg leg(OptionRight right, double strike, int contracts) {
    return new OptionLeg(new OptionContract(Underlying.SPX, EXPIRY, right, strike), contracts);
  }

  @Test
  void bought_options_need_no_margin_beyond_their_price() {
    assertThat(Margin.of(new LongCall(Underlying.VIX, EXPIRY, 20), 10)).isEqualTo(Money.ZERO);
    assertThat(Margin.of(new VerticalSpread(Underlying.VIX, EXPIRY, OptionRight.CALL, 20, 30), 10))
        .isEqualTo(Money.ZERO);
  }

  @Test
  void a_book_needs_the_sum_of_its_positions() {
    Tag tag = new Tag(Tag.Book.CONDOR, "balanced");
    LocalDate day = LocalDate.of(2024, 1, 31);
    Ledger ledger =
        new Ledger(
            Money.ZERO,
            List.of(
                new Position("a", tag, condor(95, 95), 2, 1.5, day),
                new Position("b", tag, condor(50, 160), 2, 1.5, day)));
    assertThat(Margin.of(ledger)).hasToString("51000.00");
  }

  private static IronCondor condor(double putWidth, double callWidth) {
    return new IronCondor(Underlying.SPX, EXPIRY, 4800 - putWidth, 4800, 5200, 5200 + callWidth);
  }

  private static double worstSettlement(IronCondor condor) {
    double worst = 0;
    for (double level = 4000; level <= 6000; level += 2.5) {
      worst = Math.max(worst, -condor.payoff(level));
    }
    return worst;
  }
}
