package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;

/// The numbers of the two smiles; where they come from is in docs/math.md.
final class SmileModel {
  /// SKEW where there is none, in points.
  static final double USUAL_SKEW = 125;

  /// The smile of VIX options: it rises to the right.
  static final SsviShape VIX = new SsviShape(0.65, 1.15, 0.5);

  private static final double RHO = -0.65;
  private static final double ETA = 3.0;
  private static final double GAMMA = 0.3;
  private static final double ETA_PER_SKEW_POINT = 0;
  private static final double ETA_LEAST = 2.5;
  private static final double ETA_MOST = 3.5;

  private SmileModel() {}

  /// Returns the SPX smile of a day: more curved when SKEW, the index of risk-neutral skewness, is
  /// high.
  static SsviShape spx(IndexReadings indices) {
    double skew = indices.find(IndexName.SKEW).orElse(USUAL_SKEW);
    double eta = ETA + ETA_PER_SKEW_POINT * (skew - USUAL_SKEW);
    return new SsviShape(RHO, Math.clamp(eta, ETA_LEAST, ETA_MOST), GAMMA);
  }
}
