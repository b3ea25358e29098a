package io.alvh.adapter.synthetic;

import io.alvh.stats.bootstrap.CounterSeed;

/// Random numbers by counter: each depends on the seed, the day and the stream alone, so that no
/// order of calls can change it.
final class Noise {
  private static final long STREAMS = 64;

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /// Returns a number uniform in (0, 1).
  double uniform(long day, int stream) {
    return CounterSeed.uniform(seed, day * STREAMS + stream);
  }

  /// Returns a standard normal number, by the cosine of Box and Muller; uses `stream` and `stream +
  /// 1`.
  double normal(long day, int stream) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(day, stream)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(day, stream + 1));
  }
}
