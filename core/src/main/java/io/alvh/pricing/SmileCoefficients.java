package io.alvh.pricing;

import io.alvh.unit.Check;

/// The SPX smile as a function of the day's market. `SpxShape` says what the numbers do.
///
/// @param put wing below the forward
/// @param call wing above it
/// @param bend maturity, in units of that of VIX, at which the put wing has 0.7 of its full slope
/// @param tail how far deep puts lie above the wing, from 0 to 1.5
public record SmileCoefficients(SmileWing put, SmileWing call, double bend, double tail) {
  /// Greatest `tail`: beyond, the smile might have butterfly arbitrage.
  public static final double MOST_TAIL = 1.5;

  private static final double LEAST_PUT = 0.4;
  private static final double MOST_PUT = 1.15;
  private static final double LEAST_CALL = 0.02;
  private static final double MOST_CALL = 0.45;

  public SmileCoefficients {
    Check.positive(bend, "bend");
    Check.within(tail, 0, MOST_TAIL, "tail");
  }

  /// Returns the smile on a day in `state`. Both slopes are held within the bounds in which the
  /// surface is known to be free of arbitrage.
  public SpxShape shape(SmileState state) {
    return shape(
        state,
        Math.clamp(put.slope(state), LEAST_PUT, MOST_PUT),
        Math.clamp(call.slope(state), LEAST_CALL, MOST_CALL));
  }

  /// Returns the smile on a day in `state` without bounds on its slopes: what a fit moves along,
  /// since a bound would hide from it which way is better.
  public SpxShape unbounded(SmileState state) {
    return shape(state, put.slope(state), call.slope(state));
  }

  private SpxShape shape(SmileState state, double putSlope, double callSlope) {
    return new SpxShape(putSlope, callSlope, bend, tail, SpxShape.reference(state.vix()));
  }
}
