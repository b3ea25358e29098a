package io.alvh.report.verdict;

import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.BlockLengths;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.PairedInference;
import io.alvh.study.inference.Statistic;
import java.util.List;
import java.util.Optional;

/// One hedged book of the headline sample beside the same book unhedged, with intervals.
///
/// @param cell which
/// @param scale at which the unhedged book falls as far as the hedged one
/// @param blocks mean lengths of the resampled blocks; empty if a book is ruined
/// @param estimates in the order of `Statistic`
public record HedgedBook(
    Cell cell, Measure scale, Optional<BlockLengths> blocks, List<Estimate> estimates) {
  public HedgedBook {
    estimates = List.copyOf(estimates);
  }

  /// Returns what `inference` says of the book of `cell`.
  public static HedgedBook of(Cell cell, PairedInference inference) {
    return new HedgedBook(cell, inference.scale(), inference.blocks(), inference.estimates());
  }

  /// Returns one estimate, if it was made.
  Optional<Estimate> find(Statistic statistic) {
    return estimates.stream().filter(e -> e.statistic() == statistic).findFirst();
  }
}
