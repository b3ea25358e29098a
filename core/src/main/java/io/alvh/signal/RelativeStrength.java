package io.alvh.signal;

import java.util.OptionalDouble;

/// Wilder's relative strength index of `SPAN` closes. Immutable.
///
/// ```
/// RSI = 100 U / (U + D)        U, D mean rise and fall of a close against the one before
/// first mean: of the first 14 changes; then mean = (13 mean + change) / 14
/// ```
///
/// J. W. Wilder, New Concepts in Technical Trading Systems, 1978, section VI. Written so, it is his
/// 100 - 100 / (1 + U/D) without a division by zero where nothing fell.
final class RelativeStrength {
  /// Closes a mean is worth, and changes its seed is made of.
  static final int SPAN = 14;

  /// Before any close.
  static final RelativeStrength NONE = new RelativeStrength(Double.NaN, 0, 0, 0);

  /// The last close; not-a-number before the first.
  private final double close;

  private final int changes;

  /// Sums until the seed is complete, means afterwards.
  private final double rise;

  private final double fall;

  private RelativeStrength(double close, int changes, double rise, double fall) {
    this.close = close;
    this.changes = changes;
    this.rise = rise;
    this.fall = fall;
  }

  /// Returns the index after one more close.
  RelativeStrength plus(double next) {
    if (Double.isNaN(close)) {
      return new RelativeStrength(next, 0, 0, 0);
    }
    double up = Math.max(next - close, 0);
    double down = Math.max(close - next, 0);
    if (changes < SPAN - 1) {
      return new RelativeStrength(next, changes + 1, rise + up, fall + down);
    }
    if (changes == SPAN - 1) {
      return new RelativeStrength(next, SPAN, (rise + up) / SPAN, (fall + down) / SPAN);
    }
    return new RelativeStrength(
        next, SPAN, ((SPAN - 1) * rise + up) / SPAN, ((SPAN - 1) * fall + down) / SPAN);
  }

  /// Returns the index, 0 to 100; empty before its seed is complete, or if no close ever moved.
  OptionalDouble value() {
    return changes < SPAN || !(rise + fall > 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * rise / (rise + fall));
  }
}
