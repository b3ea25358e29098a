package io.alvh.pricing;

/// The standard normal distribution, accurate relative to its size in both tails.
///
/// ```
/// N(x) = erfc(-x / sqrt 2) / 2
/// ```
///
/// erfc by the rational approximations of W. J. Cody, "Rational Chebyshev approximations for the
/// error function", Mathematics of Computation 23 (1969), pp. 631-637 (the coefficients are written
/// as the doubles they round to). The exponent -x*x/2 is formed exactly with a fused multiply-add,
/// so that the relative error stays near 1e-15 down to the smallest normal numbers (`NormalTest`).
final class Normal {
  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double INV_SQRT_PI = 0.5641895835477563;
  private static final double INV_SQRT_TWO_PI = 0.3989422804014327;

  private static final double[] NEAR_TOP = {
    0.18577770618460315,
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694
  };
  private static final double[] NEAR_BOTTOM = {
    1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };
  private static final double[] MIDDLE_TOP = {
    2.1531153547440383e-08,
    0.5641884969886701,
    8.883149794388377,
    66.11919063714163,
    298.6351381974001,
    881.952221241769,
    1712.0476126340707,
    2051.0783778260716,
    1230.3393547979972
  };
  private static final double[] MIDDLE_BOTTOM = {
    1,
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };
  private static final double[] FAR_TOP = {
    0.016315387137302097,
    0.30532663496123236,
    0.36034489994980445,
    0.12578172611122926,
    0.016083785148742275,
    0.0006587491615298378
  };
  private static final double[] FAR_BOTTOM = {
    1,
    2.568520192289822,
    1.8729528499234673,
    0.5279051029514285,
    0.06051834131244132,
    0.0023352049762686918
  };

  private Normal() {}

  /// Returns the probability of a value at or below `x`; NaN for NaN.
  static double cdf(double x) {
    double y = StrictMath.abs(x) * SQRT_HALF;
    if (y <= 0.46875) {
      return 0.5 + 0.5 * x * SQRT_HALF * ratio(NEAR_TOP, NEAR_BOTTOM, y * y);
    }
    double tail = 0.5 * bell(x) * scaledErfc(y);
    return x < 0 ? tail : 1 - tail;
  }

  /// Returns the density at `x`.
  static double pdf(double x) {
    return INV_SQRT_TWO_PI * bell(x);
  }

  /// Returns the x at which `cdf` is `p`, for `p` from 1e-6 to 1 - 1e-6: Newton's steps on the
  /// tail, which rise to it from zero without ever passing it, because the tail is convex.
  static double quantile(double p) {
    double tail = p < 0.5 ? p : 1 - p;
    double x = 0;
    double step = 1;
    for (int i = 0; i < 50 && step > 1e-16 * x; i++) {
      step = (cdf(-x) - tail) / pdf(x);
      x += step;
    }
    return p < 0.5 ? -x : x;
  }

  /// exp(y*y) erfc(y) for y above 0.46875.
  private static double scaledErfc(double y) {
    if (y <= 4) {
      return ratio(MIDDLE_TOP, MIDDLE_BOTTOM, y);
    }
    double z = 1 / (y * y);
    return (INV_SQRT_PI - z * ratio(FAR_TOP, FAR_BOTTOM, z)) / y;
  }

  /// exp(-x*x/2), its exponent exact to twice the precision of a double.
  private static double bell(double x) {
    if (StrictMath.abs(x) > 39) {
      return 0;
    }
    double square = x * x;
    double lost = StrictMath.fma(x, x, -square);
    return StrictMath.exp(-0.5 * square) * (1 - 0.5 * lost);
  }

  private static double ratio(double[] top, double[] bottom, double x) {
    double above = top[0];
    double below = bottom[0];
    for (int i = 1; i < top.length; i++) {
      above = above * x + top[i];
      below = below * x + bottom[i];
    }
    return above / below;
  }
}
