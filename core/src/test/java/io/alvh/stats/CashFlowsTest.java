package io.alvh.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.CashFlows.Flow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.decampo.xirr.Transaction;
import org.decampo.xirr.Xirr;
import org.junit.jupiter.api.Test;

class CashFlowsTest {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  /// Payments a whole year of 365 days apart.
  private static CashFlows yearly(double... amounts) {
    return spaced(365, amounts);
  }

  private static CashFlows spaced(int days, double... amounts) {
    List<Flow> flows = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      flows.add(new Flow(START.plusDays((long) days * i), amounts[i]));
    }
    return CashFlows.of(flows);
  }

  private static double unique(CashFlows flows) {
    assertThat(flows.internalRate()).isInstanceOf(InternalRate.Unique.class);
    return ((InternalRate.Unique) flows.internalRate()).rate();
  }

  /// 60 x^2 + 60 x = 100 has x = (sqrt(27600) - 60) / 120 = 0.884437..., the rate is 1 / x - 1.
  @Test
  void three_payments_worked_by_hand() {
    double x = (Math.sqrt(27_600) - 60) / 120;
    assertThat(unique(yearly(-100, 60, 60))).isCloseTo(1 / x - 1, within(1e-14));
    assertThat(unique(yearly(-100, 60, 60))).isCloseTo(0.130662, within(5e-7));
  }

  /// Microsoft's page on the function XIRR gives 0.373362535 for these payments.
  @Test
  void agrees_with_the_example_of_the_spreadsheet() {
    CashFlows flows =
        CashFlows.of(
            List.of(
                new Flow(LocalDate.of(2008, 1, 1), -10_000),
                new Flow(LocalDate.of(2008, 3, 1), 2_750),
                new Flow(LocalDate.of(2008, 10, 30), 4_250),
                new Flow(LocalDate.of(2009, 2, 15), 3_250),
                new Flow(LocalDate.of(2009, 4, 1), 2_750)));
    assertThat(unique(flows)).isCloseTo(0.373362535, within(5e-9));
  }

  /// The pump of J. H. Lorie and L. J. Savage, *Journal of Business* 28 (1955) 229-239: 25 and 400
  /// %.
  @Test
  void the_oil_pump_has_two_rates_and_is_flagged() {
    InternalRate rate = yearly(-1_600, 10_000, -10_000).internalRate();
    assertThat(rate).isInstanceOf(InternalRate.Multiple.class);
    List<Double> rates = ((InternalRate.Multiple) rate).rates();
    assertThat(rates).hasSize(2);
    assertThat(rates.get(0)).isCloseTo(0.25, within(1e-12));
    assertThat(rates.get(1)).isCloseTo(4, within(1e-12));
  }

  /// (x - 1/1.1)(x - 1/1.2)(x - 1/1.3) has the three rates by construction.
  @Test
  void three_rates_are_all_found() {
    double a = 1 / 1.1;
    double b = 1 / 1.2;
    double c = 1 / 1.3;
    double scale = 1000;
    InternalRate rate =
        yearly(-scale * a * b * c, scale * (a * b + a * c + b * c), -scale * (a + b + c), scale)
            .internalRate();
    List<Double> rates = ((InternalRate.Multiple) rate).rates();
    assertThat(rates).hasSize(3);
    assertThat(rates.get(0)).isCloseTo(0.1, within(1e-9));
    assertThat(rates.get(1)).isCloseTo(0.2, within(1e-9));
    assertThat(rates.get(2)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void many_changes_of_sign_may_still_have_one_rate() {
    CashFlows flows = yearly(-1000, 600, -10, 700, -10, 100);
    assertThat(flows.signChanges()).isEqualTo(5);
    assertThat(flows.presentValue(unique(flows))).isCloseTo(0, within(1e-9));
  }

  @Test
  void what_has_no_rate_says_why() {
    assertThat(yearly(100, -200, 150).internalRate())
        .isEqualTo(new InternalRate.None("the present value is never zero"));
    assertThat(yearly(-1, -1).internalRate())
        .isEqualTo(new InternalRate.None("nothing was received"));
    assertThat(yearly(1).internalRate()).isEqualTo(new InternalRate.None("nothing was paid"));
    assertThat(yearly().internalRate()).isEqualTo(new InternalRate.None("nothing was paid"));
  }

  /// -100 + 240 x - 144 x^2 = -(10 - 12 x)^2 touches zero at 20 % and crosses it nowhere.
  @Test
  void a_value_that_only_touches_zero_is_not_called_a_rate() {
    assertThat(yearly(-100, 240, -144).internalRate()).isInstanceOf(InternalRate.Undecided.class);
  }

  /// The library named in the documents overflows on these.
  @Test
  void a_near_total_loss_within_a_month_has_a_rate() {
    assertThat(unique(spaced(30, -1000, 1))).isCloseTo(-1, within(1e-15));
    assertThat(unique(spaced(365, -1000, 1))).isCloseTo(-0.999, within(1e-14));
  }

  @Test
  void agrees_with_a_library_on_random_payments_with_one_change_of_sign() {
    SplittableRandom random = new SplittableRandom(42);
    for (int run = 0; run < 200; run++) {
      List<Flow> flows = new ArrayList<>();
      LocalDate date = START;
      int paid = random.nextInt(3, 6);
      for (int i = 0; i < 8; i++) {
        double amount = random.nextDouble(100, 1000);
        flows.add(new Flow(date, i < paid ? -amount : amount));
        date = date.plusDays(random.nextInt(100, 400));
      }
      double expected =
          new Xirr(flows.stream().map(f -> new Transaction(f.amount(), f.date())).toList()).xirr();
      assertThat(unique(CashFlows.of(flows))).isCloseTo(expected, within(1e-7));
    }
  }

  /// Every sign change of the value on a fine grid is a rate, and there are no more than changes of
  /// sign of the payments.
  @Test
  void finds_every_rate_a_fine_grid_sees() {
    SplittableRandom random = new SplittableRandom(7);
    int several = 0;
    for (int run = 0; run < 300; run++) {
      double[] amounts = random.doubles(6, -100, 100).toArray();
      CashFlows flows = yearly(amounts);
      int seen = 0;
      for (double force = -4; force < 6; force += 0.001) {
        double a = flows.presentValue(Math.expm1(force));
        double b = flows.presentValue(Math.expm1(force + 0.001));
        seen += a > 0 != b > 0 ? 1 : 0;
      }
      List<Double> found =
          switch (flows.internalRate()) {
            case InternalRate.Unique u -> List.of(u.rate());
            case InternalRate.Multiple m -> m.rates();
            case InternalRate.None _ -> List.of();
            case InternalRate.Undecided u -> throw new AssertionError(u.reason());
          };
      long within = found.stream().filter(r -> Math.log1p(r) > -4 && Math.log1p(r) < 6).count();
      assertThat(within).isEqualTo(seen);
      assertThat(found).hasSizeLessThanOrEqualTo(flows.signChanges());
      found.forEach(r -> assertThat(value(flows, r)).isCloseTo(0, within(1e-9)));
      several += found.size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(20);
  }

  /// Value relative to the size of what is discounted.
  private static double value(CashFlows flows, double rate) {
    CashFlows sizes =
        CashFlows.of(
            flows.flows().stream().map(f -> new Flow(f.date(), Math.abs(f.amount()))).toList());
    return flows.presentValue(rate) / sizes.presentValue(rate);
  }

  @Test
  void present_values_by_hand() {
    assertThat(yearly(-100, 60, 60).profile(0, 0.1, 0.2))
        .containsExactly(
            new double[] {20, -100 + 60 / 1.1 + 60 / 1.21, -100 + 50 + 60 / 1.44}, within(1e-12));
  }

  /// Microsoft's page on the function MIRR gives 12.61 % for these payments, borrowed at 10 and
  /// reinvested at 12 %.
  @Test
  void the_modified_rate_agrees_with_the_example_of_the_spreadsheet() {
    CashFlows flows = yearly(-120_000, 39_000, 30_000, 21_000, 37_000, 46_000);
    assertThat(flows.modifiedRate(0.10, 0.12).orElseThrow()).isCloseTo(0.1261, within(5e-5));
  }

  /// -100, +230, -132 has the rates 10 and 20 %; the modified rate is one number: with 5 and 2 %
  /// sqrt(230 * 1.02 / (100 + 132 / 1.05^2)) - 1.
  @Test
  void the_modified_rate_exists_where_the_internal_one_is_double() {
    CashFlows flows = yearly(-100, 230, -132);
    assertThat(flows.internalRate()).isInstanceOf(InternalRate.Multiple.class);
    assertThat(flows.modifiedRate(0.05, 0.02).orElseThrow())
        .isCloseTo(Math.sqrt(230 * 1.02 / (100 + 132 / 1.1025)) - 1, within(1e-14));
    assertThat(yearly(-1, -1).modifiedRate(0.05, 0.02)).isEmpty();
    assertThat(yearly().modifiedRate(0.05, 0.02)).isEmpty();
  }

  @Test
  void payments_of_one_date_are_one_and_what_cancels_is_none() {
    CashFlows flows =
        CashFlows.of(Stream.of(3.0, -5.0, 2.0, 1.0).map(a -> new Flow(START, a)).toList());
    assertThat(flows.flows()).containsExactly(new Flow(START, 1));
    assertThat(CashFlows.of(List.of(new Flow(START, 1), new Flow(START, -1))).flows()).isEmpty();
    assertThatThrownBy(() -> new Flow(START, Double.NaN))
        .hasMessage("payment of 2021-01-01 must be finite, was NaN");
  }
}
