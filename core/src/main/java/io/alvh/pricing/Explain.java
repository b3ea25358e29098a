package io.alvh.pricing;

/// Why one bought option changed in value from one session to the next, in points; the parts add up
/// to the change.
///
/// @param theta time passing at an unchanged forward, the volatility following it along the
///   unchanged surface
/// @param roll the forward, and the smile around it, sliding along the unchanged curve: a loss for
///   a call in contango
/// @param delta the move of the forward beyond that slide
/// @param vega the move of the volatility
public record Explain(double theta, double roll, double delta, double vega) {
  /// Returns the whole change in points.
  public double total() {
    return theta + roll + delta + vega;
  }
}
