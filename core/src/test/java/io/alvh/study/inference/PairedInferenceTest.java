package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairedInferenceTest {
  private static final InferenceSettings SETTINGS = InferenceSettings.of(1, 1, 0.99);
  private static final long[] CONDORS = Worlds.condors(1500, 3, 60_000, 100_000);
  private static final BookDays UNHEDGED = Worlds.book(CONDORS, new long[1500]);
  private static final BookDays HEDGED =
      Worlds.book(CONDORS, Worlds.hedge(CONDORS, 200_000, 5_000));

  @Test
  void results_have_the_same_bits_for_any_number_of_threads() {
    PairedInference one = PairedInference.of(HEDGED, UNHEDGED, SETTINGS);
    for (int threads : new int[] {2, 5}) {
      InferenceSettings many = InferenceSettings.of(1, threads, 0.99);
      assertThat(PairedInference.of(HEDGED, UNHEDGED, many).estimates()).isEqualTo(one.estimates());
    }
  }

  @Test
  void draws_made_in_parts_elsewhere_give_the_same_estimates() {
    PairedDraws prepared = PairedDraws.of(HEDGED, UNHEDGED, SETTINGS);
    int width = prepared.width();
    long[] all = new long[SETTINGS.draws() * width];
    for (int from = 9_000; from >= 0; from -= 1_000) {
      long[] part = PairedDraws.of(HEDGED, UNHEDGED, SETTINGS).draws(from, from + 1_000);
      System.arraycopy(part, 0, all, from * width, part.length);
    }
    assertThat(PairedInference.of(prepared, all).estimates())
        .isEqualTo(PairedInference.of(HEDGED, UNHEDGED, SETTINGS).estimates());
    assertThatThrownBy(() -> PairedInference.of(prepared, new long[width]))
        .hasMessageContaining("10000 draws");
  }

  @ParameterizedTest
  @EnumSource(Statistic.class)
  void the_sample_resampled_by_itself_is_the_point(Statistic statistic) {
    PairedDraws prepared = PairedDraws.of(HEDGED, UNHEDGED, SETTINGS);
    PairFigures sample = prepared.figures(prepared.sample(), 0);
    Measure point = statistic.of(prepared.pair().figures(), prepared.pair().span());

    assertThat(statistic.of(sample, prepared.pair().span()).find().orElseThrow())
        .isCloseTo(point.find().orElseThrow(), within(1e-8));
  }

  /// Draw by draw against indices, plain doubles and the formulas as they stand in the glossary.
  @Test
  void draws_are_those_of_a_naive_oracle() {
    PairedDraws prepared = PairedDraws.of(HEDGED, UNHEDGED, SETTINGS);
    Statistic.Span span = prepared.pair().span();
    long[] rows = prepared.draws(0, 200);
    double scale = prepared.pair().scale().find().orElseThrow();
    for (int k = 0; k < 200; k++) {
      int[] indices = prepared.bootstrap().indices(k);
      PairFigures figures = prepared.figures(rows, k * prepared.width());
      double reduction = 1 - fall(HEDGED, indices) / fall(UNHEDGED, indices);
      double h = profit(HEDGED, indices);
      double u = profit(UNHEDGED, indices);
      double years = 1500 / 252.0;
      check(Statistic.DRAWDOWN_REDUCTION.of(figures, span), reduction);
      check(Statistic.PROFIT_RETAINED.of(figures, span), h / u);
      check(Statistic.EXCESS.of(figures, span), reduction - (1 - h / u));
      check(Statistic.PROFIT_DIFFERENCE.of(figures, span), (h - u) / years);
      check(Statistic.CONTROL_ADVANTAGE.of(figures, span), (h - scale * u) / years);
      double nav = Arrays.stream(indices).mapToDouble(HEDGED::nav).average().orElseThrow();
      double carry = Arrays.stream(indices).mapToDouble(HEDGED::carry).sum();
      double net = -Arrays.stream(indices).mapToDouble(HEDGED::hedge).sum();
      check(Statistic.GROSS_COST.of(figures, span), carry / nav / years);
      check(Statistic.NET_COST.of(figures, span), net / nav / years);
    }
  }

  private static void check(Measure measure, double expected) {
    assertThat(measure.find().orElseThrow())
        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void a_hedge_of_nothing_changes_nothing_with_certainty() {
    PairedInference none = PairedInference.of(UNHEDGED, UNHEDGED, SETTINGS);
    for (Statistic statistic :
        new Statistic[] {
          Statistic.DRAWDOWN_REDUCTION, Statistic.PROFIT_DIFFERENCE, Statistic.DRAWDOWN_DIFFERENCE
        }) {
      Estimate estimate = none.estimate(statistic);
      Interval interval = estimate.interval().orElseThrow();
      assertThat(estimate.point()).isEqualTo(Measure.of(0));
      assertThat(interval.low()).isZero();
      assertThat(interval.high()).isZero();
    }
    assertThat(none.scale().find().orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_book_that_never_falls_has_no_reduction_and_says_so() {
    long[] steady = new long[600];
    Arrays.fill(steady, 10_000);
    long[] cost = new long[600];
    Arrays.fill(cost, -1_000);
    PairedInference inference =
        PairedInference.of(Worlds.book(steady, cost), Worlds.book(steady, new long[600]), SETTINGS);

    Estimate reduction = inference.estimate(Statistic.DRAWDOWN_REDUCTION);
    assertThat(reduction.point()).isEqualTo(Measure.undefined("unhedged book has no drawdown"));
    assertThat(reduction.interval()).isEmpty();
    assertThat(reduction.usual().reason()).isEqualTo("unhedged book has no drawdown");
    assertThat(reduction.resampled().undefined()).isEqualTo(1);
    Interval kept = inference.estimate(Statistic.PROFIT_RETAINED).interval().orElseThrow();
    assertThat(kept.low()).isCloseTo(0.9, within(1e-12));
    assertThat(kept.high()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void one_crisis_is_missing_from_so_many_draws_that_there_is_no_interval() {
    long[] condors = new long[2000];
    Arrays.fill(condors, 10_000);
    Arrays.fill(condors, 900, 910, -1_000_000);
    PairedInference inference =
        PairedInference.of(
            Worlds.book(condors, Worlds.hedge(condors, 0, 0)),
            Worlds.book(condors, new long[2000]),
            SETTINGS);

    Estimate reduction = inference.estimate(Statistic.DRAWDOWN_REDUCTION);
    assertThat(reduction.point().find().orElseThrow()).isCloseTo(0.1, within(0.005));
    // a draw holds it unless none of its two hundred blocks does
    assertThat(reduction.resampled().undefined()).isBetween(0.05, 0.35);
    assertThat(reduction.interval()).isEmpty();
    assertThat(reduction.usual().reason()).startsWith("undefined in ").contains("more than 2.50 %");
    assertThat(inference.estimate(Statistic.DRAWDOWN_DIFFERENCE).interval()).isPresent();
  }

  @Test
  void a_losing_book_has_no_profit_retained_but_has_a_difference_of_profits() {
    long[] losing = Worlds.condors(1500, 4, 10_000, 100_000);
    PairedInference inference =
        PairedInference.of(
            Worlds.book(losing, Worlds.hedge(losing, 0, 1_000)),
            Worlds.book(losing, new long[1500]),
            SETTINGS);

    Measure none = Measure.undefined("unhedged book does not earn");
    assertThat(inference.estimate(Statistic.PROFIT_RETAINED).point()).isEqualTo(none);
    assertThat(inference.estimate(Statistic.PROFIT_RETAINED).interval()).isEmpty();
    assertThat(inference.estimate(Statistic.CONTROL_ADVANTAGE).point()).isEqualTo(none);
    assertThat(inference.estimate(Statistic.PROFIT_DIFFERENCE).interval()).isPresent();
    assertThat(inference.estimate(Statistic.DRAWDOWN_REDUCTION).interval()).isPresent();
  }

  @Test
  void what_is_undefined_in_more_draws_than_a_strict_tail_holds_has_no_strict_interval() {
    InferenceSettings settings = InferenceSettings.of(1, 1, 0.9999).withDraws(1_000);
    Estimate kept = profitKept(36_000, settings);
    for (long drift = 36_500; kept.resampled().undefined() > 0.02; drift += 500) {
      kept = profitKept(drift, settings);
    }
    assertThat(kept.resampled().undefined()).isPositive();
    assertThat(kept.interval()).isPresent();
    assertThat(kept.strictInterval()).isEmpty();
    assertThat(kept.strict().reason()).startsWith("undefined in ");
  }

  private static Estimate profitKept(long drift, InferenceSettings settings) {
    long[] condors = Worlds.condors(1500, 5, drift, 100_000);
    BookDays hedged = Worlds.book(condors, Worlds.hedge(condors, 200_000, 1_000));
    BookDays unhedged = Worlds.book(condors, new long[1500]);
    return PairedInference.of(hedged, unhedged, settings).estimate(Statistic.PROFIT_RETAINED);
  }

  @Test
  void strict_intervals_hold_the_usual_ones() {
    PairedInference inference = PairedInference.of(HEDGED, UNHEDGED, SETTINGS);
    for (Estimate estimate : inference.estimates()) {
      Interval usual = estimate.usual().percentile().orElseThrow();
      Interval strict = estimate.strict().percentile().orElseThrow();
      assertThat(strict.low()).isLessThanOrEqualTo(usual.low());
      assertThat(strict.high()).isGreaterThanOrEqualTo(usual.high());
      assertThat(estimate.resampled().draws()).isEqualTo(10_000);
      assertThat(estimate.resampled().undefined()).isLessThan(0.005);
    }
  }

  @Test
  void blocks_are_ten_sessions_at_least_and_as_long_as_asked_for() {
    BlockLengths automatic = PairedDraws.of(HEDGED, UNHEDGED, SETTINGS).blocks();
    double longest =
        Math.max(automatic.hedged(), Math.max(automatic.unhedged(), automatic.difference()));
    assertThat(automatic.used()).isEqualTo(Math.max(10, longest));
    assertThat(used(new BlockChoice.Automatic(2))).isEqualTo(2 * automatic.used());
    assertThat(used(new BlockChoice.Fixed(63))).isEqualTo(63);
  }

  private static double used(BlockChoice choice) {
    return PairedDraws.of(HEDGED, UNHEDGED, SETTINGS.withBlock(choice)).blocks().used();
  }

  @Test
  void a_ruined_book_has_figures_and_no_intervals() {
    long[] condors = Worlds.condors(300, 6, 0, 10_000);
    condors[150] = -2 * Worlds.START;
    BookDays ruined = Worlds.book(condors, new long[300]);
    Estimate estimate =
        PairedInference.of(ruined, ruined, SETTINGS).estimate(Statistic.DRAWDOWN_DIFFERENCE);
    assertThat(estimate.point()).isEqualTo(Measure.of(0));
    assertThat(estimate.interval()).isEmpty();
    assertThat(estimate.usual().reason()).contains("ruined");
    assertThatThrownBy(() -> PairedDraws.of(ruined, ruined, SETTINGS))
        .hasMessageContaining("ruined");
  }

  @Test
  void books_of_other_sessions_are_refused() {
    BookDays shorter = Worlds.book(new long[100], new long[100]);
    assertThatThrownBy(() -> PairedInference.of(HEDGED, shorter, SETTINGS))
        .hasMessageContaining("same sessions");
  }

  private static double fall(BookDays book, int[] indices) {
    double nav = 1;
    double peak = 1;
    double fall = 0;
    for (int i : indices) {
      nav *= (double) book.nav(i) / (i == 0 ? book.startNav() : book.nav(i - 1));
      peak = Math.max(peak, nav);
      fall = Math.max(fall, (peak - nav) / peak);
    }
    return fall;
  }

  private static double profit(BookDays book, int[] indices) {
    double cents = 0;
    for (int i : indices) {
      cents += book.condors(i) + book.hedge(i);
    }
    return cents / book.startNav();
  }
}
