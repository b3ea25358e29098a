package io.alvh.coverage;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.util.Optional;

/// What inference says of one statistic in one world, small enough to keep many.
final class Trial {
  /// The intervals that are kept.
  enum Kind {
    PERCENTILE,
    BCA,
    STRICT_PERCENTILE,
    STRICT_BCA
  }

  private final double point;
  private final double[] ends;

  private Trial(double point, double[] ends) {
    this.point = point;
    this.ends = ends;
  }

  /// Returns the trials of every statistic, by its ordinal.
  static Trial[] of(PairedInference inference) {
    Trial[] trials = new Trial[Statistic.values().length];
    for (Estimate estimate : inference.estimates()) {
      double[] ends = new double[2 * Kind.values().length];
      put(ends, Kind.PERCENTILE, estimate.usual().percentile());
      put(ends, Kind.BCA, estimate.usual().bca());
      put(ends, Kind.STRICT_PERCENTILE, estimate.strict().percentile());
      put(ends, Kind.STRICT_BCA, estimate.strict().bca());
      trials[estimate.statistic().ordinal()] =
          new Trial(estimate.point().find().orElse(Double.NaN), ends);
    }
    return trials;
  }

  private static void put(double[] ends, Kind kind, Optional<Interval> interval) {
    ends[2 * kind.ordinal()] = interval.map(Interval::low).orElse(Double.NaN);
    ends[2 * kind.ordinal() + 1] = interval.map(Interval::high).orElse(Double.NaN);
  }

  /// Returns the figure, or why there is none.
  Measure point() {
    return Double.isNaN(point) ? Measure.undefined("undefined in this world") : Measure.of(point);
  }

  /// Returns the interval of `kind`, if one was made.
  Optional<Interval> interval(Kind kind, double level) {
    double low = ends[2 * kind.ordinal()];
    double high = ends[2 * kind.ordinal() + 1];
    boolean bca = kind == Kind.BCA || kind == Kind.STRICT_BCA;
    return Double.isNaN(low)
        ? Optional.empty()
        : Optional.of(
            new Interval(low, high, level, bca ? Interval.Method.BCA : Interval.Method.PERCENTILE));
  }
}
