package io.alvh.pricing.black;

/// The standard normal distribution, accurate relative to its size in both tails.
///
/// ```
/// N(-y) = n(y) M(y)
/// ```
///
/// with `Mills` for M. The exponent -x*x/2 is formed exactly with a fused multiply-add, so that the
/// relative error stays near 1e-15 down to the smallest normal numbers (`NormalTest`).
public final class Normal {
  private static final double INV_SQRT_TWO_PI = 0.3989422804014327;

  private Normal() {}

  /// Returns the probability of a value at or below `x`; NaN for NaN.
  public static double cdf(double x) {
    double tail = pdf(x) * Mills.ratio(StrictMath.abs(x));
    return x < 0 ? tail : 1 - tail;
  }

  /// Returns the density at `x`.
  public static double pdf(double x) {
    double square = x * x;
    double lost = StrictMath.fma(x, x, -square);
    return INV_SQRT_TWO_PI * Elementary.exp(-0.5 * square, -0.5 * lost);
  }

  /// Returns the x at which `cdf` is `p`, for `p` from 1e-6 to 1 - 1e-6: Newton's steps on the
  /// tail, which rise to it from zero without ever passing it, because the tail is convex.
  public static double quantile(double p) {
    double tail = p < 0.5 ? p : 1 - p;
    double x = 0;
    double step = 1;
    for (int i = 0; i < 50 && step > 1e-16 * x; i++) {
      step = (cdf(-x) - tail) / pdf(x);
      x += step;
    }
    return p < 0.5 ? -x : x;
  }
}
