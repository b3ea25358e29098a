package io.alvh.study.inference;

import io.alvh.stats.bootstrap.BinomialInterval;
import io.alvh.stats.bootstrap.BlockLength;
import io.alvh.stats.bootstrap.FixedPoint;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.JointResampler;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.study.Measure;
import io.alvh.study.Sweep;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// What sampling error leaves of a figure made of sums over rows in time order, such as a mean or a
/// ratio of two sums, by the stationary bootstrap of whole rows; percentile intervals. The same
/// bits for any number of threads.
public final class SumInference {
  private static final int CHUNK = 500;

  private SumInference() {}

  /// A figure and its intervals; those are missing where too many draws have no figure, and where
  /// no interval of its kind and length holds the truth.
  ///
  /// @param point of the sample
  /// @param usual 95 %
  /// @param strict at the strict level
  public record Sampled(Measure point, Optional<Interval> usual, Optional<Interval> strict) {
    /// Returns a figure that does not exist because of `reason`.
    public static Sampled none(String reason) {
      return new Sampled(Measure.undefined(reason), Optional.empty(), Optional.empty());
    }

    /// Returns this share of hits with the hulls of its intervals and the exact ones of `trials`
    /// independent trials, so that neither few misses nor clusters of them make it look surer than
    /// it is; no interval where it has none.
    public Sampled atLeastBinomial(int trials, InferenceSettings settings) {
      if (point instanceof Measure.Known(double share)) {
        Sampled exact = binomial((int) Math.rint(share * trials), trials, settings);
        return new Sampled(
            point,
            exact.usual.flatMap(i -> usual.map(i::hull)),
            exact.strict.flatMap(s -> strict.map(s::hull)));
      }
      return this;
    }

    /// Returns what reports and verdicts use: the intervals as `SumCalibration` stretches those of
    /// `kind`.
    ///
    /// @param block how blocks were chosen, which tells sessions from events
    /// @param rows of the sample
    public Sampled calibrated(SumKind kind, BlockChoice block, int rows) {
      return SumCalibration.apply(kind, block.ofSessions(), rows, this);
    }
  }

  /// Returns the figure of the rows and its intervals as they are made.
  ///
  /// @param columns one number a row in each, at least two rows
  /// @param leading series whose dependence the length of blocks suits, one number a row
  /// @param figure of the sums of the columns
  public static Sampled of(
      long[][] columns,
      double[] leading,
      InferenceSettings settings,
      Function<double[], Measure> figure) {
    return all(columns, leading, settings, List.of(figure)).getFirst();
  }

  /// Returns several figures of the same rows, from the same draws.
  private static List<Sampled> all(
      long[][] columns,
      double[] leading,
      InferenceSettings settings,
      List<Function<double[], Measure>> figures) {
    JointResampler resampler =
        new JointResampler(new long[0][], columns, bootstrap(leading, settings));
    double[] draws = draws(settings, (from, to) -> figures(resampler, from, to, figures));
    double[] sample = sums(resampler.sample(), 0, columns.length);
    List<Sampled> all = new ArrayList<>();
    for (int f = 0; f < figures.size(); f++) {
      double[] own = new double[settings.draws()];
      for (int k = 0; k < own.length; k++) {
        own[k] = draws[k * figures.size() + f];
      }
      all.add(sampled(figures.get(f).apply(sample), own, settings));
    }
    return all;
  }

  /// Returns several figures of the same rows of numbers that need not be whole, as near as
  /// `FixedPoint` holds them, and their intervals as they are made, from the same draws.
  ///
  /// @param columns as above
  /// @param leading as above
  /// @param figures of the sums of the columns
  public static List<Sampled> all(
      double[][] columns,
      double[] leading,
      InferenceSettings settings,
      List<Function<double[], Measure>> figures) {
    FixedPoint[] points = Arrays.stream(columns).map(FixedPoint::of).toArray(FixedPoint[]::new);
    long[][] units = Arrays.stream(points).map(FixedPoint::units).toArray(long[][]::new);
    List<Function<double[], Measure>> ofUnits = new ArrayList<>();
    for (Function<double[], Measure> figure : figures) {
      ofUnits.add(sums -> {
        double[] values = new double[sums.length];
        for (int c = 0; c < values.length; c++) {
          values[c] = points[c].value(sums[c]);
        }
        return figure.apply(values);
      });
    }
    return all(units, leading, settings, ofUnits);
  }

  /// Returns one figure of numbers that need not be whole.
  public static Sampled of(
      double[][] columns,
      double[] leading,
      InferenceSettings settings,
      Function<double[], Measure> figure) {
    return all(columns, leading, settings, List.of(figure)).getFirst();
  }

  /// Returns the mean of `values` and its intervals as they are made.
  public static Sampled mean(double[] values, InferenceSettings settings) {
    return of(new double[][] {values}, values, settings, s -> Measure.of(s[0] / values.length));
  }

