package io.alvh.claims.metric;

import io.alvh.claims.CaseFile;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Sampling;
import io.alvh.stats.DrawdownStats;
import io.alvh.stats.bootstrap.CounterSeed;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.BookDays;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether a hedge cuts the largest drawdown alike in every regime: Cochran's Q of the regimes'
/// cuts, against the same of their bootstrap draws about their means.
///
/// ```
/// Q = Σ w (c - c̄)²     w = 1 / variance of the regime's draws, c̄ = Σ w c / Σ w
/// p = (1 + draws whose Q is as great) / (1 + draws)
/// ```
///
/// W. G. Cochran, *The combination of estimates from different experiments*, Biometrics 10 (1954)
/// 101-129. The sessions of each regime, strung together, are resampled by themselves, hedged and
/// unhedged on the same sessions.
final class RegimeEquality {
  /// Falls of the unhedged book a regime needs before its cut is compared.
  static final int LEAST_FALLS = 10;

  private static final double LEAST_DEPTH = 0.01;
  private static final double MOST_UNDEFINED = 0.025;
  private static final double LEVEL = 0.95;

  private final List<Regime> compared;

  private RegimeEquality(List<Regime> compared) {
    this.compared = List.copyOf(compared);
  }

  /// Returns the test of those of `regimes` with enough falls.
  static RegimeEquality of(List<Regime> regimes) {
    return new RegimeEquality(regimes.stream().filter(Regime::isComparable).toList());
  }

  /// Returns the test of all of `regimes` that have a number, few falls or not.
  static RegimeEquality ofAll(List<Regime> regimes) {
    return new RegimeEquality(regimes.stream().filter(Regime::hasNumber).toList());
  }

  /// The cut in the sessions of one regime, with its draws; not-a-number where the unhedged book
  /// did not fall.
  static final class Regime {
    private final String label;
    private final int falls;
    private final double cut;
    private final double[] draws;

    Regime(String label, int falls, double cut, double[] draws) {
      this.label = label;
      this.falls = falls;
      this.cut = cut;
      this.draws = draws.clone();
    }

    /// Returns the regime of two books in the same sessions.
    ///
    /// @param block mean length of blocks, sessions
    static Regime of(
        String label, BookDays hedged, BookDays unhedged, double block, Sampling sampling) {
      double[] with = returns(hedged);
      double[] bare = returns(unhedged);
      int n = with.length;
      StationaryBootstrap bootstrap =
          new StationaryBootstrap(n, n, Math.clamp(block, 1, n), sampling.seed());
      double[] draws =
          IntStream.range(0, sampling.draws())
              .parallel()
              .mapToDouble(k -> cut(with, bare, bootstrap.indices(k)))
              .toArray();
      int falls =
          (int)
              DrawdownStats.of(unhedged.curve()).episodes().stream()
                  .filter(d -> d.depth() >= LEAST_DEPTH)
                  .count();
      return new Regime(label, falls, cut(with, bare, IntStream.range(0, n).toArray()), draws);
    }

    private static double[] returns(BookDays days) {
      double[] returns = new double[days.size()];
      for (int i = 0; i < returns.length; i++) {
        double before = (double) (i == 0 ? days.startNav() : days.nav(i - 1));
        returns[i] = (double) days.nav(i) / before - 1;
      }
      return returns;
    }

    private static double cut(double[] hedged, double[] unhedged, int[] rows) {
      double fall = fall(unhedged, rows);
      return fall > 0 ? 1 - fall(hedged, rows) / fall : Double.NaN;
    }

    private static double fall(double[] returns, int[] rows) {
      double nav = 1;
      double peak = 1;
      double worst = 0;
      for (int row : rows) {
        nav *= 1 + returns[row];
        peak = Math.max(peak, nav);
        worst = Math.max(worst, 1 - nav / peak);
      }
      return worst;
    }

    private boolean isComparable() {
      return falls >= LEAST_FALLS && hasNumber();
    }

    private boolean hasNumber() {
      long undefined = Arrays.stream(draws).filter(Double::isNaN).count();
      return !Double.isNaN(cut) && undefined <= MOST_UNDEFINED * draws.length && variance() > 0;
    }

    private double mean() {
      return Arrays.stream(draws).filter(d -> !Double.isNaN(d)).average().orElse(Double.NaN);
    }

    private double variance() {
      double mean = mean();
      return Arrays.stream(draws)
          .filter(d -> !Double.isNaN(d))
          .map(d -> (d - mean) * (d - mean))
          .average()
          .orElse(Double.NaN);
    }

