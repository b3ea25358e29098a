package io.alvh.signal;

import io.alvh.unit.Check;
import java.util.List;

/// The expected daily range: `EDR % = m (w VIX9D + (1 - w) HV20) / sqrt(252)`, `m` by VIX, with VIX
/// in place of VIX9D where that index has no close.
///
/// @param weightVix9d w, from 0 to 1
/// @param multipliers by VIX, ascending; the last band is unbounded
public record EdrFormula(double weightVix9d, List<Band> multipliers) {
  /// Sessions a year.
  public static final double SESSIONS = 252;

  /// The multiplier below a VIX level.
  ///
  /// @param vixBelow exclusive upper bound in points, infinite for the last band
  /// @param multiplier above zero
  public record Band(double vixBelow, double multiplier) {
    public Band {
      Check.positive(multiplier, "multiplier");
    }
  }

  public EdrFormula {
    Check.within(weightVix9d, 0, 1, "weightVix9d");
    multipliers = List.copyOf(multipliers);
    // The words are made only when they are needed: a formula is made every session.
    if (multipliers.isEmpty() || multipliers.getLast().vixBelow() != Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "the last EDR multiplier must be unbounded, bands were " + multipliers);
    }
  }

  /// Returns the range in percent of spot.
  ///
  /// @param vix9d VIX9D (or VIX, where that is missing), points
  /// @param hv20 close-to-close volatility over 20 sessions, percent a year
  /// @param vix VIX, points; chooses the multiplier
  public double percent(double vix9d, double hv20, double vix) {
    double blend = weightVix9d * vix9d + (1 - weightVix9d) * hv20;
    return multiplier(vix) * blend / StrictMath.sqrt(SESSIONS);
  }

  /// Returns the multiplier at `vix` points.
  public double multiplier(double vix) {
    for (Band band : multipliers) {
      if (vix < band.vixBelow()) {
        return band.multiplier();
      }
    }
    throw new IllegalArgumentException("VIX must be finite, was " + vix);
  }
}