  /// Returns the sum of `above` over that of `below`, undefined unless the latter is above zero,
  /// and its intervals as they are made. Blocks suit what is above less the ratio times what is
  /// below, on which the error of the ratio depends.
  public static Sampled ratio(double[] above, double[] below, InferenceSettings settings) {
    double whole = Arrays.stream(below).sum();
    double ratio = whole > 0 ? Arrays.stream(above).sum() / whole : 0;
    double[] apart = new double[above.length];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = whole > 0 ? above[i] - ratio * below[i] : 0;
    }
    return of(
        new double[][] {above, below},
        apart,
        settings,
        s -> s[1] > 0 ? Measure.of(s[0] / s[1]) : Measure.undefined("nothing to divide by"));
  }

  /// Returns the share of `hits` and its intervals as they are made: the hull of the exact ones of
  /// independent trials and of those that keep neighbours together.
  public static Sampled frequency(boolean[] hits, InferenceSettings settings) {
    double[] ones = new double[hits.length];
    int count = 0;
    for (int i = 0; i < hits.length; i++) {
      ones[i] = hits[i] ? 1 : 0;
      count += hits[i] ? 1 : 0;
    }
    return hits.length < 2
        ? binomial(count, hits.length, settings)
        : mean(ones, settings).atLeastBinomial(hits.length, settings);
  }

  /// Returns the share of hits among independent trials and its exact intervals.
  public static Sampled binomial(int hits, int trials, InferenceSettings settings) {
    return new Sampled(
        Measure.of((double) hits / trials),
        Optional.of(BinomialInterval.of(hits, trials, PairedInference.LEVEL)),
        Optional.of(BinomialInterval.of(hits, trials, settings.strictLevel())));
  }

  /// Returns a figure that depends on the order of rows, and its intervals as they are made.
  ///
  /// @param leading series whose dependence the length of blocks suits, one number a row
  /// @param figure of rows in the order given
  public static Sampled ordered(
      double[] leading, InferenceSettings settings, Function<int[], Measure> figure) {
    StationaryBootstrap bootstrap = bootstrap(leading, settings);
    int[] order = new int[leading.length];
    Arrays.setAll(order, i -> i);
    double[] draws =
        draws(
            settings,
            (from, to) -> {
              double[] part = new double[to - from];
              for (int k = from; k < to; k++) {
                part[k - from] = figure.apply(bootstrap.indices(k)).find().orElse(Double.NaN);
              }
              return part;
            });
    return sampled(figure.apply(order), draws, settings);
  }

  /// Returns the figure of the rows alone.
  public static Measure point(long[][] columns, Function<double[], Measure> figure) {
    double[] sums = new double[columns.length];
    for (int c = 0; c < columns.length; c++) {
      long sum = 0;
      for (long value : columns[c]) {
        sum = Math.addExact(sum, value);
      }
      sums[c] = (double) sum;
    }
    return figure.apply(sums);
  }

  private static StationaryBootstrap bootstrap(double[] leading, InferenceSettings settings) {
    int n = leading.length;
    Check.that(n >= 2, "need at least two rows, had " + n);
    double block = Math.min(n, settings.block().sessions(BlockLength.of(leading)));
    return new StationaryBootstrap(n, n, block, settings.seed());
  }

  /// Makes a figure of each of some draws; not-a-number is a draw without one.
  interface Part {
    /// Returns the figures of draws `from` to `to`, the last excluded.
    double[] figures(int from, int to);
  }

  /// Returns the figures of all draws, in order.
  static double[] draws(InferenceSettings settings, Part part) {
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (int from = 0; from < settings.draws(); from += CHUNK) {
      int first = from;
      int end = Math.min(from + CHUNK, settings.draws());
      tasks.add(() -> part.figures(first, end));
    }
    return Sweep.all(tasks, settings.threads()).stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /// Returns the intervals of `draws` about `point`; not-a-number is a draw without a figure.
  static Sampled sampled(Measure point, double[] draws, InferenceSettings settings) {
    double[] defined = Arrays.stream(draws).filter(d -> !Double.isNaN(d)).toArray();
    double undefined = 1 - (double) defined.length / draws.length;
    if (point.find().isEmpty() || defined.length == 0) {
      return new Sampled(point, Optional.empty(), Optional.empty());
    }
    DrawIntervals intervals = new DrawIntervals(defined, point.find().getAsDouble(), new double[0]);
    return new Sampled(
        point,
        interval(intervals, PairedInference.LEVEL, undefined),
        interval(intervals, settings.strictLevel(), undefined));
  }

  private static Optional<Interval> interval(
      DrawIntervals intervals, double level, double undefined) {
    return undefined > (1 - level) / 2
        ? Optional.empty()
        : Optional.of(intervals.percentile(level));
  }

  /// Returns the figures of each draw, one draw after the other.
  private static double[] figures(
      JointResampler resampler, int from, int to, List<Function<double[], Measure>> figures) {
    int width = resampler.width();
    long[] rows = resampler.draws(from, to);
    double[] values = new double[(to - from) * figures.size()];
    int at = 0;
    for (int k = 0; k < to - from; k++) {
      double[] sums = sums(rows, k * width, width);
      for (Function<double[], Measure> figure : figures) {
        values[at++] = figure.apply(sums).find().orElse(Double.NaN);
      }
    }
    return values;
  }

  private static double[] sums(long[] rows, int at, int width) {
    double[] sums = new double[width];
    for (int c = 0; c < width; c++) {
      sums[c] = (double) rows[at + c];
    }
    return sums;
  }
}
