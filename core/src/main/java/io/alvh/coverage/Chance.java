package io.alvh.coverage;

/// Random numbers by counter, so that no order of calls and no number of threads can change one.
/// The mixing function is that of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, *Fast splittable
/// pseudorandom number generators*, OOPSLA 2014).
final class Chance {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private Chance() {}

  /// Returns the bits that belong to `counter` of `seed`.
  static long bits(long seed, long counter) {
    long z = seed + GOLDEN * (counter + 1);
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// Returns the seed of member `member` of family `family`.
  static long seed(long seed, int family, int member) {
    return bits(bits(seed, family), member);
  }

  /// Returns a number uniform in (0, 1).
  static double uniform(long seed, long counter) {
    return ((bits(seed, counter) >>> 11) + 0.5) * UNIT;
  }

  /// Returns a standard normal number, by the cosine of Box and Muller; uses the two numbers at
  /// twice `counter`.
  static double normal(long seed, long counter) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(seed, 2 * counter)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(seed, 2 * counter + 1));
  }
}
