package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.SumFit;
import io.alvh.coverage.CoverageResult.SumRow;
import io.alvh.coverage.CoverageResult.Sums;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumCalibration.Reach;
import io.alvh.study.inference.SumKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Does the verdict machine tell the truth? Makes worlds in which the truth is known, lets
/// inference and the rule of verdicts judge them, and counts.
///
/// 1. Books are dialled on worlds of their own: see `Dial`.
/// 2. Every other world is judged at every dial with the resampling that claims use.
/// 3. Of each statistic and kind of interval it is counted how often the truth lies in it.
/// 4. What intervals must be stretched by is chosen on even worlds and verified on odd ones.
public final class CoverageSuite {
  private CoverageSuite() {}

  /// Hears how far it is; may be called from several threads.
  @FunctionalInterface
  public interface Listener {
    /// Says that `finished` of `total` parts of `step` are done.
    void at(String step, int finished, int total);
  }

  /// Runs the suite on markets of `markets`. The result does not depend on the number of threads.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public static CoverageResult run(MarketWorlds markets, CoverageSetup setup, Listener listener) {
    WorldTrials worlds = new WorldTrials(markets, setup, listener);
    List<Dial> dials = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<VerdictRow> verdicts = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    List<SumRow> sumRows = new ArrayList<>();
    List<SumFit> sumFits = new ArrayList<>();
    for (int years : setup.years()) {
      List<Dial> here = worlds.dials(years);
      List<List<Trial>> trials = worlds.trials(here);
      List<Readings> readings = new ArrayList<>();
      List<SumReadings> sums = new ArrayList<>();
      for (int d = 0; d < here.size(); d++) {
        readings.addAll(Readings.of(here.get(d), trials, d));
        if (CoverageSetup.SUM_REDUCTIONS.contains(here.get(d).reduction())) {
          sums.addAll(SumReadings.of(here.get(d), trials, d));
        }
      }
      dials.addAll(here);
      for (Statistic statistic : Statistic.values()) {
        List<Readings> of = readings.stream().filter(r -> r.statistic() == statistic).toList();
        Fit fit = fit(statistic, years, of);
        fits.add(fit);
        for (Readings reading : of) {
          rows.addAll(reading.rows());
          rows.add(reading.verified(fit));
        }
      }
      readings.stream()
          .filter(r -> r.statistic() == Statistic.DRAWDOWN_REDUCTION)
          .forEach(r -> verdicts.addAll(ClaimTrials.rows(r)));
      for (SumFit fit : sumFits(sums)) {
        sumFits.add(fit);
        sums.stream()
            .filter(r -> r.trial().kind() == fit.kind() && r.rows() == fit.rows())
            .forEach(r -> sumRows.addAll(r.rows(fit)));
      }
    }
    return new CoverageResult(
        markets.label(),
        markets.real(),
        setup,
        dials,
        rows,
        verdicts,
        fits,
        new Sums(sumRows, sumFits));
  }

  /// Returns what the worst of the figures and books demands, by kind and number of rows.
  private static List<SumFit> sumFits(List<SumReadings> sums) {
    List<SumFit> fits = new ArrayList<>();
    for (SumKind kind : SumKind.values()) {
      for (int rows : sums.stream().mapToInt(SumReadings::rows).distinct().sorted().toArray()) {
        List<SumReadings> of =
            sums.stream().filter(r -> r.trial().kind() == kind && r.rows() == rows).toList();
        Reach usual = new Reach(worst(of, r -> r.reach(-1)), worst(of, r -> r.reach(1)));
        Reach strict =
            new Reach(worst(of, r -> r.strictReach(-1)), worst(of, r -> r.strictReach(1)));
        fits.add(new SumFit(kind, rows, usual, strict));
      }
    }
    return fits;
  }

  private static double worst(List<SumReadings> of, ToDoubleFunction<SumReadings> reach) {
    return of.stream().mapToDouble(reach).max().orElseThrow();
  }

  /// Returns what the worst of the books demands on either side.
  private static Fit fit(Statistic statistic, int years, List<Readings> of) {
    double low = of.stream().mapToDouble(Readings::low).max().orElseThrow();
    double high = of.stream().mapToDouble(Readings::high).max().orElseThrow();
    return new Fit(statistic, years, low, high);
  }
}
