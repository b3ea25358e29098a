package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import java.time.LocalDate;

/// The numbers of the two smiles; how they were measured is in docs/math.md.
///
/// ```
/// rho = RHO + RHO_PER_SKEW (SKEW - 128)
/// eta = ETA (VIX/20)^VIX_POWER e^(ETA_PER_SKEW (SKEW - 128))
/// VIX options: eta = VIX_ETA / (1 + T / VIX_ETA_YEARS)
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

  private static final double VIX_RHO = 0.65;
  private static final double VIX_ETA = 1.32;
  private static final double VIX_ETA_YEARS = 104 / 365.0;
  private static final double VIX_GAMMA = 0.5;
  private static final double VIX_FLATTER = 0.7;
  private static final double VIX_STEEPER = 1.3;
  private static final double VIX_SLOWER = 0.6;
  private static final double VIX_HIGHER_FLOOR = 0.05;

  private SmileModel() {}

  /// Returns the smile of VIX options `years` before they settle: it rises to the right, ever less
  /// with maturity. Expiries have futures of their own, so nothing ties one smile to the next.
  static SsviShape vix(VixSmile variant, double years) {
    double times =
        switch (variant) {
          case LOW -> VIX_FLATTER;
          case BASE -> 1;
          case HIGH -> VIX_STEEPER;
        };
    return new SsviShape(VIX_RHO, times * VIX_ETA / (1 + years / VIX_ETA_YEARS), VIX_GAMMA);
  }

  /// Returns how the level of VIX options falls with maturity: as fast as VX futures have moved,
  /// or, in the high variant, as slowly as published quotes of one day fell.
  static MaturityDecay vixDecay(VixSmile variant, LocalDate date) {
    MaturityDecay realised = MaturityDecay.on(date);
    return variant == VixSmile.HIGH
        ? new MaturityDecay(realised.floor() + VIX_HIGHER_FLOOR, VIX_SLOWER * realised.speed())
        : realised;
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
