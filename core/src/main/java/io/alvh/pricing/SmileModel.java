package io.alvh.pricing;

import io.alvh.market.IndexReadings;
import java.time.LocalDate;

/// The smiles of SPX and VIX options; how they were measured is in docs/math.md.
///
/// ```
/// VIX options: eta = VIX_ETA / (1 + T / VIX_ETA_YEARS)
/// ```
final class SmileModel {
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

  /// Returns the SPX smile of the session `date` on which `indices` closed.
  static SpxShape spx(LocalDate date, IndexReadings indices) {
    return SmileTable.at(date).coefficients().shape(SmileState.of(indices));
  }
}
