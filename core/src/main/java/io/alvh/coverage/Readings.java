package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.Tallies.Held;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.IntervalCalibration.Rule;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What inference said of one statistic at one place in all worlds.
final class Readings {
  private final At at;
  private final Statistic statistic;
  private final List<Estimate> worlds;
  private final double truth;

  private Readings(At at, Statistic statistic, List<Estimate> worlds) {
    this.at = at;
    this.statistic = statistic;
    this.worlds = worlds;
    this.truth = statistic == Statistic.DRAWDOWN_REDUCTION ? at.reduction() : median(worlds);
  }

  /// Returns the readings of every statistic at one dial.
  ///
  /// @param trials of all worlds
  /// @param place of the dial in each
  static List<Readings> of(Dial dial, List<List<Trial>> trials, int place) {
    At at = new At(dial.kind(), dial.years(), dial.reduction());
    List<Readings> readings = new ArrayList<>();
    for (Statistic statistic : Statistic.values()) {
      readings.add(
          new Readings(
              at,
              statistic,
              trials.stream().map(t -> t.get(place).pair().estimate(statistic)).toList()));
    }
    return readings;
  }

  private static double median(List<Estimate> worlds) {
    double[] points =
        worlds.stream()
            .flatMap(e -> e.point().find().stream().boxed())
            .mapToDouble(d -> d)
            .toArray();
    return points.length == 0 ? 0 : Dialler.median(points);
  }

  At at() {
    return at;
  }

  Statistic statistic() {
    return statistic;
  }

  List<Estimate> worlds() {
    return worlds;
  }

  /// Returns how often intervals hold the truth, as they were made and as reports use them.
  List<Row> rows() {
    return List.of(
        row(Made.PERCENTILE, worlds, e -> e.usual().percentile()),
        row(Made.BCA, worlds, e -> e.usual().bca()),
        row(Made.CALIBRATED, worlds, Estimate::interval),
        row(Made.STRICT, worlds, Estimate::strictInterval),
        another());
  }

  /// Returns how often the interval of a world holds the figure of the next.
  private Row another() {
    List<Held> held = new ArrayList<>();
    for (int w = 0; w < worlds.size(); w++) {
      Measure next = worlds.get((w + 1) % worlds.size()).point();
      Optional<Interval> interval = worlds.get(w).interval();
      if (interval.isPresent() && next instanceof Measure.Known(double figure)) {
        held.add(new Held(interval.get(), figure));
      }
    }
    return new Row(at, statistic, Made.ANOTHER, truth, Tallies.of(worlds.size(), held));
  }

  /// Returns how often percentile intervals of odd worlds hold the truth once stretched by `fit`.
  Row verified(Fit fit) {
    Rule rule =
        new Rule(statistic, fit.years(), Interval.Method.PERCENTILE, fit.low(), fit.high(), false);
    return row(
        Made.VERIFIED, Tallies.half(worlds, 1), e -> e.usual().percentile().map(rule::stretched));
  }

  private Row row(Made made, List<Estimate> of, Function<Estimate, Optional<Interval>> interval) {
    List<Held> held =
        of.stream().flatMap(e -> interval.apply(e).stream()).map(i -> new Held(i, truth)).toList();
    return new Row(at, statistic, made, truth, Tallies.of(of.size(), held));
  }

  /// Returns how many half-widths percentile intervals of even worlds must reach down from their
  /// middle.
  double low() {
    return Tallies.reach(-1, truth, Tallies.TAIL, percentiles());
  }

  /// Returns the same up.
  double high() {
    return Tallies.reach(1, truth, Tallies.TAIL, percentiles());
  }

  private List<Interval> percentiles() {
    return Tallies.half(worlds, 0).stream().flatMap(e -> e.usual().percentile().stream()).toList();
  }
}
