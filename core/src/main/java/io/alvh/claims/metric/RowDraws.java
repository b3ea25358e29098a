package io.alvh.claims.metric;

import io.alvh.claims.Sampling;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.InferenceSettings;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.SumInference;
import io.alvh.study.inference.SumInference.Sampled;
import io.alvh.study.inference.SumKind;
import java.util.Optional;
import java.util.function.Function;

/// Intervals of figures of rows in time order, as `SumInference` makes and calibrates them.
final class RowDraws {
  private RowDraws() {}

  /// The interval at 95 % and at the strict level.
  record Sure(Optional<Interval> interval, Optional<Interval> strict) {
    static final Sure NOT = new Sure(Optional.empty(), Optional.empty());

    static Sure of(Sampled sampled) {
      return new Sure(sampled.usual(), sampled.strict());
    }

    /// Returns what of these a number that lies from `least` to `most` can be: stretching may have
    /// reached further.
    Sure within(double least, double most) {
      return new Sure(
          interval.map(i -> i.within(least, most)), strict.map(s -> s.within(least, most)));
    }
  }

  /// Returns the intervals of a figure of the sums of `columns`; none with fewer than two rows.
  ///
  /// @param block rows, the mean length of a block; ten or more if rows are sessions
  static Sure sums(
      double[][] columns,
      double block,
      SumKind kind,
      Sampling sampling,
      Function<double[], Measure> figure) {
    InferenceSettings settings = settings(sampling, new BlockChoice.Fixed(block));
    return made(
        columns[0].length, kind, settings, s -> SumInference.of(columns, columns[0], s, figure));
  }

  /// Returns the intervals of the mean of `values`.
  ///
  /// @param leastBlock rows: the block's mean length is chosen by the data, but not below this; ten
  ///   or more if rows are sessions
  static Sure mean(double[] values, double leastBlock, Sampling sampling) {
    return made(
        values.length,
        SumKind.MEAN,
        least(sampling, leastBlock),
        s -> SumInference.mean(values, s));
  }

  /// Returns the intervals of `sum(numerator) / sum(denominator)`, undefined unless the latter is
  /// above zero.
  ///
  /// @param leastBlock as above
  static Sure ratio(
      double[] numerator, double[] denominator, double leastBlock, Sampling sampling) {
    return made(
        numerator.length,
        SumKind.RATIO,
        least(sampling, leastBlock),
        s -> SumInference.ratio(numerator, denominator, s));
  }

  /// Returns the intervals of a frequency.
  ///
  /// @param leastBlock as above
  static Sure frequency(boolean[] hits, double leastBlock, Sampling sampling) {
    return made(
        hits.length,
        SumKind.FREQUENCY,
        least(sampling, leastBlock),
        s -> SumInference.frequency(hits, s));
  }

  private static Sure made(
      int rows,
      SumKind kind,
      InferenceSettings settings,
      Function<InferenceSettings, Sampled> inference) {
    return rows < 2
        ? Sure.NOT
        : Sure.of(inference.apply(settings).calibrated(kind, settings.block(), rows));
  }

  /// Returns the exact intervals of independent trials.
  static Sure binomial(int hits, int trials, Sampling sampling) {
    return Sure.of(SumInference.binomial(hits, trials, least(sampling, 1)));
  }

  /// Returns `value` without sampling error.
  static Sure exact(double value, Sampling sampling) {
    Interval.Method method = Interval.Method.EXACT;
    return new Sure(
        Optional.of(new Interval(value, value, PairedInference.LEVEL, method)),
        Optional.of(new Interval(value, value, sampling.strictLevel(), method)));
  }

  private static InferenceSettings least(Sampling sampling, double rows) {
    return settings(sampling, new BlockChoice.Least(rows));
  }

  private static InferenceSettings settings(Sampling sampling, BlockChoice block) {
    return new InferenceSettings(
        sampling.draws(), sampling.seed(), sampling.threads(), sampling.strictLevel(), block);
  }
}
