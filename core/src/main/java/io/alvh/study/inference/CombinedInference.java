package io.alvh.study.inference;

import io.alvh.study.Measure;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.List;
import java.util.function.IntFunction;

/// A weighted sum of one statistic over several pairs of books in the same sessions, such as its
/// mean over tiers or the difference of two hedges: the same sessions are drawn for all of them.
/// Percentile intervals, stretched as the statistic's own are.
public final class CombinedInference {
  private CombinedInference() {}

  /// One pair of books.
  ///
  /// @param weight of its statistic in the sum
  /// @param hedged the hedged book
  /// @param unhedged the same book unhedged
  public record Term(double weight, BookDays hedged, BookDays unhedged) {}

  /// Returns the sum and its intervals.
  public static Sampled of(Statistic statistic, List<Term> terms, InferenceSettings settings) {
    return of(statistic, terms, settings, PairedSampler.here());
  }

  /// Returns the sum and its intervals from draws made by `sampler`; the same bits whichever it is.
  public static Sampled of(
      Statistic statistic, List<Term> terms, InferenceSettings settings, PairedSampler sampler) {
    List<BookPair> pairs = terms.stream().map(t -> new BookPair(t.hedged(), t.unhedged())).toList();
    Measure point = sum(terms, i -> statistic.of(pairs.get(i).figures(), pairs.get(i).span()));
    if (pairs.stream().anyMatch(BookPair::ruined)) {
      return SumInference.sampled(point, new double[] {Double.NaN}, settings);
    }
    double longest = 1;
    for (BookPair pair : pairs) {
      longest = Math.max(longest, PairedDraws.of(pair, settings).blocks().used());
    }
    InferenceSettings same = settings.withBlock(new BlockChoice.Fixed(longest));
    List<PairedDraws> prepared = pairs.stream().map(p -> PairedDraws.of(p, same)).toList();
    List<long[]> rows = prepared.stream().map(sampler::draws).toList();
    double[] draws =
        SumInference.draws(
            settings, (from, to) -> figures(statistic, terms, prepared, rows, from, to));
    Sampled plain = SumInference.sampled(point, draws, settings);
    IntervalCalibration.Rule rule =
        IntervalCalibration.of(statistic, pairs.getFirst().span().sessions());
    return new Sampled(
        plain.point(),
        plain.usual().filter(_ -> !rule.demoted()).map(rule::stretched),
        plain.strict().filter(_ -> !rule.demoted()).map(rule::stretched));
  }

  /// Returns the sum alone.
  public static Measure point(Statistic statistic, List<Term> terms) {
    List<BookPair> pairs = terms.stream().map(t -> new BookPair(t.hedged(), t.unhedged())).toList();
    return sum(terms, i -> statistic.of(pairs.get(i).figures(), pairs.get(i).span()));
  }

  private static double[] figures(
      Statistic statistic,
      List<Term> terms,
      List<PairedDraws> prepared,
      List<long[]> rows,
      int from,
      int to) {
    double[] figures = new double[to - from];
    for (int k = 0; k < figures.length; k++) {
      int draw = from + k;
      figures[k] =
          sum(
                  terms,
                  i -> {
                    PairedDraws p = prepared.get(i);
                    return statistic.of(p.figures(rows.get(i), draw * p.width()), p.pair().span());
                  })
              .find()
              .orElse(Double.NaN);
    }
    return figures;
  }

  private static Measure sum(List<Term> terms, IntFunction<Measure> figure) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      switch (figure.apply(i)) {
        case Measure.Undefined u -> {
          return u;
        }
        case Measure.Known k -> sum += terms.get(i).weight() * k.value();
      }
    }
    return Measure.of(sum);
  }
}
