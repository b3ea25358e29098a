package io.alvh.pricing;

/// What a day's surfaces had to assume.
public enum SurfaceFlag {
  /// No VIX9D: the first nine days go on along the slope of the later indices.
  NO_VIX9D,
  /// No VIX: its neighbours are joined.
  NO_VIX,
  /// No VIX3M: its neighbours are joined, or the last index goes on.
  NO_VIX3M,
  /// No VIX6M: the last index goes on.
  NO_VIX6M,
  /// No surface without arbitrage reads all indices of the day: one of them is not met.
  INVERSION_CLAMPED,
  /// No SKEW: its usual value is used.
  NO_SKEW,
  /// No option quote at hand precedes the day: the SPX smile is a prior from the literature.
  PRIOR_SMILE,
  /// No VVIX: its usual value is used.
  NO_VVIX
}
