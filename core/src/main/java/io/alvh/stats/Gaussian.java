package io.alvh.stats;

import io.alvh.unit.Check;

/// The standard normal distribution for tests and intervals.
///
/// Within three of zero by the series of G. Marsaglia, *Evaluating the normal distribution*, J.
/// Statistical Software 11(4), 2004, p. 3; beyond by Laplace's continued fraction (M. Abramowitz,
/// I. Stegun, *Handbook of Mathematical Functions*, 1964, 26.2.14). Prices have their own, exact in
/// the far tails (`pricing.black.Normal`).
public final class Gaussian {
  private static final double INV_SQRT_TWO_PI = 0.3989422804014327;
  private static final double FAR = 3;
  private static final int FRACTIONS = 60;
  private static final double LEAST = 1e-300;

  private Gaussian() {}

  /// Returns the density at `x`.
  public static double density(double x) {
    return INV_SQRT_TWO_PI * StrictMath.exp(-0.5 * x * x);
  }

  /// Returns the probability of a value at or below `x`, which must not be NaN; its absolute error
  /// is below 1e-15.
  public static double probability(double x) {
    Check.that(!Double.isNaN(x), "need a number, was " + x);
    if (x > FAR) {
      return 1 - tail(x);
    }
    return x < -FAR ? tail(-x) : 0.5 + density(x) * series(x);
  }

  /// Returns the x at which `probability` is `p`, for `p` in [1e-300, 1). Newton's steps on the
  /// smaller tail: they rise to it from zero and never pass it, because the tail is convex.
  public static double quantile(double p) {
    Check.that(p >= LEAST && p < 1, "p must lie in [1e-300, 1), was " + p);
    double tail = Math.min(p, 1 - p);
    double x = 0;
    double step = 1;
    // Far out a step gains about 1 / x, so that 38 standard deviations need some 700 of them.
    for (int i = 0; i < 1_000 && step > 1e-16 * x; i++) {
      step = (probability(-x) - tail) / density(x);
      x += step;
    }
    return p < 0.5 ? -x : x;
  }

  private static double series(double x) {
    double sum = x;
    double term = x;
    for (int i = 3; sum + term != sum || i == 3; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return sum;
  }

  private static double tail(double x) {
    double fraction = x;
    for (int i = FRACTIONS; i >= 1; i--) {
      fraction = x + i / fraction;
    }
    return density(x) / fraction;
  }
}
