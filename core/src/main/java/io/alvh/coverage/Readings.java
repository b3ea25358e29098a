package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.Tally;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.IntervalCalibration.Rule;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What inference said of one statistic at one place in all worlds.
final class Readings {
  /// So often may the truth lie beyond one end.
  private static final double TAIL = 0.025;

  /// Fewer intervals than this tell nothing of a tail.
  private static final int LEAST = 40;

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
  static List<Readings> of(Dial dial, List<List<PairedInference>> trials, int place) {
    At at = new At(dial.kind(), dial.years(), dial.reduction());
    List<Readings> readings = new ArrayList<>();
    for (Statistic statistic : Statistic.values()) {
      readings.add(
          new Readings(
              at, statistic, trials.stream().map(t -> t.get(place).estimate(statistic)).toList()));
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
        row(Made.STRICT, worlds, Estimate::strictInterval));
  }

  /// Returns how often percentile intervals of odd worlds hold the truth once stretched by `fit`.
  Row verified(Fit fit) {
    Rule rule = new Rule(statistic, Interval.Method.PERCENTILE, fit.low(), fit.high(), false);
    return row(Made.VERIFIED, half(1), e -> e.usual().percentile().map(rule::stretched));
  }

  private Row row(Made made, List<Estimate> of, Function<Estimate, Optional<Interval>> interval) {
    int below = 0;
    int above = 0;
    List<Interval> intervals = of.stream().flatMap(e -> interval.apply(e).stream()).toList();
    for (Interval i : intervals) {
      below += truth < i.low() ? 1 : 0;
      above += truth > i.high() ? 1 : 0;
    }
    double width =
        intervals.isEmpty()
            ? 0
            : Dialler.median(intervals.stream().mapToDouble(i -> i.high() - i.low()).toArray());
    Tally tally = new Tally(of.size(), of.size() - intervals.size(), below, above, width);
    return new Row(at, statistic, made, truth, tally);
  }

  /// Returns how many half-widths percentile intervals of even worlds must reach down from their
  /// middle so that the truth is below in no more than 2.5 % of them; 1 if they reach far enough.
  double low() {
    return reach(-1);
  }

  /// Returns the same up.
  double high() {
    return reach(1);
  }

  private double reach(int side) {
    double[] needed =
        half(0).stream()
            .flatMap(e -> e.usual().percentile().stream())
            .filter(i -> i.high() > i.low())
            .mapToDouble(i -> side * (2 * truth - i.low() - i.high()) / (i.high() - i.low()))
            .sorted()
            .toArray();
    if (needed.length < LEAST) {
      return 1;
    }
    int beyond = (int) (TAIL * needed.length);
    return Math.max(1, needed[needed.length - 1 - beyond]);
  }

  /// Returns the worlds whose number is even, or odd.
  private List<Estimate> half(int odd) {
    List<Estimate> half = new ArrayList<>();
    for (int w = odd; w < worlds.size(); w += 2) {
      half.add(worlds.get(w));
    }
    return half;
  }
}
