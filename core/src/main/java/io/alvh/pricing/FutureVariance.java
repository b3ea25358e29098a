package io.alvh.pricing;

import io.alvh.market.IndexName;
import io.alvh.market.MarketSnapshot;
import java.util.OptionalDouble;

/// Total variance of VX futures to their own expiry: VVIX at 30 days, less a year for longer ones,
/// because a future moves less the further it is from settlement.
///
/// ```
/// instantaneous vol of a future u years from expiry, relative:  s(u) = FLOOR + (1 - FLOOR) e^(-DECAY u)
/// variance to T years:  VVIX^2 T g(T)/g(30 days)    g(T) = 1/T integral from 0 to T of s(u)^2 du
/// ```
///
/// P. A. Samuelson, "Proof that properly anticipated prices fluctuate randomly", Industrial
/// Management Review 6 (1965), pp. 41-49, for the effect; the two numbers are measured on VX
/// settlements in docs/math.md.
final class FutureVariance {
  /// Share of the front volatility that the most distant future keeps.
  static final double FLOOR = 0.30;

  /// Speed of the decay, per year.
  static final double DECAY = 8.5;

  /// VVIX where there is none, in points: its median before 2008.
  static final double USUAL_VVIX = 84;

  private static final double ANCHOR_YEARS = 30 / 365.0;

  private final double variancePerYear;
  private final boolean assumed;

  FutureVariance(MarketSnapshot snapshot) {
    OptionalDouble vvix = snapshot.indices().find(IndexName.VVIX);
    assumed = vvix.isEmpty();
    double vol = vvix.orElse(USUAL_VVIX) / 100;
    variancePerYear = vol * vol / meanSquare(ANCHOR_YEARS);
  }

  /// Returns the total variance from now to the expiry `time` years ahead of the future that
  /// expires then.
  double at(double time) {
    return variancePerYear * meanSquare(time) * time;
  }

  /// Returns whether VVIX is missing and its usual level was taken.
  boolean assumed() {
    return assumed;
  }

  private static double meanSquare(double time) {
    double x = DECAY * time;
    if (x < 1e-6) {
      return 1;
    }
    double fade = 1 - FLOOR;
    return FLOOR * FLOOR
        + 2 * FLOOR * fade * -StrictMath.expm1(-x) / x
        + fade * fade * -StrictMath.expm1(-2 * x) / (2 * x);
  }
}
