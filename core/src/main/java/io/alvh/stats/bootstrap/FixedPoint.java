package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// Numbers as whole multiples of a power of two, as fine as sums of them leave room for. Whole
/// numbers add up to the same bits in any order. Immutable.
public final class FixedPoint {
  /// Bits that the sum of all numbers, twice over, may take.
  private static final int BITS = 62;

  private final long[] units;
  private final int shift;

  private FixedPoint(long[] units, int shift) {
    this.units = units;
    this.shift = shift;
  }

  /// Returns `values`, each off by at most half a unit: 2^-(60 - log2 n) of the largest.
  ///
  /// @param values finite, at least one
  public static FixedPoint of(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Math.abs(Check.finite(value, "a number to be summed")));
    }
    int count = 64 - Long.numberOfLeadingZeros(2L * values.length);
    int shift = most == 0 ? 0 : BITS - 1 - count - (Math.getExponent(most) + 1);
    long[] units = new long[values.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.round(Math.scalb(values[i], shift));
    }
    return new FixedPoint(units, shift);
  }

  /// Returns the numbers in units.
  public long[] units() {
    return units.clone();
  }

  /// Returns what `sum` units are.
  public double value(double sum) {
    return Math.scalb(sum, -shift);
  }
}
