package io.alvh.study.inference;

import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What sampling error leaves of a hedged book's figures, by the paired stationary bootstrap. The
/// same bits for any number of threads, and for draws made elsewhere.
public final class PairedInference {
  /// Confidence of the usual intervals.
  public static final double LEVEL = 0.95;

  private final Measure scale;
  private final Optional<BlockLengths> blocks;
  private final Map<Statistic, Estimate> estimates;

  private PairedInference(
      Measure scale, Optional<BlockLengths> blocks, Map<Statistic, Estimate> estimates) {
    this.scale = scale;
    this.blocks = blocks;
    this.estimates = estimates;
  }

  /// Returns the estimates of two books in the same sessions. Books that are ruined have figures
  /// but no intervals.
  ///
  /// @throws IllegalArgumentException if the sessions differ
  public static PairedInference of(BookDays hedged, BookDays unhedged, InferenceSettings settings) {
    return of(hedged, unhedged, settings, PairedSampler.here());
  }

  /// Returns the estimates of two books in the same sessions from draws made by `sampler`; the same
  /// bits whichever it is.
  ///
  /// @throws IllegalArgumentException if the sessions differ
  public static PairedInference of(
      BookDays hedged, BookDays unhedged, InferenceSettings settings, PairedSampler sampler) {
    BookPair pair = new BookPair(hedged, unhedged);
    if (pair.ruined()) {
      return withoutDraws(pair, settings, "a ruined book has no returns to draw from");
    }
    PairedDraws prepared = PairedDraws.of(pair, settings);
    return of(prepared, sampler.draws(prepared));
  }

  /// Returns the figure of two books in the same sessions alone, without an interval.
  public static Measure point(BookDays hedged, BookDays unhedged, Statistic statistic) {
    BookPair pair = new BookPair(hedged, unhedged);
    return statistic.of(pair.figures(), pair.span());
  }

  /// Returns the figures of two books in the same sessions without intervals.
  public static PairedInference points(
      BookDays hedged, BookDays unhedged, InferenceSettings settings) {
    return withoutDraws(new BookPair(hedged, unhedged), settings, "not resampled");
  }

  /// Returns the estimates from draws made in parts, wherever they were made.
  ///
  /// @param draws all of them, in order of their index
  public static PairedInference of(PairedDraws prepared, long[] draws) {
    Check.that(
        draws.length == prepared.settings().draws() * prepared.width(),
        "need " + prepared.settings().draws() + " draws of " + prepared.width() + " numbers");
    Estimator estimator = new Estimator(prepared, draws);
    Map<Statistic, Estimate> estimates = new EnumMap<>(Statistic.class);
    for (Statistic statistic : Statistic.values()) {
      estimates.put(statistic, estimator.estimate(statistic));
    }
    return new PairedInference(prepared.pair().scale(), Optional.of(prepared.blocks()), estimates);
  }

  private static PairedInference withoutDraws(
      BookPair pair, InferenceSettings settings, String reason) {
    Map<Statistic, Estimate> estimates = new EnumMap<>(Statistic.class);
    PairFigures figures = pair.figures();
    for (Statistic statistic : Statistic.values()) {
      estimates.put(
          statistic,
          new Estimate(
              statistic,
              statistic.of(figures, pair.span()),
              Estimate.Bounds.none(LEVEL, reason),
              Estimate.Bounds.none(settings.strictLevel(), reason),
              new Estimate.Resampled(0, 1, Measure.undefined(reason), 0)));
    }
    return new PairedInference(pair.scale(), Optional.empty(), estimates);
  }

  /// Returns one estimate.
  public Estimate estimate(Statistic statistic) {
    return Objects.requireNonNull(estimates.get(statistic));
  }

  /// Returns all estimates, in the order of `Statistic`.
  public List<Estimate> estimates() {
    return List.copyOf(estimates.values());
  }

  /// Returns the mean lengths of blocks; empty if a book is ruined.
  public Optional<BlockLengths> blocks() {
    return blocks;
  }

