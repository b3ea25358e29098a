package io.alvh.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alvh.adapter.synthetic.SyntheticWorlds;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.study.inference.Statistic;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A few short worlds: that the machine counts right, not what its counts are worth.
class CoverageSuiteTest {
  private static final CoverageSetup FEW =
      new CoverageSetup(List.of(4), 40, 100, CoverageSetup.SEED, 1, 0.99);

  private static CoverageResult result;

  @BeforeAll
  static void run() {
    result = run(FEW);
  }

  private static CoverageResult run(CoverageSetup setup) {
    return CoverageSuite.run(new SyntheticWorlds(), setup, (_, _, _) -> {});
  }

  @Test
  void threads_change_no_bit() {
    CoverageResult three =
        run(new CoverageSetup(FEW.years(), FEW.worlds(), FEW.draws(), FEW.seed(), 3, 0.99));
    assertThat(three.rows()).isEqualTo(result.rows());
    assertThat(three.dials()).isEqualTo(result.dials());
    assertThat(three.verdicts()).isEqualTo(result.verdicts());
    assertThat(three.fits()).isEqualTo(result.fits());
  }

  @Test
  void another_seed_makes_other_worlds() {
    CoverageResult other =
        run(new CoverageSetup(FEW.years(), FEW.worlds(), FEW.draws(), 7, 2, 0.99));
    assertThat(other.dials()).isNotEqualTo(result.dials());
    assertThat(other.rows()).isNotEqualTo(result.rows());
  }

  @Test
  void every_place_statistic_and_kind_of_interval_has_its_row() {
    int places = CondorKind.values().length * CoverageSetup.REDUCTIONS.size();
    assertThat(result.dials()).hasSize(places);
    assertThat(result.rows())
        .hasSize(places * Statistic.values().length * Made.values().length)
        .doesNotHaveDuplicates();
    assertThat(result.verdicts())
        .hasSize(2 * places)
        .allSatisfy(v -> assertThat(v.worlds()).isEqualTo(FEW.worlds()));
  }

  @Test
  void percentile_intervals_mostly_hold_the_cut_and_the_corrected_ones_less_often() {
    double percentile = mean(Made.PERCENTILE);
    assertThat(percentile).isBetween(0.9, 1.0);
    assertThat(mean(Made.BCA)).isBetween(0.4, percentile);
  }

  private static double mean(Made made) {
    return rows(Statistic.DRAWDOWN_REDUCTION, made).stream()
        .mapToDouble(r -> r.tally().coverage())
        .average()
        .orElseThrow();
  }

  private static List<Row> rows(Statistic statistic, Made made) {
    return result.rows().stream()
        .filter(r -> r.statistic() == statistic && r.made() == made)
        .toList();
  }

  @Test
  void a_hedge_that_does_little_is_seldom_supported() {
    assertThat(result.verdicts())
        .filteredOn(v -> v.at().reduction() <= 0.1 && v.made() == Made.STRICT)
        .isNotEmpty()
        .allSatisfy(v -> assertThat(v.supported()).isLessThanOrEqualTo(FEW.worlds() / 20));
  }

  @Test
  void a_hedge_that_does_nothing_is_refused_more_often_than_one_that_does_what_is_claimed() {
    for (CondorKind kind : CondorKind.values()) {
      assertThat(refused(kind, 0)).isGreaterThan(refused(kind, 0.38));
    }
  }

  private static int refused(CondorKind kind, double reduction) {
    return result.verdicts().stream()
        .filter(v -> v.at().kind() == kind && v.at().reduction() == reduction)
        .filter(v -> v.made() == Made.STRICT)
        .mapToInt(VerdictRow::notSupported)
        .sum();
  }

  @Test
  void counts_add_up() {
    assertThat(result.rows())
        .allSatisfy(r -> {
          var t = r.tally();
          assertThat(t.intervals()).isBetween(0, t.worlds());
          assertThat(t.below() + t.above()).isLessThanOrEqualTo(t.intervals());
          assertThat(t.worlds())
              .isEqualTo(r.made() == Made.VERIFIED ? FEW.worlds() / 2 : FEW.worlds());
        });
  }

  @Test
  void the_truth_of_the_cut_is_what_was_dialled() {
    assertThat(rows(Statistic.DRAWDOWN_REDUCTION, Made.BCA))
        .allSatisfy(r -> assertThat(r.truth()).isEqualTo(r.at().reduction()));
  }

  @Test
  void fits_never_narrow_an_interval() {
    assertThat(result.fits())
        .allSatisfy(f -> {
          assertThat(f.low()).isGreaterThanOrEqualTo(1);
          assertThat(f.high()).isGreaterThanOrEqualTo(1);
        });
  }

  @Test
  void an_interrupt_ends_it() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> run(FEW)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
