package io.alvh.study.inference;

import io.alvh.stats.bootstrap.BlockLength;
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

/// What sampling error leaves of a figure made of sums over sessions, such as a ratio of two, by
/// the stationary bootstrap of whole rows; percentile intervals. The same bits for any number of
/// threads.
public final class SumInference {
  private static final int CHUNK = 500;

  private SumInference() {}

  /// A figure and its intervals; those are missing where too many draws have no figure.
  ///
  /// @param point of the sample
  /// @param usual 95 %
  /// @param strict at the strict level
  public record Sampled(Measure point, Optional<Interval> usual, Optional<Interval> strict) {
    /// Returns a figure that does not exist because of `reason`.
    public static Sampled none(String reason) {
      return new Sampled(Measure.undefined(reason), Optional.empty(), Optional.empty());
    }
  }

  /// Returns the figure of the rows and its intervals.
  ///
  /// @param columns one number a row in each, at least two rows
  /// @param leading series whose dependence the length of blocks suits, one number a row
  /// @param figure of the sums of the columns
  public static Sampled of(
      long[][] columns,
      double[] leading,
      InferenceSettings settings,
      Function<double[], Measure> figure) {
    int n = leading.length;
    Check.that(n >= 2, "need at least two rows, had " + n);
    double block = Math.min(n, settings.block().sessions(BlockLength.of(leading)));
    JointResampler resampler =
        new JointResampler(
            new long[0][], columns, new StationaryBootstrap(n, n, block, settings.seed()));
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (int from = 0; from < settings.draws(); from += CHUNK) {
      int first = from;
      int end = Math.min(from + CHUNK, settings.draws());
      tasks.add(() -> figures(resampler, first, end, figure));
    }
    double[] draws =
        Sweep.all(tasks, settings.threads()).stream().flatMapToDouble(Arrays::stream).toArray();
    return sampled(figure.apply(sums(resampler.sample(), 0, columns.length)), draws, settings);
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

  /// Returns the intervals of `draws` about `point`; not-a-number is a draw without a figure.
  public static Sampled sampled(Measure point, double[] draws, InferenceSettings settings) {
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

  private static double[] figures(
      JointResampler resampler, int from, int to, Function<double[], Measure> figure) {
    int width = resampler.width();
    long[] rows = resampler.draws(from, to);
    double[] figures = new double[to - from];
    for (int k = 0; k < figures.length; k++) {
      figures[k] = figure.apply(sums(rows, k * width, width)).find().orElse(Double.NaN);
    }
    return figures;
  }

  private static double[] sums(long[] rows, int at, int width) {
    double[] sums = new double[width];
    for (int c = 0; c < width; c++) {
      sums[c] = (double) rows[at + c];
    }
    return sums;
  }
}
