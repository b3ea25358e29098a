package io.alvh.study.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.inference.CombinedInference.Term;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinedInferenceTest {
  private static final int N = 800;
  private static final InferenceSettings SETTINGS =
      InferenceSettings.of(1, 1, 0.99).withDraws(1000);
  private static final Statistic CUT = Statistic.DRAWDOWN_REDUCTION;
  private static final long[] CONDORS = Worlds.condors(N, 3, 60_000, 100_000);
  private static final BookDays UNHEDGED = Worlds.book(CONDORS, new long[N]);
  private static final BookDays HEDGED =
      Worlds.book(CONDORS, Worlds.hedge(CONDORS, 200_000, 5_000));

  @Test
  void one_pair_alone_has_the_figures_of_the_pair() {
    Estimate pair = PairedInference.of(HEDGED, UNHEDGED, SETTINGS).estimate(CUT);
    Sampled sum = CombinedInference.of(CUT, List.of(new Term(1, HEDGED, UNHEDGED)), SETTINGS);
    assertThat(sum.point()).isEqualTo(pair.point());
    Interval expected =
        IntervalCalibration.of(CUT, N).stretched(pair.usual().percentile().orElseThrow());
    assertThat(sum.usual().orElseThrow().low()).isCloseTo(expected.low(), within(1e-12));
    assertThat(sum.usual().orElseThrow().high()).isCloseTo(expected.high(), within(1e-12));
  }

  @Test
  void a_pair_less_itself_is_nothing_in_every_draw() {
    Sampled sum =
        CombinedInference.of(
            CUT, List.of(new Term(1, HEDGED, UNHEDGED), new Term(-1, HEDGED, UNHEDGED)), SETTINGS);
    assertThat(sum.point().find()).hasValue(0);
    assertThat(sum.usual().orElseThrow().low()).isZero();
    assertThat(sum.usual().orElseThrow().high()).isZero();
  }

  @Test
  void the_mean_of_three_equal_pairs_is_the_pair_for_any_number_of_threads() {
    Term third = new Term(1.0 / 3, HEDGED, UNHEDGED);
    Sampled one = CombinedInference.of(CUT, List.of(third, third, third), SETTINGS);
    Sampled pair = CombinedInference.of(CUT, List.of(new Term(1, HEDGED, UNHEDGED)), SETTINGS);
    assertThat(one.strict().orElseThrow().low())
        .isCloseTo(pair.strict().orElseThrow().low(), within(1e-12));
    InferenceSettings many = InferenceSettings.of(1, 3, 0.99).withDraws(1000);
    assertThat(CombinedInference.of(CUT, List.of(third, third, third), many)).isEqualTo(one);
    assertThat(CombinedInference.point(CUT, List.of(third, third, third))).isEqualTo(one.point());
  }

  @Test
  void samples_too_short_for_any_trial_of_intervals_have_none() {
    long[] condors = Worlds.condors(250, 3, 60_000, 100_000);
    BookDays bare = Worlds.book(condors, new long[250]);
    BookDays hedged = Worlds.book(condors, Worlds.hedge(condors, 200_000, 5_000));
    Sampled sum = CombinedInference.of(CUT, List.of(new Term(1, hedged, bare)), SETTINGS);
    assertThat(sum.point().find()).isPresent();
    assertThat(sum.usual()).isEmpty();
    assertThat(sum.strict()).isEmpty();
  }
}
