package io.alvh.pricing;

/// Why one bought option changed in value from one session to the next, in points; the parts add up
/// to the change.
///
/// @param theta time passing at unchanged forward and volatility
/// @param roll the forward sliding down the unchanged curve, and its volatility along the unchanged
///   surface
/// @param delta the move of the forward beyond that slide
/// @param vega the move of the volatility
public record Explain(double theta, double roll, double delta, double vega) {
  /// Returns the whole change in points.
  public double total() {
    return theta + roll + delta + vega;
  }
}