  /// Returns the scale at which the unhedged book falls as far as the hedged one, or why there is
  /// none.
  public Measure scale() {
    return scale;
  }

  /// Estimates from one set of draws.
  private static final class Estimator {
    private final PairedDraws prepared;
    private final Statistic.Span span;
    private final PairFigures exact;
    private final PairFigures sample;
    private final List<PairFigures> draws = new ArrayList<>();
    private final List<PairFigures> leaveOuts = new ArrayList<>();

    Estimator(PairedDraws prepared, long[] rows) {
      this.prepared = prepared;
      span = prepared.pair().span();
      exact = prepared.pair().figures();
      sample = prepared.figures(prepared.sample(), 0);
      for (int at = 0; at < rows.length; at += prepared.width()) {
        draws.add(prepared.figures(rows, at));
      }
      int n = span.sessions();
      int groups = Math.max(2, (int) (n / Math.ceil(prepared.blocks().used())));
      for (int g = 0; g < groups; g++) {
        int from = (int) ((long) n * g / groups);
        int to = (int) ((long) n * (g + 1) / groups);
        leaveOuts.add(prepared.figures(prepared.without(from, to), 0));
      }
    }

    Estimate estimate(Statistic statistic) {
      Measure point = statistic.of(exact, span);
      double[] defined = values(statistic, draws);
      double undefined = 1 - (double) defined.length / draws.size();
      double strict = prepared.settings().strictLevel();
      String reason = refusal(point, undefined, LEVEL);
      String strictReason = refusal(point, undefined, strict);
      Measure median = Measure.undefined("undefined in every draw");
      Estimate.Bounds usual = Estimate.Bounds.none(LEVEL, reason);
      Estimate.Bounds narrow = Estimate.Bounds.none(strict, strictReason);
      if (defined.length > 0) {
        DrawIntervals intervals = intervals(statistic, point, defined);
        median = Measure.of(intervals.quantile(0.5));
        usual = reason.isEmpty() ? bounds(statistic, intervals, LEVEL) : usual;
        narrow = strictReason.isEmpty() ? bounds(statistic, intervals, strict) : narrow;
      }
      return new Estimate(
          statistic,
          point,
          usual,
          narrow,
          new Estimate.Resampled(draws.size(), undefined, median, prepared.blocks().used()));
    }

    /// The draws are compared with the sample resampled by itself, so that equal is equal.
    private DrawIntervals intervals(Statistic statistic, Measure point, double[] defined) {
      double[] left = values(statistic, leaveOuts);
      double centre = statistic.of(sample, span).find().orElse(point.find().orElse(0));
      return new DrawIntervals(
          defined, centre, left.length == leaveOuts.size() ? left : new double[0]);
    }

    private double[] values(Statistic statistic, List<PairFigures> of) {
      double[] values = new double[of.size()];
      int made = 0;
      for (PairFigures figures : of) {
        if (statistic.of(figures, span) instanceof Measure.Known(double value)) {
          values[made++] = value;
        }
      }
      return Arrays.copyOf(values, made);
    }

    /// More undefined draws than a tail of the interval holds could all lie in it.
    private static String refusal(Measure point, double undefined, double level) {
      if (point instanceof Measure.Undefined u) {
        return u.reason();
      }
      double most = (1 - level) / 2;
      return undefined > most
          ? "undefined in "
              + Figures.number(100 * undefined, 2)
              + " % of the draws, more than "
              + Figures.number(100 * most, 2)
              + " %"
          : "";
    }

    private Estimate.Bounds bounds(Statistic statistic, DrawIntervals intervals, double level) {
      Optional<Interval> percentile = Optional.of(intervals.percentile(level));
      Optional<Interval> bca = intervals.bca(level);
      String refused = IntervalCalibration.refusal(statistic, span.sessions());
      return new Estimate.Bounds(
          level,
          percentile,
          bca,
          IntervalCalibration.apply(statistic, span.sessions(), percentile, bca),
          refused.isEmpty() && bca.isEmpty()
              ? "the correction for bias and acceleration breaks down"
              : refused);
    }
  }
}
