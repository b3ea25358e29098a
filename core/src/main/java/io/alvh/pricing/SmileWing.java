package io.alvh.pricing;

import io.alvh.unit.Check;

/// How steep one side of the SPX smile is at long maturities, as a function of the day's market.
///
/// ```
/// slope = level (VIX/20)^byVix (VVIX/90)^byVvix e^(bySkew (SKEW - 128)/10)
/// ```
///
/// @param level slope at VIX 20, SKEW 128, VVIX 90: variance over variance at the money, by
///   standard deviation at the money
/// @param byVix power of VIX
/// @param bySkew growth by ten points of SKEW, logarithmic
/// @param byVvix power of VVIX
public record SmileWing(double level, double byVix, double bySkew, double byVvix) {
  public SmileWing {
    Check.positive(level, "level");
    Check.finite(byVix, "byVix");
    Check.finite(bySkew, "bySkew");
    Check.finite(byVvix, "byVvix");
  }

  /// Returns the slope on a day in `state`.
  double slope(SmileState state) {
    return level
        * StrictMath.exp(
            byVix * state.vixLog() + bySkew * state.skewTens() + byVvix * state.vvixLog());
  }
}
