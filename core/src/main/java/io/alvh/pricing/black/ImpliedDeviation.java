package io.alvh.pricing.black;

/// The standard deviation s = vol sqrt(years) at which an out-of-the-money option has a given
/// value.
///
/// After P. Jaeckel, "Let's Be Rational", *Wilmott* (January 2015), pp. 40-53, written anew around
/// `Mills`. Values are divided by min(F, K): with x = |ln(F/K)|, z = x/s, t = s/2 the value is
///
/// ```
/// u(s) = n(z - t) [M(z - t) - M(z + t)]     u'(s) = n(z - t)     u''/u' = (z² - t²)/s
/// ```
///
/// It turns from convex to concave at s_c = sqrt(2x), where z = t. The tangent there meets the
/// lower bound 0 at s_l and the upper bound 1 at s_u. Start: between s_l and s_c and between s_c
/// and s_u rational cubics give s; below s_l, and above s_u, they give N(-z/√3)³ x 2π/√27 and
/// N(-t), whose inverses are known. Then Householder's steps of third order, on 1/ln u below s_l,
/// on ln(1 - u) above s_u, on u between: two as a rule, one where it was tiny, and more if ever the
/// second were not.
final class ImpliedDeviation {
  private static final double SQRT_THREE = 1.7320508075688772;
  private static final double SQRT_TWO_PI = 2.5066282746310007;
  private static final double TWO_PI = 6.283185307179586;
  private static final double LN_SQRT_TWO_PI = 0.9189385332046728;

  /// 2π/√27.
  private static final double LOW_MAP = 1.2091995761561452;

  /// At the money u is s/√(2π) (1 - s²/24 + ...), and below this nothing but the first term.
  private static final double LINEAR = 1e-9;

  /// Stands for x at the money, where every formula would divide zero by zero; any other x is above
  /// 1e-17.
  private static final double LEAST_X = 1e-300;

  /// A step below this part of s leaves an error below 1e-16, since each is of fourth order.
  private static final double ENOUGH = 2e-5;

  private static final int MOST_STEPS = 12;

  private ImpliedDeviation() {}

  /// Returns s, given the undiscounted time value `over` strictly between 0 and the lesser of
  /// `forward` and `strike`.
  static double of(double forward, double strike, double over) {
    double small = StrictMath.min(forward, strike);
    double u = over / small;
    double x = StrictMath.abs(Elementary.logRatio(forward, strike));
    if (x == 0 && u < LINEAR) {
      return SQRT_TWO_PI * over / small;
    }
    x = StrictMath.max(x, LEAST_X);
    double rest = (small - over) / small;
    double y = StrictMath.sqrt(0.5 * x);
    double gap = Mills.gap(y, y);
    double sc = 2 * y;
    if (u * SQRT_TWO_PI < gap) {
      double sl = sc > 1e-3 ? sc - gap : Mills.AT_ZERO * x;
      double zl = x / sl;
      double density = Normal.pdf(zl - 0.5 * sl);
      double ul = density * Mills.gap(zl, 0.5 * sl);
      if (u < ul) {
        double lnU = Elementary.logRatio(over, small);
        return low(x, u, lnU, sc, lowStart(x, lnU, u, sl, ul, density));
      }
      return middle(x, u, rest, middleLow(u, ul, gap / SQRT_TWO_PI, sl, sc, density));
    }
    double su = sc + (2 * Mills.AT_ZERO - gap);
    double density = Normal.pdf(x / su - 0.5 * su);
    double restU = density * Mills.sum(x / su, 0.5 * su);
    if (rest > restU) {
      return middle(x, u, rest, middleHigh(u, gap / SQRT_TWO_PI, 1 - restU, sc, su, density));
    }
    return high(x, rest, sc, highStart(x, rest, su, restU, density));
  }

  private static double middleLow(
      double u, double ul, double uc, double sl, double sc, double density) {
    double h = uc - ul;
    double d0 = 1 / density;
    double r = RationalCubic.right(h, (sc - sl) / h, d0, SQRT_TWO_PI, 0);
    double part = (u - ul) / h;
    return RationalCubic.at(part, 1 - part, h, sl, sc, d0, SQRT_TWO_PI, r);
  }

  private static double middleHigh(
      double u, double uc, double uu, double sc, double su, double density) {
    double h = uu - uc;
    double d1 = 1 / density;
    double r = RationalCubic.left(h, (su - sc) / h, SQRT_TWO_PI, d1, 0);
    double part = (u - uc) / h;
    return RationalCubic.at(part, 1 - part, h, sc, su, SQRT_TWO_PI, d1, r);
  }

  /// With y = z/√3 and f = 2π/√27 x e^(x/2) N(-y)³: df/du = (y M(y))² e^(t²/2).
  private static double lowStart(
      double x, double lnU, double u, double sl, double ul, double density) {
    double y = x / sl / SQRT_THREE;
    double t = 0.5 * sl;
    double m = Mills.ratio(y);
    double growth = Elementary.exp(0.5 * t * t);
    double f = LOW_MAP / TWO_PI * x * m * m * m * density * growth;
    double d1 = y * y * m * m * growth;
    double curvature = d1 * (0.5 * t - 2 / sl * (1 + y * (y - 1 / m))) / density;
    double r = RationalCubic.right(ul, f / ul, 1, d1, curvature);
    double part = u / ul;
    double perPart = RationalCubic.fromZero(part, 1 - part, ul, f, 1, d1, r);
    double lnTail = (lnU + Elementary.log(perPart / ul / (LOW_MAP * x)) - 0.5 * x) / 3;
    return x / (SQRT_THREE * tailQuantile(lnTail));
  }

