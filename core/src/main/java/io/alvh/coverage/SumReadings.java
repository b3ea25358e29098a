package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.SumFit;
import io.alvh.coverage.CoverageResult.SumRow;
import io.alvh.coverage.Tallies.Held;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.inference.SumCalibration.Rule;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What inference said of one figure of sums at one place in all worlds.
final class SumReadings {
  private final At at;
  private final SumTrial trial;
  private final RowSpan span;
  private final List<Sampled> worlds;
  private final int rows;
  private final double truth;

  private SumReadings(At at, SumTrial trial, RowSpan span, List<Sampled> worlds, int rows) {
    this.at = at;
    this.trial = trial;
    this.span = span;
    this.worlds = worlds;
    this.rows = rows;
    this.truth = truth(trial, worlds);
  }

  /// Returns the readings of every figure at one dial.
  ///
  /// @param trials of all worlds
  /// @param place of the dial in each
  static List<SumReadings> of(Dial dial, List<List<Trial>> trials, int place) {
    At at = new At(dial.kind(), dial.years(), dial.reduction());
    List<SumReadings> readings = new ArrayList<>();
    for (RowSpan span : RowSpan.values()) {
      int rows = dial.years() * WorldTrials.SESSIONS / span.sessions();
      for (SumTrial trial : SumTrial.values()) {
        List<Sampled> of =
            trials.stream()
                .map(t -> Objects.requireNonNull(t.get(place).sums(span).get(trial)))
                .toList();
        readings.add(new SumReadings(at, trial, span, of, rows));
      }
    }
    return readings;
  }

  private static double truth(SumTrial trial, List<Sampled> worlds) {
    double[] points =
        worlds.stream()
            .flatMap(s -> s.point().find().stream().boxed())
            .mapToDouble(d -> d)
            .toArray();
    if (points.length == 0) {
      return 0;
    }
    return trial.byMean() ? Arrays.stream(points).sum() / points.length : Dialler.median(points);
  }

  SumTrial trial() {
    return trial;
  }

  int rows() {
    return rows;
  }

  /// Returns how often intervals hold the truth, as they were made, as claims use them, and on odd
  /// worlds stretched by `fit`.
  List<SumRow> rows(SumFit fit) {
    Rule fitted = new Rule(trial.kind(), span.ofSessions(), rows, fit.usual(), fit.strict(), false);
    return List.of(
        row(Made.PERCENTILE, worlds, Sampled::usual),
        row(Made.CALIBRATED, worlds, s -> s.calibrated(trial.kind(), span.least(), rows).usual()),
        row(Made.STRICT, worlds, s -> s.calibrated(trial.kind(), span.least(), rows).strict()),
        row(Made.VERIFIED, Tallies.half(worlds, 1), s -> s.usual().map(fitted::stretched)));
  }

  private SumRow row(Made made, List<Sampled> of, Function<Sampled, Optional<Interval>> interval) {
    List<Held> held =
        of.stream().flatMap(s -> interval.apply(s).stream()).map(i -> new Held(i, truth)).toList();
    return new SumRow(at, trial, span, made, truth, Tallies.of(of.size(), held));
  }

  /// Returns how many half-widths intervals of even worlds must reach from their middle, down by
  /// `side` -1 or up by 1.
  double reach(int side) {
    return reach(side, Tallies.TAIL, Sampled::usual);
  }

  /// Returns the same of strict intervals.
  double strictReach(int side) {
    return reach(side, Tallies.STRICT_TAIL, Sampled::strict);
  }

  private double reach(int side, double tail, Function<Sampled, Optional<Interval>> interval) {
    return Tallies.reach(
        side,
        truth,
        tail,
        Tallies.half(worlds, 0).stream().flatMap(s -> interval.apply(s).stream()).toList());
  }
}
