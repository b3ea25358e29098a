package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.unit.Check;

/// What of a day's market the SPX smile depends on, all of it seen at that day's close.
///
/// @param vix in points
/// @param skew Cboe SKEW in points, held in [112, 145]: beyond, a day's value says more about
///   single far quotes than about the smile
/// @param vvix in points, held in [60, 180]
public record SmileState(double vix, double skew, double vvix) {
  /// VIX where there is none, and where the smile's numbers are stated, in points.
  static final double MIDDLE_VIX = 20;

  /// SKEW where the smile's numbers are stated, in points.
  static final double MIDDLE_SKEW = 128;

  /// VVIX where there is none, and where the smile's numbers are stated, in points.
  static final double MIDDLE_VVIX = 90;

  /// SKEW where there is none, in points: its median since 2006.
  static final double USUAL_SKEW = 126;

  private static final double LOWEST_SKEW = 112;
  private static final double HIGHEST_SKEW = 145;
  private static final double LOWEST_VVIX = 60;
  private static final double HIGHEST_VVIX = 180;

  public SmileState {
    Check.positive(vix, "vix");
    skew = Math.clamp(skew, LOWEST_SKEW, HIGHEST_SKEW);
    vvix = Math.clamp(vvix, LOWEST_VVIX, HIGHEST_VVIX);
  }

  /// Returns the state of a day on which `indices` closed.
  public static SmileState of(IndexReadings indices) {
    return new SmileState(
        indices.find(IndexName.VIX).orElse(MIDDLE_VIX),
        indices.find(IndexName.SKEW).orElse(USUAL_SKEW),
        indices.find(IndexName.VVIX).orElse(MIDDLE_VVIX));
  }

  /// Returns ln(VIX/20).
  double vixLog() {
    return StrictMath.log(vix / MIDDLE_VIX);
  }

  /// Returns the distance of SKEW from 128, in tens of points.
  double skewTens() {
    return (skew - MIDDLE_SKEW) / 10;
  }

  /// Returns ln(VVIX/90).
  double vvixLog() {
    return StrictMath.log(vvix / MIDDLE_VVIX);
  }
}
