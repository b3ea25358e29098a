package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;

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
    for (int years : setup.years()) {
      List<Dial> here = worlds.dials(years);
      List<List<PairedInference>> trials = worlds.trials(here);
      List<Readings> readings = new ArrayList<>();
      for (int d = 0; d < here.size(); d++) {
        readings.addAll(Readings.of(here.get(d), trials, d));
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
    }
    return new CoverageResult(markets.label(), markets.real(), setup, dials, rows, verdicts, fits);
  }

  /// Returns what the worst of the books demands on either side.
  private static Fit fit(Statistic statistic, int years, List<Readings> of) {
    double low = of.stream().mapToDouble(Readings::low).max().orElseThrow();
    double high = of.stream().mapToDouble(Readings::high).max().orElseThrow();
    return new Fit(statistic, years, low, high);
  }
}
