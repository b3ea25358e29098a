package io.alvh.stats;

import java.time.LocalDate;
import java.util.Optional;

/// One stay of an equity curve below an earlier peak, from the peak until that peak is regained.
///
/// @param curve the curve
/// @param peakAt point of the peak: the last before the stay
/// @param troughAt first point at the greatest depth
/// @param endAt first point at or above the peak again, or the curve's size when there is none
/// @param depth greatest loss from the peak, as a fraction of it, in (0, 1]
public record Drawdown(EquityCurve curve, int peakAt, int troughAt, int endAt, double depth) {
  /// Returns the date of the peak.
  public LocalDate peak() {
    return curve.date(peakAt);
  }

  /// Returns the first date at the greatest depth.
  public LocalDate trough() {
    return curve.date(troughAt);
  }

  /// Returns the first date at or above the peak again; empty while it has not been regained.
  public Optional<LocalDate> recovery() {
    return endAt < curve.size() ? Optional.of(curve.date(endAt)) : Optional.empty();
  }
}
