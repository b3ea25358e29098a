package io.alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.instrument.Underlying;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.SettlementValue;
import io.alvh.market.TermStructure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The curve by hand: futures of 17 July, 21 August and 18 September 2019.
class FutureSignalsTest {
  private static final Expiry JULY = OptionCalendar.vixMonthly(YearMonth.of(2019, 7));
  private static final Expiry AUGUST = OptionCalendar.vixMonthly(YearMonth.of(2019, 8));
  private static final Expiry SEPTEMBER = OptionCalendar.vixMonthly(YearMonth.of(2019, 9));

  private final List<MarketSnapshot> sessions = new ArrayList<>();

  private void session(String date, List<SettlementValue> settled, TermStructure.Point... points) {
    MarketSnapshot s = TestMarket.snapshot(LocalDate.parse(date), 3000, 3000, 15);
    sessions.add(
        new MarketSnapshot(
            s.date(),
            s.asOf(),
            s.spx(),
            s.indices(),
            new TermStructure(List.of(points)),
            s.rates(),
            settled,
            s.upcoming()));
  }

  private static TermStructure.Point at(Expiry expiry, double settle) {
    return new TermStructure.Point(expiry, settle);
  }

  private Reading reading(int session, SignalName name) {
    Map<SignalName, Reading> all = MarketSignalsTest.readings(sessions).get(session);
    return all.getOrDefault(name, new Reading.Missing("not put"));
  }

  private double value(int session, SignalName name) {
    assertThat(reading(session, name)).as(name.name()).isInstanceOf(Reading.Known.class);
    return ((Reading.Known) reading(session, name)).value();
  }

  /// On 8 July 9 and 44 days are left: w = 14/35. On the 9th w = 13/35, on the 10th 12/35.
  @Test
  void what_was_held_earns_and_what_is_rolled_does_not() {
    session("2019-07-08", List.of(), at(JULY, 14), at(AUGUST, 15));
    session("2019-07-09", List.of(), at(JULY, 14.5), at(AUGUST, 15.2));
    session("2019-07-10", List.of(), at(JULY, 14.5), at(AUGUST, 15.2));

    assertThat(value(0, SignalName.VX30)).isCloseTo(14.6, within(1e-12));
    assertThat(value(0, SignalName.VX30_ADJUSTED)).isCloseTo(14.6, within(1e-12));
    // 0.4 of 14.5 and 0.6 of 15.2.
    assertThat(value(1, SignalName.VX30)).isCloseTo(14.94, within(1e-12));
    assertThat(value(1, SignalName.VX30_ADJUSTED)).isCloseTo(14.92, within(1e-12));
    // No price moved: the mean maturity was kept by buying what is dearer, and nothing was earned.
    assertThat(value(2, SignalName.VX30)).isCloseTo(14.96, within(1e-12));
    assertThat(value(2, SignalName.VX30_ADJUSTED)).isCloseTo(14.92, within(1e-12));
  }

  /// On 16 July 1 and 36 days are left: 6/35 of the July future are held into its settlement.
  @Test
  void a_future_held_into_its_settlement_earns_the_final_value() {
    SettlementValue settled =
        new SettlementValue(Underlying.VIX, JULY, 13, SettlementValue.Source.OFFICIAL);
    session("2019-07-16", List.of(), at(JULY, 14), at(AUGUST, 15), at(SEPTEMBER, 16));
    session("2019-07-17", List.of(settled), at(AUGUST, 15.5), at(SEPTEMBER, 16.5));

    double before = (6 * 14 + 29 * 15) / 35.0;
    double after = (6 * 13 + 29 * 15.5) / 35.0;
    assertThat(value(0, SignalName.VX30)).isCloseTo(before, within(1e-12));
    assertThat(value(1, SignalName.VX30_ADJUSTED)).isCloseTo(after, within(1e-12));
    // Thirty-five days to the next settlement: that future alone.
    assertThat(value(1, SignalName.VX30)).isEqualTo(15.5);
    assertThat(((Reading.Known) reading(1, SignalName.VX30_ADJUSTED)).flag()).isEmpty();
  }

  @Test
  void without_its_final_value_the_chain_waits_and_says_so() {
    session("2019-07-16", List.of(), at(JULY, 14), at(AUGUST, 15));
    session("2019-07-17", List.of(), at(AUGUST, 15.5));

    assertThat(reading(1, SignalName.VX30_ADJUSTED))
        .isEqualTo(new Reading.Missing("no settlement of what was held before"));
    assertThat(reading(1, SignalName.CONTANGO))
        .isEqualTo(new Reading.Missing("fewer than two VX futures settled"));
  }

  @Test
  void a_missing_second_monthly_is_flagged_and_after_the_last_future_the_date_is_given() {
    session("2019-07-08", List.of(), at(JULY, 14), at(SEPTEMBER, 16));
    session("2019-07-09", List.of());

    Reading.Known contango = (Reading.Known) reading(0, SignalName.CONTANGO);
    assertThat(contango.value()).isEqualTo(16 / 14.0 - 1);
    assertThat(contango.flag())
        .isEqualTo("a monthly before or between the futures lacks a settlement");
    assertThat(((Reading.Known) reading(0, SignalName.FRONT_VX)).flag()).isEmpty();
    for (SignalName name : List.of(SignalName.FRONT_VX, SignalName.CONTANGO, SignalName.VX30)) {
      assertThat(reading(1, name))
          .isEqualTo(new Reading.Missing("no VX future settled after 2019-07-08"));
    }
  }

  @Test
  void the_state_is_steep_above_three_and_a_half_percent_and_inverted_below_zero() {
    session("2019-07-08", List.of(), at(JULY, 20), at(AUGUST, 20.71));
    session("2019-07-09", List.of(), at(JULY, 20), at(AUGUST, 20.69));
    session("2019-07-10", List.of(), at(JULY, 20), at(AUGUST, 20));
    session("2019-07-11", List.of(), at(JULY, 20), at(AUGUST, 19.99));

    assertThat(value(0, SignalName.TERM_STATE)).isEqualTo(1);
    assertThat(value(1, SignalName.TERM_STATE)).isZero();
    assertThat(value(2, SignalName.TERM_STATE)).isZero();
    assertThat(value(3, SignalName.TERM_STATE)).isEqualTo(-1);
    assertThat(value(3, SignalName.INVERSION_POINTS)).isCloseTo(0.01, within(1e-12));
  }
}
