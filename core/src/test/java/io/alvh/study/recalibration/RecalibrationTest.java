package io.alvh.study.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.SharedHistory;
import io.alvh.calendar.TradingCalendar;
import io.alvh.pricing.Valuer;
import io.alvh.stats.EquityCurve;
import io.alvh.stats.PerformanceStats;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.recalibration.RecalibrationResult.Book;
import io.alvh.study.recalibration.RecalibrationResult.Kind;
import io.alvh.study.recalibration.RecalibrationResult.Recalibrated;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecalibrationTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 1, 3);
  private static final LocalDate LAST = LocalDate.of(2023, 9, 29);
  private static final Money NAV = Money.ofDollars(5_000_000);
  private static final SharedHistory MARKET =
      SharedHistory.of(
          SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
              .map(Valuer::of)
              .toList());
  private static final Rulebook BASE = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);
  private static RecalibrationResult result;

  // Not in the field: threads that call back into this class would wait for its initialisation.
  @BeforeAll
  static void run() {
    result = recalibrated(MARKET, 2);
  }

  private static RecalibrationResult recalibrated(SharedHistory market, int threads) {
    return Recalibration.run(
        new RecalibrationInput(BASE, List.of(Profile.DAILY_1DTE), market, FROM, NAV, 1, threads),
        (_, _) -> {});
  }

  @Test
  void a_later_quarter_changes_no_earlier_choice() {
    List<Recalibrated> whole = result.books().getFirst().dates();
    assertThat(whole).hasSize(3);
    for (Recalibrated date : whole.subList(0, 2)) {
      List<Recalibrated> cut =
          recalibrated(MARKET.until(date.from()), 2).books().getFirst().dates();
      assertThat(cut).isEqualTo(whole.subList(0, cut.size()));
      assertThat(cut.getLast()).isEqualTo(date);
    }
  }

  @Test
  void each_choice_is_the_best_of_the_grid_on_the_sessions_before_its_date() {
    for (Recalibrated date : result.books().getFirst().dates()) {
      assertThat(date.dataTo()).isEqualTo(TradingCalendar.previous(date.from()));
      assertThat(date.objective()).isGreaterThanOrEqualTo(date.objectiveOfBase());
    }
  }

  @Test
  void the_result_does_not_depend_on_the_number_of_threads() {
    assertThat(recalibrated(MARKET, 1)).isEqualTo(result);
  }

  @Test
  void all_books_are_measured_over_the_same_sessions_out_of_sample() {
    Book book = result.books().getFirst();
    assertThat(book.results().stream().map(r -> r.kind())).containsExactly(Kind.values());
    assertThat(book.results().stream().map(r -> r.result().window()).distinct()).hasSize(1);
    assertThat(book.results().getFirst().result().window().first())
        .isEqualTo(book.dates().getFirst().from());
    assertThat(book.results().getLast().comparison()).isEmpty();
  }

  @Test
  void a_history_too_short_calibrates_nothing() {
    Book book = recalibrated(MARKET.until(LocalDate.of(2022, 12, 30)), 2).books().getFirst();
    assertThat(book.dates()).isEmpty();
    assertThat(book.results()).isEmpty();
  }

  @Test
  void dates_are_the_first_sessions_of_quarters_after_the_least_history() {
    List<LocalDate> dates = TradingCalendar.sessions(FROM, LocalDate.of(2023, 8, 1));
    assertThat(Recalibration.calendar(dates, 1).stream().map(dates::get))
        .containsExactly(
            LocalDate.of(2023, 1, 3), LocalDate.of(2023, 4, 3), LocalDate.of(2023, 7, 3));
    assertThat(Recalibration.calendar(dates, 3)).isEmpty();
  }

  @Test
  void the_grid_begins_with_the_base_and_holds_no_point_twice() {
    List<Choice> grid = result.grid();
    assertThat(grid.getFirst().rules()).isEqualTo(BASE);
    assertThat(grid.getFirst().since(grid.getFirst())).isEmpty();
    assertThat(grid.stream().map(c -> c.sha256(Profile.DAILY_1DTE)))
        .doesNotHaveDuplicates()
        .hasSize(18);
    Choice other = grid.getLast();
    assertThat(other.since(grid.getFirst()))
        .contains(new Choice.Diff("hedge.intensity.deadband_vix", 0.75, 1.5));
  }

  /// The statistics of the whole prefix, taken anew at each session.
  @Test
  void the_objective_is_growth_over_drawdown_of_each_prefix() {
    SplittableRandom random = new SplittableRandom(42);
    List<LocalDate> dates =
        TradingCalendar.sessions(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 12, 31));
    double[] nav = new double[dates.size()];
    double level = 1000;
    for (int i = 0; i < nav.length; i++) {
      level *= 1 + 0.02 * (random.nextDouble() - 0.49);
      nav[i] = level;
    }
    LocalDate before = LocalDate.of(2019, 12, 31);
    double[] objective = Objective.along(before, 1000, dates, nav);
    int losing = 0;
    for (int i = 5; i < nav.length; i++) {
      List<LocalDate> days = new ArrayList<>(List.of(before));
      days.addAll(dates.subList(0, i + 1));
      double[] navs = new double[i + 2];
      navs[0] = 1000;
      System.arraycopy(nav, 0, navs, 1, i + 1);
      EquityCurve curve = new EquityCurve(days, navs);
      PerformanceStats stats = PerformanceStats.of(curve, new double[i + 1]);
      double growth = stats.cagr().orElseThrow();
      double calmar = stats.calmar().orElseThrow();
      double expected = growth >= 0 ? calmar : growth * growth / calmar;
      losing += growth < 0 ? 1 : 0;
      assertThat(objective[i]).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
    }
    assertThat(losing).isBetween(1, nav.length - 10);
  }

  @Test
  void of_two_losing_books_the_deeper_fall_is_not_the_better() {
    List<LocalDate> dates =
        TradingCalendar.sessions(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 10));
    LocalDate before = LocalDate.of(2019, 12, 31);
    double[] shallow =
        Objective.along(before, 100, dates, new double[] {99, 99, 99, 99, 99, 99, 98});
    double[] deep = Objective.along(before, 100, dates, new double[] {99, 60, 99, 99, 99, 99, 98});
    assertThat(shallow[6]).isGreaterThan(deep[6]);
    double[] ruined =
        Objective.along(before, 100, dates, new double[] {99, -1, 99, 99, 99, 99, 98});
    assertThat(ruined[6]).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
