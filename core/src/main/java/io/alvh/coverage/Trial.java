package io.alvh.coverage;

import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.SumInference.Sampled;
import java.util.Map;

/// What inference says of one pair of books in one world.
///
/// @param pair of the pair's own statistics
/// @param sums of figures made of sums over sessions; none where they are not tried
/// @param months the same of sums over months
record Trial(PairedInference pair, Map<SumTrial, Sampled> sums, Map<SumTrial, Sampled> months) {
  /// Returns the figures of sums over rows of `span`.
  Map<SumTrial, Sampled> sums(RowSpan span) {
    return span == RowSpan.SESSION ? sums : months;
  }
}
