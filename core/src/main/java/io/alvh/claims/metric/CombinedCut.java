package io.alvh.claims.metric;

import io.alvh.claims.BoxShifts;
import io.alvh.claims.CaseFile;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockChoice;
import io.alvh.study.inference.CombinedInference;
import io.alvh.study.inference.CombinedInference.Term;
import io.alvh.study.inference.Statistic;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.List;
import java.util.Optional;

/// A weighted sum of the drawdown cuts of several pairs of books; undefined where the history lacks
/// their sessions.
final class CombinedCut {
  private static final String LACKING = "the history lacks the sessions";

  private CombinedCut() {}

  /// Returns the figure alone.
  static Measure point(Optional<List<Term>> terms) {
    return terms
        .map(t -> CombinedInference.point(Statistic.DRAWDOWN_REDUCTION, t))
        .orElse(Measure.undefined(LACKING));
  }

  /// Returns the figure and its intervals.
  static Sampled sampled(Optional<List<Term>> terms, CaseFile file) {
    return terms
        .map(t ->
            CombinedInference.of(
                Statistic.DRAWDOWN_REDUCTION,
                t,
                Books.settings(file, BlockChoice.automatic()),
                file.estimates().sampler()))
        .orElse(Sampled.none(LACKING));
  }

  /// Returns the same at a node of the box.
  static BoxShifts.At at(Optional<List<Term>> terms, CaseFile file) {
    Sampled there = sampled(terms, file);
    return new BoxShifts.At(there.point(), there.strict());
  }
}
