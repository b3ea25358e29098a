package io.alvh.claims.metric;

import io.alvh.claims.Sampling;
import io.alvh.stats.bootstrap.BinomialInterval;
import io.alvh.stats.bootstrap.BlockLength;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Intervals of a statistic of rows in time order, by the stationary bootstrap, percentile.
final class RowDraws {
  /// Greatest part of draws without a statistic before there is no interval.
  private static final double MOST_UNDEFINED = 0.025;

  private static final double LEVEL = 0.95;

  private RowDraws() {}

  /// The interval at 95 % and at the strict level.
  record Sure(Optional<Interval> interval, Optional<Interval> strict) {
    static final Sure NOT = new Sure(Optional.empty(), Optional.empty());

    /// Returns the hulls of these and of `other`; none where either has none.
    Sure hull(Sure other) {
      return new Sure(
          interval.flatMap(i -> other.interval.map(i::hull)),
          strict.flatMap(s -> other.strict.map(s::hull)));
    }
  }

  /// Returns the intervals of `statistic`, which gets the rows drawn, in order, and returns
  /// not-a-number where it is undefined; none with fewer than two rows.
  ///
  /// @param meanBlock expected length of a block, rows
  static Sure of(int rows, double meanBlock, Sampling sampling, ToDoubleFunction<int[]> statistic) {
    if (rows < 2) {
      return Sure.NOT;
    }
    StationaryBootstrap bootstrap =
        new StationaryBootstrap(rows, rows, Math.clamp(meanBlock, 1, rows), sampling.seed());
    double[] values =
        IntStream.range(0, sampling.draws())
            .parallel()
            .mapToDouble(k -> statistic.applyAsDouble(bootstrap.indices(k)))
            .toArray();
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (known.length < (1 - MOST_UNDEFINED) * values.length) {
      return Sure.NOT;
    }
    return new Sure(
        Optional.of(percentile(known, LEVEL)),
        Optional.of(percentile(known, sampling.strictLevel())));
  }

  /// Returns the intervals of the mean of `values`.
  ///
  /// @param leastBlock rows: the block's mean length is chosen by the data, but not below this
  static Sure mean(double[] values, double leastBlock, Sampling sampling) {
    return of(
        values.length,
        block(values, leastBlock),
        sampling,
        rows -> sum(values, rows) / rows.length);
  }

  /// Returns the intervals of `sum(numerator) / sum(denominator)`, undefined unless the latter is
  /// above zero.
  ///
  /// @param leastBlock as above; what is chosen suits the numerator less the ratio times the
  ///   denominator, on which the error of the ratio depends
  static Sure ratio(
      double[] numerator, double[] denominator, double leastBlock, Sampling sampling) {
    double above = Arrays.stream(numerator).sum();
    double whole = Arrays.stream(denominator).sum();
    double[] apart = new double[numerator.length];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = whole > 0 ? numerator[i] - above / whole * denominator[i] : 0;
    }
    return of(
        numerator.length,
        block(apart, leastBlock),
        sampling,
        rows -> {
          double below = sum(denominator, rows);
          return below > 0 ? sum(numerator, rows) / below : Double.NaN;
        });
  }

  /// Returns the intervals of a frequency: the hull of the exact ones of independent trials and of
  /// those that keep neighbours together, so that neither few misses nor clusters of them make it
  /// look surer than it is.
  ///
  /// @param leastBlock as above
  static Sure frequency(boolean[] hits, double leastBlock, Sampling sampling) {
    if (hits.length == 0) {
      return Sure.NOT;
    }
    double[] ones = new double[hits.length];
    int count = 0;
    for (int i = 0; i < hits.length; i++) {
      ones[i] = hits[i] ? 1 : 0;
      count += hits[i] ? 1 : 0;
    }
    Sure exact = binomial(count, hits.length, sampling);
    return hits.length < 2 ? exact : exact.hull(mean(ones, leastBlock, sampling));
  }

  /// Returns the exact intervals of independent trials.
  static Sure binomial(int hits, int trials, Sampling sampling) {
    return new Sure(
        Optional.of(BinomialInterval.of(hits, trials, LEVEL)),
        Optional.of(BinomialInterval.of(hits, trials, sampling.strictLevel())));
  }

  /// Returns `value` without sampling error.
  static Sure exact(double value, Sampling sampling) {
    Interval.Method method = Interval.Method.EXACT;
    return new Sure(
        Optional.of(new Interval(value, value, LEVEL, method)),
        Optional.of(new Interval(value, value, sampling.strictLevel(), method)));
  }

  private static double block(double[] series, double least) {
    return series.length < 2 ? least : Math.max(least, BlockLength.of(series));
  }

  private static double sum(double[] values, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += values[row];
    }
    return sum;
  }

  private static Interval percentile(double[] sorted, double level) {
    double tail = (1 - level) / 2;
    int low = (int) Math.floor(tail * (sorted.length - 1));
    return new Interval(
        sorted[low], sorted[sorted.length - 1 - low], level, Interval.Method.PERCENTILE);
  }
}
