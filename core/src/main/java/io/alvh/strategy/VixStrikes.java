package io.alvh.strategy;

/// The strikes VIX options are listed at. Cboe's contract specification names the least intervals:
/// half a point below 15, one point below 200, five above. Which of these were listed on a given
/// day of the past is not public, and the half points came later than the options; the grid of
/// today is used for every year.
final class VixStrikes {
  private VixStrikes() {}

  /// Returns the listed strike nearest to `strike`, the higher one half way, at least half a point.
  static double nearest(double strike) {
    double step = strike < 15 ? 0.5 : strike < 200 ? 1 : 5;
    return Math.max(0.5, Math.floor(strike / step + 0.5) * step);
  }
}