    private Control shown() {
      return new Control(
          "falls of 1 % or more unhedged, " + label + (isComparable() ? "" : " (too few)"),
          Unit.COUNT,
          Measure.of(falls),
          Optional.empty());
    }
  }

  /// Returns what stands beside a cut of `books`: how many falls each of `parts` has, how far apart
  /// the cuts are, and whether that could be chance.
  static List<Control> of(Books books, List<Books.Part> parts, CaseFile file) {
    List<Regime> regimes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Books there = books.on(parts.get(i));
      Optional<BookDays> hedged = there.days(file, there.hedged());
      Optional<BookDays> unhedged = there.days(file, there.hedged().unhedged());
      Optional<Double> block =
          there
              .inference(file, BlockChoice.automatic())
              .flatMap(PairedInference::blocks)
              .map(b -> b.used());
      if (hedged.isPresent() && unhedged.isPresent() && block.isPresent()) {
        Sampling own =
            new Sampling(
                file.sampling().draws(),
                CounterSeed.bits(file.sampling().seed(), i),
                file.sampling().threads(),
                file.sampling().family());
        regimes.add(
            Regime.of(parts.get(i).label(), hedged.get(), unhedged.get(), block.get(), own));
      }
    }
    List<Control> controls = new ArrayList<>();
    RegimeEquality all = ofAll(regimes);
    controls.add(
        new Control(
            "p of an equal cut in every regime with " + LEAST_FALLS + " falls of 1 % or more",
            Unit.FINE,
            of(regimes).p(),
            Optional.empty()));
    controls.add(
        new Control(
            "the same in " + all.compared.size() + " regimes, however few their falls",
            Unit.FINE,
            all.p(),
            Optional.empty()));
    all.widest().ifPresent(controls::add);
    regimes.forEach(r -> controls.add(r.shown()));
    return controls;
  }

  /// Returns the probability, if the cut is the same in all regimes, that cuts lie as far apart as
  /// these; undefined with fewer than two regimes to compare.
  Measure p() {
    if (compared.size() < 2) {
      return Measure.undefined("too few falls: fewer than two regimes to compare");
    }
    double[] weights = compared.stream().mapToDouble(r -> 1 / r.variance()).toArray();
    double[] means = compared.stream().mapToDouble(Regime::mean).toArray();
    double[] cuts = compared.stream().mapToDouble(r -> r.cut).toArray();
    double seen = q(cuts, weights);
    int draws = compared.getFirst().draws.length;
    int defined = 0;
    int beyond = 0;
    for (int k = 0; k < draws; k++) {
      double[] apart = new double[cuts.length];
      for (int r = 0; r < apart.length; r++) {
        apart[r] = compared.get(r).draws[k] - means[r];
      }
      double q = q(apart, weights);
      if (!Double.isNaN(q)) {
        defined++;
        beyond += q >= seen ? 1 : 0;
      }
    }
    return Measure.of((1.0 + beyond) / (1.0 + defined));
  }

  private static double q(double[] cuts, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < cuts.length; i++) {
      sum += weights[i] * cuts[i];
      weight += weights[i];
    }
    double q = 0;
    for (int i = 0; i < cuts.length; i++) {
      double apart = cuts[i] - sum / weight;
      q += weights[i] * apart * apart;
    }
    return q;
  }

  /// Returns the two regimes compared whose cuts lie farthest apart.
  private Optional<Control> widest() {
    if (compared.size() < 2) {
      return Optional.empty();
    }
    Regime most = compared.getFirst();
    Regime least = compared.getFirst();
    for (Regime r : compared) {
      most = r.cut > most.cut ? r : most;
      least = r.cut < least.cut ? r : least;
    }
    double[] apart = new double[most.draws.length];
    for (int k = 0; k < apart.length; k++) {
      apart[k] = most.draws[k] - least.draws[k];
    }
    double[] sorted = Arrays.stream(apart).filter(d -> !Double.isNaN(d)).sorted().toArray();
    int cut = (int) Math.floor((1 - LEVEL) / 2 * (sorted.length - 1));
    return Optional.of(
        new Control(
            "drawdown cut, " + most.label + " less " + least.label,
            Unit.PERCENT,
            Measure.of(most.cut - least.cut),
            Optional.of(
                new Interval(
                    sorted[cut],
                    sorted[sorted.length - 1 - cut],
                    LEVEL,
                    Interval.Method.PERCENTILE))));
  }
}
