package io.alvh.study.inference;

import io.alvh.stats.bootstrap.BlockLength;

/// Mean lengths of blocks, sessions.
///
/// @param hedged Politis-White length of the hedged book's daily returns
/// @param unhedged the same of the unhedged book
/// @param difference the same of their difference
/// @param used by the resampling
public record BlockLengths(double hedged, double unhedged, double difference, double used) {
  /// Returns the lengths of the daily returns of two books.
  static BlockLengths of(double[] hedged, double[] unhedged, BlockChoice choice) {
    double[] difference = new double[hedged.length];
    for (int i = 0; i < hedged.length; i++) {
      difference[i] = hedged[i] - unhedged[i];
    }
    double h = BlockLength.of(hedged);
    double u = BlockLength.of(unhedged);
    double d = BlockLength.of(difference);
    return new BlockLengths(h, u, d, choice.sessions(Math.max(h, Math.max(u, d))));
  }
}
