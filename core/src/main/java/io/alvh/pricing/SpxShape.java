package io.alvh.pricing;

import io.alvh.unit.Check;

/// What the maturities of a day's SPX surface have in common: an extended SSVI surface stated by
/// the slopes of its two wings, and a tail below it.
///
/// ```
/// x    = theta / reference                        maturity in units of that of VIX
/// put  = putWing  sqrt(x / (x + bend))            slopes by k / sqrt(theta)
/// call = callWing sqrt(x / (x + 0.05))
/// rho  = (call - put) / (call + put)      phi = (call + put) / sqrt(theta)
/// tail = fullTail sqrt(x / (x + 0.05)) / (1 + 2 theta)
/// ```
///
/// S. Hendriks and C. Martini, "The extended SSVI volatility surface", Journal of Computational
/// Finance 22 (2019), pp. 25-39: no calendar arbitrage where sqrt(theta) put and sqrt(theta) call
/// do not fall and phi does not rise with theta, which holds for these by construction; no
/// butterfly arbitrage where sqrt(theta) put < 2 and put (put + call) <= 2. The tail's own share is
/// checked over the whole range of the numbers in `SpxShapeTest`.
///
/// @param putWing slope of the put wing at long maturities
/// @param callWing slope of the call wing at long maturities
/// @param bend maturity at which the put wing has 0.7 of its slope
/// @param fullTail size of the tail at long maturities
/// @param reference total variance at the money of a usual day at the maturity of VIX
public record SpxShape(
    double putWing, double callWing, double bend, double fullTail, double reference) {
  /// Variance at the money over the square of VIX on a usual day.
  private static final double AT_THE_MONEY_SHARE = 0.8;

  private static final double VIX_YEARS = 30 / 365.0;
  private static final double SHORT = 0.05;

  public SpxShape {
    Check.positive(putWing, "putWing");
    Check.positive(callWing, "callWing");
    Check.positive(bend, "bend");
    Check.notNegative(fullTail, "fullTail");
    Check.positive(reference, "reference");
  }

  /// Returns the total variance at the money of a usual day at the maturity of VIX, at `vix`
  /// points.
  static double reference(double vix) {
    return AT_THE_MONEY_SHARE * vix * vix * 1e-4 * VIX_YEARS;
  }

  /// Returns the total variance at log-moneyness `k` of the maturity whose variance at the money is
  /// `theta`.
  public double totalVariance(double theta, double k) {
    return ofTheta(theta).totalVariance(k);
  }

  /// Returns the value of the log contract, a total variance, of the maturity whose variance at the
  /// money is `theta`.
  public double logContract(double theta) {
    return ofTheta(theta).logContract();
  }

  /// Returns the smile whose total variance at the money is `theta`.
  SsviSlice ofTheta(double theta) {
    double x = theta / reference;
    double fade = StrictMath.sqrt(x / (x + SHORT));
    double put = putWing * StrictMath.sqrt(x / (x + bend));
    double call = callWing * fade;
    double both = put + call;
    return new SsviSlice(
        theta,
        (call - put) / both,
        both / StrictMath.sqrt(theta),
        fullTail * fade / (1 + 2 * theta));
  }
}
