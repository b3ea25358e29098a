package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Fit;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.Tally;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
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
    return new Row(at, statistic, Made.ANOTHER, truth, tally(worlds.size(), held));
  }

  /// An interval and what it should hold.
  private record Held(Interval interval, double number) {}

  /// Returns how often percentile intervals of odd worlds hold the truth once stretched by `fit`.
  Row verified(Fit fit) {
    Rule rule =
        new Rule(statistic, fit.years(), Interval.Method.PERCENTILE, fit.low(), fit.high(), false);
    return row(Made.VERIFIED, half(1), e -> e.usual().percentile().map(rule::stretched));
  }

  private Row row(Made made, List<Estimate> of, Function<Estimate, Optional<Interval>> interval) {
    List<Held> held =
        of.stream().flatMap(e -> interval.apply(e).stream()).map(i -> new Held(i, truth)).toList();
    return new Row(at, statistic, made, truth, tally(of.size(), held));
  }

  private static Tally tally(int worlds, List<Held> held) {
    int below = 0;
    int above = 0;
    for (Held h : held) {
      below += h.number() < h.interval().low() ? 1 : 0;
      above += h.number() > h.interval().high() ? 1 : 0;
    }
    double[] widths =
        held.stream().mapToDouble(h -> h.interval().high() - h.interval().low()).toArray();
    double width = widths.length == 0 ? 0 : Dialler.median(widths);
    return new Tally(worlds, worlds - held.size(), below, above, width);
  }

  /// Returns how many half-widths percentile intervals of even worlds must reach down from their
  /// middle so that the truth is below in no more than 2.5 % of them, rounded up to the tenth; 1 if
  /// they reach far enough, or if there are too few of them to tell.
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
    return Math.max(1, Math.ceil(needed[needed.length - 1 - beyond] * 10) / 10);
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
