package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.instrument.OptionLeg;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.study.Measure;
import io.alvh.study.measure.GreekLedger.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreekLedgerTest {
  private static final RunSample SAMPLE = Sheets.sample(Sheets.engine(true));

  /// Theta 200 $, gamma -0.04 $ a point squared: sqrt(2 * 200 / 0.04) = 100 points, 2 % of 5,000.
  @Test
  void the_break_even_move_by_hand() {
    LocalDate date = LocalDate.of(2022, 1, 3);
    assertThat(new Row(date, Sheets.CONDOR, -0.04, 200, 5000, 0, 0).breakEven())
        .isEqualTo(Measure.of(0.02));
    assertThat(new Row(date, Sheets.CONDOR, 0.04, 200, 5000, 0, 0).breakEven().find()).isEmpty();
    assertThat(new Row(date, Sheets.CONDOR, 0, 0, 5000, 0, 0).breakEven().find()).isEmpty();
  }

  /// Gamma and theta are sums over legs, multiplier and quantity; theta is until the next session.
  @Test
  void rows_are_the_sums_of_the_positions_own_greeks() {
    List<Row> rows = GreekLedger.rows(SAMPLE);
    int checked = 0;
    for (int i = 0; i + 1 < SAMPLE.size(); i += 7) {
      LocalDate date = SAMPLE.date(i);
      double days = SAMPLE.date(i + 1).toEpochDay() - date.toEpochDay();
      for (Row row : rows.stream().filter(r -> r.date().equals(date)).toList()) {
        double gamma = 0;
        double theta = 0;
        for (Lot lot : SAMPLE.lots(i)) {
          if (lot.trade().tag().equals(row.tag())) {
            for (OptionLeg leg : lot.trade().structure().legs()) {
              Valuer prices = SAMPLE.prices(i);
              double each = leg.ratio() * 100.0 * lot.quantity();
              gamma += each * prices.greeks(leg.contract()).gamma();
              theta += each * prices.greeks(leg.contract()).theta() * days / 365;
            }
          }
        }
        assertThat(row.gamma()).isCloseTo(gamma, within(1e-9 * (1 + Math.abs(gamma))));
        assertThat(row.theta()).isCloseTo(theta, within(1e-9 * (1 + Math.abs(theta))));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  /// Claim T13 is false: what is bought pays for its convexity.
  @Test
  void long_vix_calls_have_theta_below_and_gamma_above_zero_and_condors_the_reverse() {
    List<Row> rows = GreekLedger.rows(SAMPLE);
    List<Row> hedge = rows.stream().filter(r -> r.tag().book() == Tag.Book.HEDGE).toList();
    assertThat(hedge).hasSizeGreaterThan(100);
    assertThat(hedge).allMatch(r -> r.theta() < 0 && r.gamma() > 0);
    assertThat(hedge).allMatch(r -> r.longCalls() > 0 && r.positiveTheta() == 0);
    List<Row> condors = rows.stream().filter(r -> r.tag().book() == Tag.Book.CONDOR).toList();
    assertThat(condors).isNotEmpty();
    assertThat(condors.stream().filter(r -> r.theta() > 0 && r.gamma() < 0).count())
        .isGreaterThan(condors.size() * 9L / 10);
  }

  @Test
  void what_is_held_follows_the_days_rows() {
    for (int i = 0; i < SAMPLE.size(); i++) {
      long held = SAMPLE.lots(i).stream().filter(Lot::hedge).mapToLong(Lot::quantity).sum();
      assertThat(held).as("%s", SAMPLE.date(i)).isEqualTo(SAMPLE.day(i).heldContracts());
    }
  }
}
