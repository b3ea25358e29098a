package io.alvh.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.calendar.TradingCalendar;
import io.alvh.market.ScheduledEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClockFitTest {
  private static final LocalDate END = LocalDate.of(2020, 1, 1);

  @Test
  void the_weights_that_made_the_days_come_out_within_their_errors() {
    ClockFit fit = ClockFit.before(END, made(5, 30));
    assertThat(fit.overnight().value()).isCloseTo(0.3, within(4 * fit.overnight().error()));
    assertThat(fit.closedDay().value()).isCloseTo(0.15, within(4 * fit.closedDay().error()));
    assertThat(fit.fomc().value()).isCloseTo(1.0, within(4 * fit.fomc().error()));
    assertThat(fit.cpi().value()).isCloseTo(0.5, within(4 * fit.cpi().error()));
    assertThat(fit.overnight().error()).isBetween(0.001, 0.02);
    assertThat(fit.closedDay().error()).isBetween(0.005, 0.05);
    assertThat(fit.fomc().error()).isBetween(0.02, 0.3);
  }

  @Test
  void nothing_of_the_date_or_later_changes_a_fit() {
    List<ClockDay> days = made(6, 12);
    LocalDate from = days.get(2000).date();
    List<ClockDay> changed = new ArrayList<>(days.subList(0, 2000));
    changed.add(new ClockDay(from, 0.2, -0.2, 10, 0, EnumSet.of(Kind.FOMC)));
    assertThat(ClockFit.before(from, changed)).isEqualTo(ClockFit.before(from, days));
    assertThat(ClockFit.before(from.plusDays(1), changed))
        .isNotEqualTo(ClockFit.before(from.plusDays(1), days));
  }

  @Test
  void a_crash_counts_for_four_deviations_and_a_long_closure_not_at_all() {
    List<ClockDay> days = made(8, 10);
    ClockFit plain = ClockFit.before(END, days);
    ClockDay first = days.getFirst();
    days.set(0, new ClockDay(first.date(), 0, -0.2, 20, 0, Set.of()));
    ClockFit crashed = ClockFit.before(END, days);
    days.set(0, new ClockDay(first.date(), 0, -16 * 0.0125992, 20, 0, Set.of()));
    assertThat(crashed).isEqualTo(ClockFit.before(END, days));
    assertThat(crashed).isNotEqualTo(plain);
    days.set(0, new ClockDay(first.date(), 0.05, 0.05, 20, 4, Set.of()));
    assertThat(ClockFit.before(END, days).days()).isEqualTo(plain.days() - 1);
  }

  @Test
  void rare_announcements_and_negative_weights_are_zero() {
    ClockFit fit = ClockFit.before(END, made(9, 6));
    assertThat(fit.fomc().days()).isLessThan(60);
    assertThat(fit.fomc().value()).isZero();
    assertThat(fit.nfp().value()).isZero();
    assertThat(fit.nfp().days()).isZero();
  }

  @Test
  void less_than_five_years_are_refused() {
    assertThatThrownBy(() -> ClockFit.before(END, made(1, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-01-01");
  }

  /// Days of `years` years with an overnight share of 0.3, 0.15 a closed day, 1 for the Federal
  /// Reserve and 0.5 for consumer prices, realised at half of what VIX foresaw.
  private static List<ClockDay> made(long seed, int years) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ClockDay> days = new ArrayList<>();
    LocalDate before = END.minusDays(365L * years);
    before = TradingCalendar.isSession(before) ? before : TradingCalendar.next(before);
    for (LocalDate d = TradingCalendar.next(before); d.isBefore(END); d = TradingCalendar.next(d)) {
      int closed = (int) (d.toEpochDay() - before.toEpochDay() - 1);
      boolean fomc = days.size() % 31 == 7;
      boolean cpi = days.size() % 21 == 3;
      Set<Kind> events = EnumSet.noneOf(Kind.class);
      if (fomc) {
        events.add(Kind.FOMC);
      }
      if (cpi) {
        events.add(Kind.CPI);
      }
      double vix = 10 + 30 * random.nextDouble();
      double unit = 0.5 * vix * vix / 1e4 / 252;
      double night = 0.3 + 0.15 * closed + (cpi ? 0.5 : 0);
      double day = 0.7 + (fomc ? 1 : 0);
      days.add(
          new ClockDay(
              d,
              normal(random) * StrictMath.sqrt(unit * night),
              normal(random) * StrictMath.sqrt(unit * day),
              vix,
              closed,
              events));
      before = d;
    }
    return days;
  }

  private static double normal(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
