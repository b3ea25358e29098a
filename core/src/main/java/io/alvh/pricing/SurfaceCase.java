package io.alvh.pricing;

import io.alvh.unit.Check;

/// Which surfaces a session is priced on: the fitted ones, or others within what is not known about
/// them.
///
/// ```
/// vol'(K) = vol(K) + shift f(x)    f(x) = x^2 (3 - 2x), 1 from x = 1 on
/// x = |ln(K/F)| / (1.2816 sigma sqrt(T)), sigma the volatility at the money
/// ```
///
/// A shift leaves the money as it is and acts whole from about the 10-delta strikes outward, on
/// both sides (1.2816 is the normal quantile of 0.10). It may take half of a volatility at most. A
/// shifted surface is an error bar: it need not be free of arbitrage, nor meet the indices.
///
/// @param spxWingPoints shift of the wings of SPX options in volatility points, -10 to 10; 0 is the
///   fitted surface, bit for bit
/// @param vixSmile the smile of VIX options
public record SurfaceCase(double spxWingPoints, VixSmile vixSmile) {
  /// The surfaces as fitted.
  public static final SurfaceCase BASE = new SurfaceCase(0, VixSmile.BASE);

  private static final double MOST_POINTS = 10;

  public SurfaceCase {
    Check.within(spxWingPoints, -MOST_POINTS, MOST_POINTS, "spxWingPoints");
    spxWingPoints += 0.0; // so that -0 equals 0
  }
}
