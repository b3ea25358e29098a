package io.alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.instrument.IronCondor;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.strategy.Markets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadModelTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 11);
  private static final SpreadModel PRIOR = SpreadModel.on(LocalDate.of(2003, 10, 1));

  @Test
  void rows_ascend_and_only_the_first_is_a_prior() {
    List<SpreadModel> rows = SpreadModel.rows();
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).from()).isAfter(rows.get(i - 1).from());
      assertThat(rows.get(i).prior()).isFalse();
    }
    assertThat(rows.getFirst().prior()).isTrue();
    assertThat(rows.getFirst().from()).isEqualTo(LocalDate.MIN);
    assertThat(SpreadModel.newest()).isEqualTo(rows.getLast());
  }

  @Test
  void a_row_is_in_force_from_its_date_on() {
    for (SpreadModel row : SpreadModel.rows().subList(1, SpreadModel.rows().size())) {
      assertThat(SpreadModel.on(row.from())).isEqualTo(row);
      assertThat(SpreadModel.on(row.from().minusDays(1)).from()).isBefore(row.from());
    }
  }

  /// Rule 8.7 of the exchange, Federal Register 71 (10 February 2006), p. 7095: widths by bid, here
  /// at the middle of each band; the index was quoted at twice these widths.
  @ParameterizedTest
  @CsvSource({"1, 0.25", "3.5, 0.40", "7.5, 0.50", "15, 0.80", "30, 1.00"})
  void the_prior_follows_twice_the_widths_allowed_to_market_makers(double price, double width) {
    double half = PRIOR.halfSpread(price, 0.2, 30, 18, Settlement.AM);
    assertThat(half).isCloseTo(2 * width / 2, within(0.15 * width));
  }

  @Test
  void the_prior_knows_neither_vix_nor_maturity_nor_settlement() {
    double half = PRIOR.halfSpread(5, 0.2, 30, 18, Settlement.AM);
    assertThat(PRIOR.halfSpread(5, 0.4, 2, 60, Settlement.PM)).isEqualTo(half);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.025", "0.0001, 0.025", "2.99, 0.025", "3, 0.05"})
  void no_spread_is_narrower_than_a_tick(double price, double least) {
    double half = SpreadModel.newest().halfSpread(price, 0, 1, 1, Settlement.PM);
    assertThat(half).isEqualTo(least);
  }

  @Test
  void the_newest_spread_widens_with_price_delta_time_and_vix() {
    SpreadModel model = SpreadModel.newest();
    double base = model.halfSpread(10, 0.2, 30, 20, Settlement.PM);
    assertThat(model.halfSpread(20, 0.2, 30, 20, Settlement.PM)).isGreaterThan(base);
    assertThat(model.halfSpread(10, 0.3, 30, 20, Settlement.PM)).isGreaterThan(base);
    assertThat(model.halfSpread(10, 0.2, 60, 20, Settlement.PM)).isGreaterThan(base);
    assertThat(model.halfSpread(10, 0.2, 30, 30, Settlement.PM)).isGreaterThan(base);
    assertThat(model.halfSpread(10, 0.2, 30, 20, Settlement.AM)).isGreaterThan(base);
  }

  @Test
  void a_day_to_expiry_is_the_least() {
    SpreadModel model = SpreadModel.newest();
    assertThat(model.halfSpread(50, 0.2, 0, 20, Settlement.PM))
        .isEqualTo(model.halfSpread(50, 0.2, 1, 20, Settlement.PM));
  }

  @Test
  void a_negative_price_is_refused() {
    assertThatThrownBy(() -> PRIOR.halfSpread(-1, 0.2, 30, 18, Settlement.AM))
        .hasMessageContaining("price");
  }

  @Test
  void an_option_in_the_money_is_taken_at_the_spread_of_the_other_right() {
    Valuer now = Valuer.of(Markets.quiet(DATE, 7138, 18));
    Expiry expiry = OptionCalendar.spxMonthly(YearMonth.of(2026, 4));
    OptionContract call = new OptionContract(Underlying.SPX, expiry, OptionRight.CALL, 6500);
    OptionContract put = new OptionContract(Underlying.SPX, expiry, OptionRight.PUT, 6500);
    SpreadModel model = SpreadModel.newest();
    assertThat(model.halfSpread(now, call)).isEqualTo(model.halfSpread(now, put));
    assertThat(model.halfSpread(now, put))
        .isEqualTo(
            model.halfSpread(
                now.mark(put).mid(),
                -now.greeks(put).delta(),
                (double) (expiry.date().toEpochDay() - DATE.toEpochDay()),
                18,
                expiry.settlement()));
  }

  @Test
  void natural_crosses_the_spread_of_every_leg() {
    Valuer now = Valuer.of(Markets.quiet(DATE, 7138, 18));
    Expiry expiry = OptionCalendar.spxMonthly(YearMonth.of(2026, 4));
    IronCondor condor = new IronCondor(Underlying.SPX, expiry, 6600, 6650, 7400, 7450);
    SpreadModel model = SpreadModel.newest();
    double sum =
        condor.legs().stream().mapToDouble(leg -> model.halfSpread(now, leg.contract())).sum();
    assertThat(model.midToNatural(now, condor)).isCloseTo(sum, within(1e-12)).isGreaterThan(0.2);
  }
}
