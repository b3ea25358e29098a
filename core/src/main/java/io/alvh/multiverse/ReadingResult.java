package io.alvh.multiverse;

import io.alvh.study.Measure;

/// What one reading came to.
///
/// @param reading which
/// @param hedged figures of its book
/// @param twin figures of the same book unhedged
/// @param against the one set against the other
/// @param years of 252 sessions
public record ReadingResult(
    Reading reading, BookFigures hedged, BookFigures twin, Against against, double years) {
  /// A hedged book set against its unhedged twin.
  ///
  /// @param reduction of the largest drawdown, fraction
  /// @param retained part of the twin's trading profit that was kept
  /// @param excess reduction less the profit given up
  /// @param scale of the de-levered twin that falls as far
  /// @param scaledProfit trading profit of that control over its start, fraction
  public record Against(
      Measure reduction, Measure retained, Measure excess, Measure scale, Measure scaledProfit) {}
}
