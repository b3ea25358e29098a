package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;

/// The numbers of the two smiles; how they were measured is in docs/math.md.
///
/// ```
/// rho = RHO + RHO_PER_SKEW (SKEW - 128)
/// eta = ETA (VIX/20)^VIX_POWER e^(ETA_PER_SKEW (SKEW - 128))
/// ```
final class SmileModel {
  /// SKEW where there is none, in points: its median since 2006.
  static final double USUAL_SKEW = 126;

  private static final double MIDDLE_SKEW = 128;
  private static final double LOWEST_SKEW = 112;
  private static final double HIGHEST_SKEW = 148;
  private static final double RHO = -0.70;
  private static final double RHO_PER_SKEW = 0.010;
  private static final double ETA = 4.5;
  private static final double ETA_PER_SKEW = 0.020;
  private static final double MIDDLE_VIX = 20;
  private static final double VIX_POWER = -0.52;
  private static final double GAMMA = 0.20;

  private static final SsviShape VIX_LOW = new SsviShape(0.50, 0.85, 0.5);
  private static final SsviShape VIX_BASE = new SsviShape(0.65, 1.15, 0.5);
  private static final SsviShape VIX_HIGH = new SsviShape(0.75, 1.50, 0.5);

  private SmileModel() {}

  /// Returns the smile of VIX options: it rises to the right.
  static SsviShape vix(VixSmile variant) {
    return switch (variant) {
      case LOW -> VIX_LOW;
      case BASE -> VIX_BASE;
      case HIGH -> VIX_HIGH;
    };
  }

  /// Returns the SPX smile of a day. VIX only keeps the smile of a maturity alike in calm and
  /// turmoil; where it is missing it is taken as 20.
  static SsviShape spx(IndexReadings indices) {
    double skew = indices.find(IndexName.SKEW).orElse(USUAL_SKEW);
    double high = Math.clamp(skew, LOWEST_SKEW, HIGHEST_SKEW) - MIDDLE_SKEW;
    double vix = indices.find(IndexName.VIX).orElse(MIDDLE_VIX);
    double eta =
        ETA * StrictMath.pow(vix / MIDDLE_VIX, VIX_POWER) * StrictMath.exp(ETA_PER_SKEW * high);
    return new SsviShape(RHO + RHO_PER_SKEW * high, eta, GAMMA);
  }
}
