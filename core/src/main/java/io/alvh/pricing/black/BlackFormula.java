package io.alvh.pricing.black;

/// The one place where Black's formula is computed, for single options and for batches alike.
///
/// With h = ln(F/K)/s, z = |h|, t = s/2, n and M as in `Mills`, the time value of either right is
///
/// ```
/// min(F, K) n(z - t) [M(z - t) - M(z + t)]
/// ```
///
/// and its derivative with respect to s is the factor before the bracket. Where z is below t and t
/// is not small it is `min(F, K) (1 - n(z - t) [M(t - z) + M(t + z)])`. Neither form cancels.
///
/// An instance holds the numbers of the last option it was given, and what the next one with the
/// same time and discount can use again.
final class BlackFormula {
  private double price;
  private double delta;
  private double gamma;
  private double vega;
  private double theta;
  private double rho;

  private double years = Double.NaN;
  private double discount = Double.NaN;
  private double root;
  private double perRoot;
  private double rate;

  /// Returns the undiscounted value given the whole standard deviation `s` = vol sqrt(years).
  static double undiscounted(boolean call, double forward, double strike, double s) {
    double intrinsic = StrictMath.max(0, call ? forward - strike : strike - forward);
    if (!(s > 0)) {
      return intrinsic;
    }
    double z = StrictMath.abs(Elementary.logRatio(forward, strike) / s);
    double t = 0.5 * s;
    double small = StrictMath.min(forward, strike);
    double bound = call ? forward : strike;
    return StrictMath.min(bound, intrinsic + timeValue(small, small * Normal.pdf(z - t), z, t));
  }

  /// Computes value and derivatives, which the queries then return.
  void compute(
      boolean call, double forward, double strike, double time, double vol, double discounting) {
    if (time != years || discounting != discount) {
      slice(time, discounting);
    }
    double s = vol * root;
    if (!(s > 0)) {
      withoutDeviation(call, forward, strike);
      return;
    }
    double h = Elementary.logRatio(forward, strike) / s;
    double z = StrictMath.abs(h);
    double t = 0.5 * s;
    double small = StrictMath.min(forward, strike);
    double density = small * Normal.pdf(z - t);
    double intrinsic = StrictMath.max(0, call ? forward - strike : strike - forward);
    double bell = density / forward;
    double d1 = h + t;
    double tail = bell * Mills.ratio(StrictMath.abs(d1));
    double below = d1 < 0 ? tail : 1 - tail;
    double above = d1 < 0 ? 1 - tail : tail;
    double bound = call ? forward : strike;
    price = discount * StrictMath.min(bound, intrinsic + timeValue(small, density, z, t));
    delta = discount * (call ? below : -above);
    gamma = discount * bell / (forward * s);
    vega = discount * density * root;
    theta = rate * price - 0.5 * discount * density * perRoot * vol;
    rho = -years * price;
  }

  /// Returns the discounted value in points.
  double price() {
    return price;
  }

  /// Returns the derivative of the value with respect to the forward.
  double delta() {
    return delta;
  }

  /// Returns the second derivative with respect to the forward.
  double gamma() {
    return gamma;
  }

  /// Returns the derivative with respect to the volatility.
  double vega() {
    return vega;
  }

  /// Returns what a year's passing adds.
  double theta() {
    return theta;
  }

  /// Returns the derivative with respect to the rate.
  double rho() {
    return rho;
  }

  private static double timeValue(double small, double density, double z, double t) {
    return z < t && t > Mills.SMALL ? small - density * Mills.sum(z, t) : density * Mills.gap(z, t);
  }

  private void slice(double time, double discounting) {
    years = time;
    discount = discounting;
    root = StrictMath.sqrt(time);
    perRoot = 1 / root;
    rate = time > 0 ? -Elementary.log(discounting) / time : 0;
  }

  private void withoutDeviation(boolean call, double forward, double strike) {
    double sign = call ? 1 : -1;
    double side = sign * StrictMath.signum(forward - strike);
    price = discount * StrictMath.max(0, sign * (forward - strike));
    delta = discount * (sign * 0.5 * (1 + side));
    gamma = 0;
    vega = 0;
    theta = rate * price;
    rho = -years * price;
  }
}
