package io.alvh.study.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.adapter.synthetic.World;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.backtest.SharedHistory;
import io.alvh.backtest.Trade;
import io.alvh.calendar.TradingCalendar;
import io.alvh.ledger.Tag;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Layer;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.Measure;
import io.alvh.study.recalibration.Recalibration;
import io.alvh.study.recalibration.RecalibrationInput;
import io.alvh.study.recalibration.RecalibrationResult;
import io.alvh.study.recalibration.RecalibrationResult.Kind;
import io.alvh.study.sensitivity.SensitivityResult.Book;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import io.alvh.study.sensitivity.SensitivityResult.Spread;
import io.alvh.study.sensitivity.WalkForwardCurve.Point;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);
  private static final LocalDate FROM = LocalDate.of(2022, 1, 3);
  private static final LocalDate LAST = LocalDate.of(2023, 9, 29);
  private static final Money NAV = Money.ofDollars(5_000_000);
  private static final Rulebook BASE = Rulebooks.defaults().withRule(RuleId.VIX_GATE, false);
  private static final SharedHistory MARKET =
      SharedHistory.of(
          SyntheticMarket.world(World.REGIMES, FIRST, LAST).snapshots(FIRST, LAST).stream()
              .map(Valuer::of)
              .toList());
  private static Book daily;
  private static Book income;

  @BeforeAll
  static void run() {
    List<Book> books = sensitivity(2, Profile.values()).books();
    daily = books.getFirst();
    income = books.getLast();
  }

  private static SensitivityResult sensitivity(int threads, Profile... profiles) {
    return Sensitivity.run(
        new SensitivityInput(BASE, List.of(profiles), MARKET, FROM, NAV, threads), (_, _) -> {});
  }

  @Test
  void starts_are_the_first_sessions_of_quarters_with_a_year_after_them() {
    assertThat(daily.starts())
        .extracting(SensitivityResult.Start::from)
        .containsExactly(FROM, LocalDate.of(2022, 4, 1), LocalDate.of(2022, 7, 1));
    assertThat(income.starts()).hasSameSizeAs(daily.starts());
  }

  @Test
  void the_first_start_and_the_offset_of_zero_are_the_same_book() {
    for (Book book : List.of(daily, income)) {
      assertThat(book.offsets()).hasSize(RollOffset.OFFSETS);
      Headline zero =
          book.offsets().stream()
              .filter(o -> o.sessions() == 0)
              .findFirst()
              .orElseThrow()
              .headline();
      assertThat(book.starts().getFirst().headline()).isEqualTo(zero);
    }
  }

  @Test
  void offsets_move_the_figures_and_leave_the_one_day_condors_alone() {
    assertThat(daily.offsets().stream().map(o -> o.headline().grossCost()).distinct())
        .hasSizeGreaterThan(10);
    assertThat(daily.offsets().stream().map(o -> o.headline().unhedgedProfit()).distinct())
        .hasSize(1);
    assertThat(income.offsets().stream().map(o -> o.headline().unhedgedProfit()).distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void threads_change_nothing() {
    assertThat(sensitivity(1, Profile.DAILY_1DTE).books()).containsExactly(daily);
  }

  @Test
  void weekends_are_no_sessions_of_an_offset() {
    assertThat(IntStream.of(-10, -6, -2, -1, 0, 1, 3, 4, 9).map(RollOffset::days))
        .containsExactly(14, 8, 4, 1, 0, -1, -3, -6, -13);
  }

  @Test
  void an_offset_of_zero_changes_no_rulebook() {
    assertThat(RollOffset.shifted(BASE, 0)).isEqualTo(BASE);
  }

  @Test
  void every_offset_keeps_a_layer_in_order() {
    for (int k = RollOffset.FIRST; k < RollOffset.FIRST + RollOffset.OFFSETS; k++) {
      for (Layer l : RollOffset.shifted(BASE, k).hedge().layers()) {
        assertThat(l.rollAtDte()).isBetween(1, l.dteMin());
        assertThat(l.dteTarget()).isBetween(l.dteMin(), l.dteMax());
      }
    }
  }

  /// Months without a holiday between the days of entry.
  @Test
  void entries_of_the_45_day_condors_move_by_as_many_sessions() {
    List<LocalDate> own = entries(0);
    for (int k : new int[] {-10, -4, 3, 9}) {
      List<LocalDate> moved = entries(k);
      long met = 0;
      for (LocalDate entry : own) {
        LocalDate date = entry;
        for (int i = 0; i < Math.abs(k); i++) {
          date = k > 0 ? TradingCalendar.next(date) : TradingCalendar.previous(date);
        }
        met += moved.contains(date) ? 1 : 0;
      }
      assertThat(met).as("offset %s of %s", k, own).isGreaterThanOrEqualTo(own.size() / 2);
    }
  }

  private static List<LocalDate> entries(int offset) {
    Rulebook rules =
        RollOffset.shifted(BASE.withProfile(Profile.INCOME_45DTE), offset)
            .withPolicyFunding(Policy.NONE, BASE.hedge().funding())
            .withRule(RuleId.KILL_SWITCH, false);
    RunResult run = Backtest.run(rules, MARKET, FROM, NAV, _ -> {});
    for (Trade t : run.trades()) {
      long dte = ChronoUnit.DAYS.between(t.opened(), t.structure().expiry().date());
      assertThat(dte).isBetween(45L + RollOffset.days(offset) - 4, 45L + RollOffset.days(offset));
    }
    return run.trades().stream()
        .filter(t -> t.tag().book() == Tag.Book.CONDOR)
        .map(Trade::opened)
        .distinct()
        .filter(d -> d.isAfter(LocalDate.of(2022, 2, 1)) && d.isBefore(LocalDate.of(2023, 8, 1)))
        .toList();
  }

  @Test
  void a_spread_counts_what_is_undefined() {
    Spread spread =
        Spread.of(List.of(Measure.of(3), Measure.undefined("none"), Measure.of(1), Measure.of(2)));
    assertThat(spread.undefined()).isEqualTo(1);
    assertThat(spread.low()).contains(1.0);
    assertThat(spread.median()).contains(2.0);
    assertThat(spread.high()).contains(3.0);
    assertThat(Spread.of(List.of(Measure.undefined("none"))).median()).isEmpty();
  }

  @Test
  void the_curve_of_a_recalibration_ends_where_the_recalibration_did() {
    RecalibrationInput input =
        new RecalibrationInput(BASE, List.of(Profile.DAILY_1DTE), MARKET, FROM, NAV, 1, 2);
    RecalibrationResult result = Recalibration.run(input, (_, _) -> {});
    WalkForwardCurve curve = WalkForward.curves(input, result).getFirst();
    assertThat(curve.chosen()).hasSize(3);
    assertThat(curve.points().getLast().date()).isEqualTo(LAST);
    for (Point p : curve.points()) {
      if (p.date().isBefore(curve.chosen().getFirst())) {
        assertThat(p.walked()).isEqualTo(p.frozen());
      }
    }
    long start = before(curve).walked();
    assertThat(curve.points().getLast().walked() - start)
        .isEqualTo(earned(result, Kind.RECALIBRATED));
    assertThat(curve.points().getLast().frozen() - before(curve).frozen())
        .isEqualTo(earned(result, Kind.FROZEN));
    assertThat(curve.points().getLast().unhedged() - before(curve).unhedged())
        .isEqualTo(earned(result, Kind.UNHEDGED));
  }

  private static Point before(WalkForwardCurve curve) {
    return curve.points().stream()
        .filter(p -> p.date().isBefore(curve.chosen().getFirst()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static long earned(RecalibrationResult result, Kind kind) {
    return result.books().getFirst().results().stream()
        .filter(r -> r.kind() == kind)
        .map(r -> r.result().profit())
        .mapToLong(p -> p.condors() + p.hedge() + p.interest())
        .findFirst()
        .orElseThrow();
  }
}
