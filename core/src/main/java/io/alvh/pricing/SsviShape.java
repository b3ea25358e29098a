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
  private static final double FIRST_GUESS = 0.75;
  private static final double CLOSE = 1e-7;
  private static final int MOST_STEPS = 12;

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

  /// Returns the smile whose log contract is worth `target`, a total variance, by the secant method
  /// on ln theta; it misses by less than a millionth of `target`.
  SsviSlice ofLogContract(double target) {
    Check.positive(target, "target");
    double x = StrictMath.log(FIRST_GUESS * target);
    double slope = 1;
    SsviSlice slice = ofTheta(FIRST_GUESS * target);
    double miss = StrictMath.log(slice.logContract() / target);
    for (int i = 0; i < MOST_STEPS && StrictMath.abs(miss) > CLOSE; i++) {
      double step = -miss / slope;
      x += step;
      slice = ofTheta(StrictMath.exp(x));
      double next = StrictMath.log(slice.logContract() / target);
      slope = Math.clamp((next - miss) / step, 0.5, 2.0);
      miss = next;
    }
    return slice;
  }
}
