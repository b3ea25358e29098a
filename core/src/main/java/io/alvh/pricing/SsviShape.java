package io.alvh.pricing;

import io.alvh.unit.Check;

/// What the maturities of an SSVI surface have in common.
///
/// ```
/// phi(theta) = eta / (theta^gamma (1 + theta)^(1 - gamma))
/// ```
///
/// Gatheral and Jacquier 2014, eq. 4.5. A slice has no butterfly arbitrage when theta phi (1 +
/// |rho|) is below 4 and theta phi^2 (1 + |rho|) is at most 4 (their theorem 4.2): phi is cut to
/// that.
///
/// @param rho in (-1, 1), negative where downside strikes cost more
/// @param eta size of the smile
/// @param gamma how fast it flattens with maturity, in (0, 1/2]
record SsviShape(double rho, double eta, double gamma) {
  private static final int STEPS = 5;

  SsviShape {
    Check.within(rho, -0.99, 0.99, "rho");
    Check.within(gamma, 0.01, 0.5, "gamma");
    Check.positive(eta, "eta");
  }

  /// Returns the smile whose total variance at the money is `theta`.
  SsviSlice ofTheta(double theta) {
    double free = eta / (StrictMath.pow(theta, gamma) * StrictMath.pow(1 + theta, 1 - gamma));
    double lean = 1 + StrictMath.abs(rho);
    double most = StrictMath.min(2 / StrictMath.sqrt(theta * lean), 3.999 / (theta * lean));
    return new SsviSlice(theta, rho, StrictMath.min(free, most));
  }

  /// Returns the smile whose log contract is worth `target`, a total variance, by fixed-point steps
  /// on theta; it misses by less than a millionth of `target`.
  SsviSlice ofLogContract(double target) {
    Check.positive(target, "target");
    SsviSlice slice = ofTheta(target);
    for (int i = 0; i < STEPS; i++) {
      slice = ofTheta(slice.theta() * target / slice.logContract());
    }
    return slice;
  }
}