  /// With f = N(-t): df/du = -n(t)/(2 n(z - t)), which is -exp(-x/2)/2 where u is 1. The part of
  /// the interval is counted from there.
  private static double highStart(double x, double rest, double su, double restU, double density) {
    double t = 0.5 * su;
    double z = x / su;
    double bell = Normal.pdf(t);
    double f = bell * Mills.ratio(t);
    double d0 = -0.5 * bell / density;
    double d1 = -0.5 * Elementary.exp(-0.5 * x);
    double r = RationalCubic.left(restU, -f / restU, d0, d1, -d0 * z * z / su / density);
    double part = rest / restU;
    double perPart = RationalCubic.fromZero(part, 1 - part, restU, f, -d1, -d0, r);
    return 2 * tailQuantile(Elementary.log(part * perPart));
  }

  /// Steps on 1/ln u.
  private static double low(double x, double u, double lnU, double most, double start) {
    double s = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double z = x / s;
      double t = 0.5 * s;
      double gap = Mills.gap(z, t);
      double lack;
      if (-lnU <= 4 * (1 + z * z)) {
        lack = lnU - (Elementary.log(gap) - 0.5 * (z - t) * (z - t) - LN_SQRT_TWO_PI);
      } else {
        lack = Elementary.logRatio(u, Normal.pdf(z - t) * gap);
      }
      double v = lnU - lack;
      double w = s / gap;
      double q = (z - t) * (z + t);
      double k2 = q - w;
      double k3 = q * q - 3 * z * z - t * t - 3 * q * w + 2 * w * w;
      double c = w / v;
      double step = step(lack * v / (lnU * w), k2 - 2 * c, 6 * c * (c - k2) + k3);
      s = StrictMath.min(s + s * StrictMath.max(step, -0.5), most);
      if (StrictMath.abs(step) <= ENOUGH) {
        break;
      }
    }
    return s;
  }

  /// Steps on u.
  private static double middle(double x, double u, double rest, double start) {
    double s = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double z = x / s;
      double t = 0.5 * s;
      double density = Normal.pdf(z - t);
      double lack =
          z < t && t > Mills.SMALL
              ? Mills.sum(z, t) - rest / density
              : u / density - Mills.gap(z, t);
      double q = (z - t) * (z + t);
      double step = step(lack / s, q, q * q - 3 * z * z - t * t);
      s += s * StrictMath.max(step, -0.5);
      if (StrictMath.abs(step) <= ENOUGH) {
        break;
      }
    }
    return s;
  }

  /// Steps on ln(1 - u).
  private static double high(double x, double rest, double least, double start) {
    double s = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double z = x / s;
      double t = 0.5 * s;
      double sum = Mills.sum(z, t);
      double lack = Elementary.logRatio(Normal.pdf(z - t) * sum, rest);
      double w = s / sum;
      double q = (z - t) * (z + t);
      double k3 = q * q - 3 * z * z - t * t + 3 * q * w + 2 * w * w;
      double step = step(lack / w, q + w, k3);
      s = StrictMath.max(s + s * step, least);
      if (StrictMath.abs(step) <= ENOUGH) {
        break;
      }
    }
    return s;
  }

  /// Householder's step of third order as a part of s: `newton` is -f/f', `h2` f''/f' and `h3` the
  /// third derivative over f', each made free of units by s. A. S. Householder, *The Numerical
  /// Treatment of a Single Nonlinear Equation*, McGraw-Hill 1970, section 4.4.
  private static double step(double newton, double h2, double h3) {
    return newton * (1 + 0.5 * h2 * newton) / (1 + newton * (h2 + h3 * newton * (1.0 / 6)));
  }

  /// Returns the y at which ln N(-y) is `lnTail`, within 2e-5 of itself for y from 0.3 to 30: a
  /// Remez fit in w = sqrt(-2 lnTail).
  private static double tailQuantile(double lnTail) {
    double w = StrictMath.sqrt(-2 * lnTail);
    double top = 0.005318358525027113;
    top = StrictMath.fma(top, w, 0.24949041983845202);
    top = StrictMath.fma(top, w, 2.0693219990880203);
    top = StrictMath.fma(top, w, 2.5353453273227338);
    top = StrictMath.fma(top, w, -3.796542814142253);
    top = StrictMath.fma(top, w, -2.913298159390801);
    double bottom = 0.005318252883741629;
    bottom = StrictMath.fma(bottom, w, 0.24953285023114516);
    bottom = StrictMath.fma(bottom, w, 2.1003273690751327);
    bottom = StrictMath.fma(bottom, w, 3.4966479989496566);
    return top / StrictMath.fma(bottom, w, 1);
  }
}
