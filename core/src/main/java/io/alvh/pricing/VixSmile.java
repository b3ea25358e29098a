package io.alvh.pricing;

/// How steeply the volatility of VIX options rises with strike. No VIX option quote is at hand, so
/// the smile is a range, not a number; every variant meets the same VVIX, so a steeper smile has
/// cheaper options at the money and dearer ones far above it. Numbers: `SmileModel`; sources:
/// docs/math.md.
public enum VixSmile {
  /// Seven tenths of the middle slope.
  LOW,
  /// The middle one, used wherever no variant is named.
  BASE,
  /// 1.3 times the middle slope, and a level that falls more slowly with maturity.
  HIGH
}
