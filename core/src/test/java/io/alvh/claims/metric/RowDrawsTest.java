package io.alvh.claims.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alvh.claims.Sampling;
import io.alvh.claims.metric.RowDraws.Sure;
import io.alvh.stats.bootstrap.BinomialInterval;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.SumCalibration;
import io.alvh.study.inference.SumInference;
import io.alvh.study.inference.SumKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowDrawsTest {
  private static final Sampling SAMPLING = new Sampling(4000, 3, 1, 10);

  @Test
  void what_never_varies_has_no_width() {
    double[] same = new double[50];
    Arrays.fill(same, 1.5);

    Interval interval = RowDraws.mean(same, 5, SAMPLING).interval().orElseThrow();

    assertThat(interval.low()).isEqualTo(1.5);
    assertThat(interval.high()).isEqualTo(1.5);
  }

  @Test
  void the_interval_of_a_mean_has_the_width_theory_gives() {
    SplittableRandom random = new SplittableRandom(42);
    double[] values = random.doubles(2000).toArray();

    InferenceSettings settings = new InferenceSettings(4000, 3, 1, 0.995, new BlockChoice.Least(1));
    Interval interval = SumInference.mean(values, settings).usual().orElseThrow();

    double mean = Arrays.stream(values).average().orElseThrow();
    double error = Math.sqrt(1 / 12.0 / 2000);
    assertThat(interval.low()).isEqualTo(mean - 1.96 * error, within(0.25 * error));
    assertThat(interval.high()).isEqualTo(mean + 1.96 * error, within(0.25 * error));
    assertThat(interval.level()).isEqualTo(0.95);
    double reach = SumCalibration.of(SumKind.MEAN, false, 2000).usual().high();
    Interval used = RowDraws.mean(values, 1, SAMPLING).interval().orElseThrow();
    assertThat(used.high() - used.low())
        .isCloseTo(reach * (interval.high() - interval.low()), within(1e-12));
  }

  @Test
  void intervals_end_where_a_part_of_a_whole_can_be() {
    double[] part = new double[60];
    double[] whole = new double[60];
    for (int i = 0; i < 60; i++) {
      whole[i] = i % 3 == 0 ? 10 : 0.1;
      part[i] = i % 7 == 0 ? whole[i] : 0;
    }

    Sure sure = RowDraws.ratio(part, whole, 3, SAMPLING);

    assertThat(sure.strict().orElseThrow().low()).isLessThan(0);
    assertThat(sure.within(0, 1).strict().orElseThrow().low()).isZero();
    assertThat(sure.within(0, 1).strict().orElseThrow().high())
        .isEqualTo(Math.min(1, sure.strict().orElseThrow().high()));
    assertThat(Sure.NOT.within(0, 1)).isEqualTo(Sure.NOT);
  }

  @Test
  void the_strict_interval_is_wider() {
    double[] values = new SplittableRandom(1).doubles(300).toArray();

    Sure sure = RowDraws.mean(values, 3, SAMPLING);

    assertThat(sure.strict().orElseThrow().low()).isLessThan(sure.interval().orElseThrow().low());
    assertThat(sure.strict().orElseThrow().high())
        .isGreaterThan(sure.interval().orElseThrow().high());
    assertThat(sure.strict().orElseThrow().level()).isEqualTo(0.995);
  }

  @Test
  void a_frequency_is_never_surer_than_independent_trials() {
    boolean[] hits = new boolean[400];
    Arrays.fill(hits, 0, 300, true);

    Interval clustered = RowDraws.frequency(hits, 10, SAMPLING).interval().orElseThrow();
    Interval exact = BinomialInterval.of(300, 400, 0.95);

    assertThat(clustered.low()).isLessThan(exact.low());
    assertThat(clustered.high()).isGreaterThan(exact.high());
  }

  @Test
  void all_hits_still_leave_room_for_a_miss() {
    boolean[] hits = new boolean[48];
    Arrays.fill(hits, true);

    Interval interval = RowDraws.frequency(hits, 5, SAMPLING).interval().orElseThrow();

    assertThat(interval.low()).isLessThan(0.95);
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void a_ratio_of_proportional_rows_is_known() {
    double[] paid = new SplittableRandom(9).doubles(80).toArray();
    double[] lost = Arrays.stream(paid).map(p -> 0.4 * p).toArray();

    Interval interval = RowDraws.ratio(lost, paid, 3, SAMPLING).interval().orElseThrow();

    assertThat(interval.low()).isEqualTo(0.4, within(1e-12));
    assertThat(interval.high()).isEqualTo(0.4, within(1e-12));
  }

  @Test
  void a_statistic_that_is_often_undefined_has_no_interval() {
    double[] ones = {1, 1, 1, 1};
    double[] rare = {0, 0, 0, 5};

    assertThat(RowDraws.ratio(ones, rare, 1, SAMPLING).interval()).isEmpty();
  }

  @Test
  void one_row_has_no_interval() {
    assertThat(RowDraws.mean(new double[] {3}, 1, SAMPLING)).isEqualTo(Sure.NOT);
  }
}
