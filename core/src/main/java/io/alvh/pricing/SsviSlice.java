package io.alvh.pricing;

import io.alvh.pricing.black.Normal;

/// One maturity of an SSVI surface: total implied variance by log-moneyness k = ln(K/F).
///
/// ```
/// w(k) = theta/2 [1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2)]
/// ```
///
/// J. Gatheral and A. Jacquier, "Arbitrage-free SVI volatility surfaces", Quantitative Finance 14
/// (2014), pp. 59-71, eq. 4.1. Deep puts may lie above that:
///
/// ```
/// w(k) += theta tail x^2 / (8 + x)        x = -k/sqrt(theta) - 2, where positive
/// ```
///
/// @param theta total variance at the money, vol squared times years
/// @param rho slope and tilt of the smile, in (-1, 1)
/// @param phi its curvature
/// @param tail how far deep puts lie above SSVI; 0 for SSVI itself
record SsviSlice(double theta, double rho, double phi, double tail) {
  /// No variance at all: the smile of what settles now.
  static final SsviSlice NONE = new SsviSlice(0, 0, 0);

  private static final double TAIL_START = 2;
  private static final double TAIL_BEND = 8;

  private static final double REACH = 4.6;
  private static final double STEP = 0.2;
  private static final double[] GRID = new double[(int) StrictMath.round(2 * REACH / STEP) + 1];
  private static final double[] WEIGHT = new double[GRID.length];

  static {
    for (int i = 0; i < GRID.length; i++) {
      double u = -REACH + i * STEP;
      GRID[i] = StrictMath.sinh(u);
      WEIGHT[i] = STEP * StrictMath.cosh(u);
    }
  }

  /// A smile without a tail.
  SsviSlice(double theta, double rho, double phi) {
    this(theta, rho, phi, 0);
  }

  /// Returns the total variance at log-moneyness `k`.
  double totalVariance(double k) {
    double tilt = phi * k + rho;
    double ssvi = 0.5 * theta * (1 + rho * phi * k + StrictMath.sqrt(tilt * tilt + 1 - rho * rho));
    return tail > 0 && k < 0 ? ssvi + tailVariance(k) : ssvi;
  }

  private double tailVariance(double k) {
    double x = -k / StrictMath.sqrt(theta) - TAIL_START;
    return x > 0 ? theta * tail * x * x / (TAIL_BEND + x) : 0;
  }

  private double tailSlope(double k) {
    double x = -k / StrictMath.sqrt(theta) - TAIL_START;
    double near = TAIL_BEND / (TAIL_BEND + x);
    return x > 0 ? -StrictMath.sqrt(theta) * tail * (1 - near * near) : 0;
  }

  private double tailCurve(double k) {
    double x = -k / StrictMath.sqrt(theta) - TAIL_START;
    double near = TAIL_BEND / (TAIL_BEND + x);
    return x > 0 ? 2 * tail * near * near * near / TAIL_BEND : 0;
  }

  /// Returns the value of the log contract, -2 E ln(S/F): what a variance-swap strip, and so
  /// roughly the square of a Cboe volatility index times years, reads on this smile.
  ///
  /// ```
  /// -2 E ln(S/F) = integral of w(k) n(d2(k)) |d2'(k)| dk      d2(k) = -k/sqrt w - sqrt w / 2
  /// ```
  ///
  /// M. Fukasawa, "The normalizing transformation of the implied volatility smile", Mathematical
  /// Finance 22 (2012), pp. 753-762. Trapezoids over asinh(k/sqrt theta); error in `SsviSliceTest`.
  double logContract() {
    double scale = StrictMath.sqrt(theta);
    double rest = 1 - rho * rho;
    double sum = 0;
    for (int i = 0; i < GRID.length; i++) {
      double k = scale * GRID[i];
      double tilt = phi * k + rho;
      double bend = StrictMath.sqrt(tilt * tilt + rest);
      double w = 0.5 * theta * (1 + rho * phi * k + bend) + tailVariance(k);
      double slope = 0.5 * theta * phi * (rho + tilt / bend) + tailSlope(k);
      double sd = StrictMath.sqrt(w);
      double d2 = -k / sd - 0.5 * sd;
      if (d2 * d2 < 50) {
        double d2Slope = -1 / sd + slope * (0.5 * k / (w * sd) - 0.25 / sd);
        sum -= WEIGHT[i] * w * Normal.pdf(d2) * d2Slope;
      }
    }
    return sum * scale;
  }

  /// Returns Gatheral and Jacquier's g (eq. 2.1), which has the sign of the density at `k`.
  double density(double k) {
    double rest = 1 - rho * rho;
    double tilt = phi * k + rho;
    double bend = StrictMath.sqrt(tilt * tilt + rest);
    double w = 0.5 * theta * (1 + rho * phi * k + bend) + tailVariance(k);
    double slope = 0.5 * theta * phi * (rho + tilt / bend) + tailSlope(k);
    double curve = 0.5 * theta * phi * phi * rest / (bend * bend * bend) + tailCurve(k);
    double lean = 1 - 0.5 * k * slope / w;
    return lean * lean - 0.25 * slope * slope * (1 / w + 0.25) + 0.5 * curve;
  }
}
