package io.alvh.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Finds all internal rates of return with proof that there are no others.
///
/// With the force of interest `d = ln(1 + r)` the value is `f(d) = G(d) - L(d)`, receipts less
/// payments, both sums of `amount * exp(-d t)` and so falling in d. On an interval from a to b
/// therefore `G(b) - L(a) <= f <= G(a) - L(b)`, and the like with `t * amount` for `-f'`. An
/// interval whose bounds have one sign holds no root; one on which f' has one sign holds exactly as
/// many as its ends say; every other is halved. Beyond the range the first (or the last) payment
/// outweighs all others of the other sign. An interval too narrow to halve is undecided: there the
/// value touches zero within rounding.
final class InternalRates {
  private static final double START = 2;
  private static final double GREATEST = 4096;
  private static final int MOST_INTERVALS = 20_000;
  private static final double NARROW = 1e-9;
  private static final double LARGEST_EXPONENT = 600;
  private static final String UNPROVEN =
      "the present value is too near to zero, or the payments too many, for a proof";

  private final double[] years;
  private final double[] amounts;
  private final double rounding;
  private int intervals;

  InternalRates(double[] years, double[] amounts) {
    this.years = years;
    this.amounts = amounts;
    this.rounding = (years.length + 16) * Math.ulp(1.0);
  }

  InternalRate find() {
    boolean paid = false;
    boolean received = false;
    for (double amount : amounts) {
      paid |= amount < 0;
      received |= amount > 0;
    }
    if (!paid || !received) {
      return new InternalRate.None(paid ? "nothing was received" : "nothing was paid");
    }
    double range = START;
    while (!outweighs(0, range) || !outweighs(years.length - 1, -range)) {
      range *= 2;
      if (range > GREATEST || range * years[years.length - 1] > LARGEST_EXPONENT) {
        return new InternalRate.Undecided("rates beyond " + range / 2 + " cannot be excluded");
      }
    }
    List<Double> roots = new ArrayList<>();
    if (!search(-range, range, roots)) {
      return new InternalRate.Undecided(UNPROVEN);
    }
    return switch (roots.size()) {
      case 0 -> new InternalRate.None("the present value is never zero");
      case 1 -> new InternalRate.Unique(StrictMath.expm1(roots.getFirst()));
      default -> new InternalRate.Multiple(roots.stream().map(d -> StrictMath.expm1(d)).toList());
    };
  }

  /// Whether, from `force` outward, payment `one` exceeds all of the other sign together. Outward
  /// the others only lose: their times lie on the other side.
  private boolean outweighs(int one, double force) {
    double others = 0;
    for (int i = 0; i < years.length; i++) {
      if (amounts[i] > 0 != amounts[one] > 0) {
        others += Math.abs(amounts[i]) * StrictMath.exp(-force * (years[i] - years[one]));
      }
    }
    return Math.abs(amounts[one]) > others * (1 + rounding);
  }

  /// Adds the roots between `a` and `b` in ascending order; false when that cannot be decided.
  private boolean search(double a, double b, List<Double> roots) {
    if (++intervals > MOST_INTERVALS) {
      return false;
    }
    if (bounds(a, b, false).oneSign()) {
      return true;
    }
    if (bounds(a, b, true).oneSign()) {
      double atA = value(a);
      double atB = value(b);
      if (unsure(a, atA) || unsure(b, atB)) {
        return b - a > NARROW && halve(a, b, roots);
      }
      if (atA > 0 != atB > 0) {
        roots.add(brent(this::value, a, b));
      }
      return true;
    }
    return b - a > NARROW && halve(a, b, roots);
  }

  /// The cut is not in the middle, where rates such as zero, at which flows often balance, would
  /// lie on the border of two intervals.
  private boolean halve(double a, double b, List<Double> roots) {
    double cut = a + 0.4871 * (b - a);
    return search(a, cut, roots) && search(cut, b, roots);
  }

  private boolean unsure(double force, double value) {
    double size = 0;
    for (int i = 0; i < years.length; i++) {
      size += Math.abs(amounts[i]) * StrictMath.exp(-force * years[i]);
    }
    return Math.abs(value) <= size * rounding * (1 + Math.abs(force) * years[years.length - 1]);
  }

  private double value(double force) {
    double sum = 0;
    for (int i = 0; i < years.length; i++) {
      sum += amounts[i] * StrictMath.exp(-force * years[i]);
    }
    return sum;
  }

  /// Bounds of the value between two forces, or of minus its derivative.
  private Bounds bounds(double a, double b, boolean slope) {
    double low = 0;
    double high = 0;
    double size = 0;
    for (int i = 0; i < years.length; i++) {
      double amount = slope ? amounts[i] * years[i] : amounts[i];
      double atA = amount * StrictMath.exp(-a * years[i]);
      double atB = amount * StrictMath.exp(-b * years[i]);
      low += amount > 0 ? atB : atA;
      high += amount > 0 ? atA : atB;
      size += Math.abs(atA);
    }
    double slack =
        size * rounding * (1 + Math.max(Math.abs(a), Math.abs(b)) * years[years.length - 1]);
    return new Bounds(low - slack, high + slack);
  }

  private record Bounds(double low, double high) {
    boolean oneSign() {
      return low > 0 || high < 0;
    }
  }

  /// R. P. Brent, *Algorithms for Minimization Without Derivatives*, Prentice-Hall 1973, chapter 4:
  /// inverse quadratic interpolation or secant steps kept inside a bracket, bisection otherwise.
  static double brent(DoubleUnaryOperator f, double low, double high) {
    double a = low;
    double b = high;
    double fa = f.applyAsDouble(a);
    double fb = f.applyAsDouble(b);
    double c = a;
    double fc = fa;
    double step = b - a;
    double before = step;
    while (true) {
      if (Math.abs(fc) < Math.abs(fb)) {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
      }
      double tolerance = 2 * Math.ulp(1.0) * Math.abs(b) + 0.5e-15;
      double middle = (c - b) / 2;
      // An exact zero is a root: nothing is left to refine.
      if (Math.abs(middle) <= tolerance || fb == 0) {
        return b;
      }
      double wanted = Double.NaN;
      if (Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
        wanted = interpolated(a, b, c, fa, fb, fc);
      }
      boolean inside =
          wanted / middle > 0
              && Math.abs(wanted) < 1.5 * Math.abs(middle) - tolerance / 2
              && Math.abs(wanted) < Math.abs(before) / 2;
      before = inside ? step : middle;
      step = inside ? wanted : middle;
      a = b;
      fa = fb;
      b += Math.abs(step) > tolerance ? step : Math.copySign(tolerance, middle);
      fb = f.applyAsDouble(b);
      if (fb > 0 == fc > 0) {
        c = a;
        fc = fa;
        step = b - a;
        before = step;
      }
    }
  }

  private static double interpolated(
      double a, double b, double c, double fa, double fb, double fc) {
    double s = fb / fa;
    // Only two points yet: the secant.
    if (a == c) {
      return -(c - b) * s / (1 - s);
    }
    double q = fa / fc;
    double r = fb / fc;
    double p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
    return -p / ((q - 1) * (r - 1) * (s - 1));
  }
}
