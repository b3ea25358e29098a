package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// Logarithms as whole numbers of 2^-44: sums and comparisons of them are exact, so they do not
/// depend on the order in which they are taken.
public final class FixedLog {
  private static final double UNITS = 0x1p44;

  private FixedLog() {}

  /// Returns the logarithm of each growth factor, rounded to the unit.
  ///
  /// @param growth value at a session's end over the value before it, above zero
  public static long[] of(double[] growth) {
    long[] logs = new long[growth.length];
    double size = 0;
    for (int i = 0; i < growth.length; i++) {
      double log = StrictMath.log(Check.positive(growth[i], "growth factor"));
      logs[i] = Math.round(log * UNITS);
      size = Math.max(size, Math.abs(log));
    }
    Check.that(size * growth.length < 1 << 17, "growth factors are too far from 1");
    return logs;
  }

  /// Returns the growth factor of a sum of logarithms.
  public static double growth(long logs) {
    return StrictMath.exp(logs / UNITS);
  }

  /// Returns the fall, a fraction in [0, 1], of logarithms that lie `logs` below their peak.
  public static double fall(long logs) {
    return -StrictMath.expm1(-logs / UNITS);
  }
}
