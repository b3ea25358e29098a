package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// The stationary bootstrap: a new series is made of blocks of the old one, each from a uniform
/// start, of geometric length, the series taken as a circle; the last block is cut.
///
/// D. N. Politis and J. P. Romano, *The stationary bootstrap*, J. Amer. Statist. Assoc. 89 (1994)
/// 1303-1313. Several series are resampled jointly by using the same blocks. Draw `k` depends on
/// the seed and `k` alone.
///
/// @param rows sessions of the old series
/// @param length sessions of the new one
/// @param meanBlock expected length of a block, sessions, 1 or more
/// @param seed of all draws
public record StationaryBootstrap(int rows, int length, double meanBlock, long seed) {
  public StationaryBootstrap {
    Check.that(rows >= 1 && length >= 1, "need at least one session");
    Check.that(meanBlock >= 1, "the mean block must be 1 session or more, was " + meanBlock);
  }

  /// Returns the session of the old series behind each of the new one, in draw `draw`.
  public int[] indices(long draw) {
    Blocks blocks = new Blocks(this);
    blocks.draw(draw);
    int[] indices = new int[length];
    int at = 0;
    for (int i = 0; i < blocks.count(); i++) {
      for (int j = 0; j < blocks.length(i); j++) {
        indices[at++] = (blocks.start(i) + j) % rows;
      }
    }
    return indices;
  }
}
