package io.alvh.adapter.synthetic;

/// Random numbers by counter: each depends on the seed, the day and the stream alone, so that no
/// order of calls can change it. The mixing function is that of SplitMix64 (G. L. Steele, D. Lea,
/// C. H. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014).
final class Noise {
  private static final long STREAMS = 64;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /// Returns a number uniform in (0, 1).
  double uniform(long day, int stream) {
    long z = seed + GOLDEN * (day * STREAMS + stream + 1);
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z ^= z >>> 31;
    return ((z >>> 11) + 0.5) * UNIT;
  }

  /// Returns a standard normal number, by the cosine of Box and Muller; uses `stream` and `stream +
  /// 1`.
  double normal(long day, int stream) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(day, stream)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(day, stream + 1));
  }
}
