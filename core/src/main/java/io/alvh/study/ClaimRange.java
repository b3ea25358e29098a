package io.alvh.study;

/// The range each claim allows, fractions. Where a claim says about, five points either way.
enum ClaimRange {
  T1(0.35, 0.40),
  T2(0.33, 0.43),
  T3(-0.27, -0.17),
  T6(0.32, 0.41),
  T7(0.75, 0.85),
  C1(0.01, 0.02);

  private final double low;
  private final double high;

  ClaimRange(double low, double high) {
    this.low = low;
    this.high = high;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }
}
