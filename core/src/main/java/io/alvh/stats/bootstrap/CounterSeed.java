package io.alvh.stats.bootstrap;

/// Random numbers by counter: number `i` of a seed depends on the seed and `i` alone, so that no
/// order of calls and no number of threads can change it.
///
/// They are the successive outputs of SplitMix64 started at the seed (G. L. Steele, D. Lea, C. H.
/// Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014, figure 17, with the mixing
/// constants of Stafford's variant 13).
public final class CounterSeed {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private CounterSeed() {}

  /// Returns number `counter`, from 0, of the sequence that starts at `seed`: 64 uniform bits. Used
  /// as a seed itself, it starts a sequence of its own.
  public static long bits(long seed, long counter) {
    long z = seed + GOLDEN * (counter + 1);
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// Returns the same as a number uniform in (0, 1).
  public static double uniform(long seed, long counter) {
    return ((bits(seed, counter) >>> 11) + 0.5) * UNIT;
  }

  /// Returns the same as a whole number uniform in [0, bound); the deviation from uniform is below
  /// bound / 2^64.
  ///
  /// @param bound above zero
  public static int below(long seed, long counter, int bound) {
    return (int) Math.unsignedMultiplyHigh(bits(seed, counter), bound);
  }
}
