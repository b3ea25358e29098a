package io.alvh.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.engine.Attribution;
import io.alvh.study.measure.Sheets.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final int MONTHS = 60;

  /// A history of one session a month would not be a market; rows of made-up months are.
  private static RunSample sample(IntToDoubleFunction cost) {
    List<DayRow> days = new ArrayList<>();
    RunResult one = Sheets.byHand(1, _ -> new Line(18, 0.65, 1, 1, 0, 0));
    for (int m = 0; m < MONTHS; m++) {
      LocalDate date = LocalDate.of(2015, 1, 5).plusMonths(m);
      long cents = -Math.round(cost.applyAsDouble(m) * Sheets.NAV);
      days.add(
          new DayRow(
              date,
              Sheets.NAV,
              Sheets.NAV,
              0,
              0,
              cents,
              0,
              0,
              18,
              0.65,
              1,
              1,
              0,
              0,
              false,
              List.of(new Attribution(Sheets.SHORT, cents, 0, 0, 0, 0, 0, cents))));
    }
    return RunSample.unpriced(
        new RunResult(
            one.rulebook(), Sheets.NAV, days, List.of(), List.of(), 0, 0, 0, 0, "by hand"));
  }

  private static Drift.Watch cost(RunSample sample) {
    return Drift.watches(sample, 5).get(1);
  }

  @Test
  void a_cost_that_stays_what_it_was_gives_no_alarm() {
    SplittableRandom random = new SplittableRandom(1);
    Drift.Watch watch = cost(sample(_ -> 0.001 + 0.0001 * random.nextDouble(-1, 1)));
    assertThat(watch.name()).isEqualTo("gross cost of the hedge, of NAV");
    assertThat(watch.months()).isEqualTo(MONTHS - Drift.LEAST_MONTHS);
    assertThat(watch.high()).isEmpty();
    assertThat(watch.low()).isEmpty();
  }

  /// From month 40 on the cost is four deviations higher: two months pass a limit of five.
  @Test
  void a_cost_that_rises_is_found_soon_after_and_not_before() {
    SplittableRandom random = new SplittableRandom(1);
    Drift.Watch watch =
        cost(sample(m -> 0.001 + 0.0001 * random.nextDouble(-1, 1) + (m >= 40 ? 0.00023 : 0)));
    assertThat(watch.high()).isNotEmpty();
    assertThat(watch.high().getFirst()).isBetween(YearMonth.of(2018, 5), YearMonth.of(2018, 8));
    assertThat(watch.low()).isEmpty();
  }

  /// What comes later changes no alarm before it.
  @Test
  void alarms_do_not_know_the_future() {
    SplittableRandom one = new SplittableRandom(3);
    SplittableRandom two = new SplittableRandom(3);
    Drift.Watch calm = cost(sample(_ -> 0.001 + 0.001 * one.nextDouble()));
    Drift.Watch wild = cost(sample(m -> 0.001 + 0.001 * two.nextDouble() + (m >= 50 ? 0.01 : 0)));
    YearMonth until = YearMonth.of(2019, 2);
    assertThat(wild.high()).anyMatch(m -> !m.isBefore(until));
    assertThat(wild.high().stream().filter(m -> m.isBefore(until)))
        .containsExactlyElementsOf(calm.high().stream().filter(m -> m.isBefore(until)).toList());
  }

  @Test
  void too_short_a_history_forecasts_no_breach() {
    assertThat(Drift.breachForecast(sample(_ -> 0.001))).isEmpty();
  }
}
