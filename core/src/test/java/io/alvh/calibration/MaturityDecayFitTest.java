package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.MaturityDecay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MaturityDecayFitTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 2);

  @Test
  void the_decay_futures_were_made_with_is_found_again() {
    MaturityDecay made = new MaturityDecay(0.4, 5);
    List<MarketSnapshot> history = history(made, 2500);
    LocalDate end = history.getLast().date().plusDays(1);
    MaturityDecayFit.Fit fit = MaturityDecayFit.before(history, end);
    for (int days : new int[] {15, 60, 120, 210}) {
      double ratio = fit.decay().share(days / 365.0) / fit.decay().share(30 / 365.0);
      double expected = made.share(days / 365.0) / made.share(30 / 365.0);
      assertThat(ratio).isCloseTo(expected, within(0.03));
    }
    assertThat(fit.misfit()).isLessThan(0.02);
  }

  @Test
  void the_session_a_row_holds_from_is_not_seen_by_its_fit() {
    List<MarketSnapshot> history = history(new MaturityDecay(0.3, 7), 600);
    LocalDate from = history.get(500).date();
    MaturityDecayFit.Fit before = MaturityDecayFit.before(history.subList(0, 500), from);
    assertThat(MaturityDecayFit.before(history, from)).isEqualTo(before);
    assertThat(MaturityDecayFit.before(history, from.plusDays(1))).isNotEqualTo(before);
  }

  @Test
  void too_short_a_history_is_refused() {
    List<MarketSnapshot> history = history(new MaturityDecay(0.3, 7), 50);
    assertThatThrownBy(() -> MaturityDecayFit.before(history, LocalDate.of(2020, 1, 1)))
        .hasMessageContaining("too few moves");
  }

  @Test
  void rows_with_too_little_history_before_them_are_not_refitted_and_say_so() {
    List<Refit> refits = MaturityDecayFit.refits(history(new MaturityDecay(0.3, 7), 600));
    assertThat(refits).hasSize(2 * MaturityDecay.rows().size());
    for (Refit r : refits) {
      boolean enough = r.from().getYear() > 2014;
      assertThat(r.basis()).as("%s", r).isEqualTo(enough ? Refit.Basis.DATA : Refit.Basis.TOO_FEW);
      assertThat(r.observations() > 0).as("%s", r).isEqualTo(enough);
    }
  }

  /// One shock a session moves every future by its share of it.
  private static List<MarketSnapshot> history(MaturityDecay decay, int sessions) {
    SplittableRandom random = new SplittableRandom(42);
    List<MarketSnapshot> history = new ArrayList<>();
    Map<YearMonth, Double> log = new java.util.TreeMap<>();
    LocalDate date = FIRST;
    for (int i = 0; i < sessions; i++) {
      double shock = 0.05 * random.nextGaussian();
      List<Point> points = new ArrayList<>();
      for (int m = 0; m < 10; m++) {
        YearMonth month = YearMonth.from(date).plusMonths(m);
        var expiry = OptionCalendar.vixMonthly(month);
        if (expiry.date().isAfter(date)) {
          double years = (expiry.date().toEpochDay() - date.toEpochDay()) / 365.0;
          double level = log.merge(month, Math.log(18), (a, b) -> a + decay.share(years) * shock);
          points.add(new Point(expiry, Math.exp(level)));
        }
      }
      history.add(
          new MarketSnapshot(
              date,
              TradingCalendar.close(date),
              new Bar(2000, 2000, 2000, 2000),
              IndexReadings.of(Map.of(IndexName.VVIX, 90.0)),
              new TermStructure(points),
              new Rates(0.01, 0.02),
              List.of(),
              List.of()));
      date = TradingCalendar.next(date);
    }
    return history;
  }
}
