package io.alvh.pricing;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76;

/// The sum over listed strikes that a Cboe volatility index is made of, on a smile of the model.
///
/// ```
/// W = 2 sum dK_i / K_i^2 Q(K_i) - (F/K0 - 1)^2
/// ```
///
/// Cboe, "Cboe Volatility Index Mathematics Methodology" (and the VIX white paper of 2014), step 2;
/// W is the variance it gives times years. Q is the undiscounted value of the option out of the
/// money, at K0, the strike at or below the forward F, the mean of put and call. Strikes lie five
/// points apart; the sum stops where the bid is zero for good, that is where the value is below
/// `LEAST_VALUE`: both are measured on the exchange's chains in docs/math.md. A model's values fall
/// away from the money, so the first zero bid is also followed by another.
///
/// `variance` gives the sum as an integral and its Euler-Maclaurin terms; `SpxStripTest` holds it
/// to the sum itself, `listed`.
final class SpxStrip {
  /// Distance of neighbouring strikes, in points.
  static final double SPACING = 5;

  /// Least value with a bid, in points: a bid of 0.05 below a half-spread of 0.05.
  static final double LEAST_VALUE = 0.10;

  /// A strike further out than this many forwards is never listed.
  private static final double FURTHEST = 4;

  private static final int POINTS = 40;
  private static final double[] NODE = new double[POINTS];
  private static final double[] WEIGHT = new double[POINTS];

  static {
    for (int i = 0; i < POINTS; i++) {
      legendre(i);
    }
  }

  /// The strikes that count.
  ///
  /// @param low the lowest, in points
  /// @param high the highest, in points
  record Reach(double low, double high) {
    /// No strike at all.
    static final Reach NONE = new Reach(0, 0);
  }

  private final SsviSlice smile;
  private final double forward;

  /// The strip of options on `forward`, in points, on `smile`.
  SpxStrip(SsviSlice smile, double forward) {
    this.smile = smile;
    this.forward = forward;
  }

  /// Returns the strikes that are bid on this smile.
  Reach reach() {
    double middle = middle();
    return new Reach(lowest(middle), highest(middle));
  }

  /// Returns the total variance of the strip over `reach`.
  ///
  /// ```
  /// h sum f(K_i) = integral from a - h/2 to b + h/2 of f - h^2/24 [f'(b + h/2) - f'(a - h/2)] + ...
  /// ```
  ///
  /// over strikes a, a + h ... b (Euler and Maclaurin), and h^2/12 times the kink at K0, which is
  /// known from put-call parity.
  double variance(Reach reach) {
    double middle = middle();
    double excess = forward / middle - 1;
    double kink = 2 / (middle * middle) * (1 + 2 * excess);
    double low = reach.low() - SPACING / 2;
    double high = reach.high() + SPACING / 2;
    double ends = slope(high) - slope(low);
    return side(StrictMath.log(low / forward))
        + side(StrictMath.log(high / forward))
        + 2 * (excess - StrictMath.log1p(excess))
        - excess * excess
        + SPACING * SPACING / 24 * (2 * kink - ends);
  }

  /// Returns the total variance of the strip over `reach`, strike by strike.
  double listed(Reach reach) {
    double middle = middle();
    double sum = contribution(middle, 0.5 * (put(middle) + call(middle)));
    for (double k = reach.low(); k < middle; k += SPACING) {
      sum += contribution(k, put(k));
    }
    for (double k = middle + SPACING; k <= reach.high(); k += SPACING) {
      sum += contribution(k, call(k));
    }
    double excess = forward / middle - 1;
    return sum - excess * excess;
  }

  private static double contribution(double strike, double value) {
    return 2 * SPACING / (strike * strike) * value;
  }

  private double middle() {
    return SPACING * StrictMath.floor(forward / SPACING);
  }

  private double put(double strike) {
    return value(OptionRight.PUT, strike);
  }

  private double call(double strike) {
    return value(OptionRight.CALL, strike);
  }

  private double value(OptionRight right, double strike) {
    double w = smile.totalVariance(StrictMath.log(strike / forward));
    return Black76.undiscounted(right, forward, strike, StrictMath.sqrt(w));
  }

  /// What one point of strike out of the money adds.
  private double density(double strike) {
    return 2 * (strike < forward ? put(strike) : call(strike)) / (strike * strike);
  }

  private double slope(double strike) {
    double up = density(strike + SPACING / 2);
    return (up - density(strike - SPACING / 2)) / SPACING;
  }

  private double lowest(double middle) {
    int none = 0;
    int some = (int) StrictMath.rint(middle / SPACING);
    while (some - none > 1) {
      int half = (some + none) / 2;
      if (put(half * SPACING) >= LEAST_VALUE) {
        some = half;
      } else {
        none = half;
      }
    }
    return some * SPACING;
  }

  private double highest(double middle) {
    int some = (int) StrictMath.rint(middle / SPACING);
    int none = (int) StrictMath.ceil(FURTHEST * forward / SPACING);
    while (none - some > 1) {
      int half = (some + none) / 2;
      if (call(half * SPACING) >= LEAST_VALUE) {
        some = half;
      } else {
        none = half;
      }
    }
    return some * SPACING;
  }

  /// The integral of 2 Q/K^2 dK from the forward to log-moneyness `end`, by Gauss's rule in the
  /// square root of log-moneyness.
  private double side(double end) {
    OptionRight right = end < 0 ? OptionRight.PUT : OptionRight.CALL;
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double k = end * NODE[i] * NODE[i];
      double ratio = StrictMath.exp(k);
      double sd = StrictMath.sqrt(smile.totalVariance(k));
      sum += WEIGHT[i] * NODE[i] * Black76.undiscounted(right, 1, ratio, sd) / ratio;
    }
    return 4 * StrictMath.abs(end) * sum;
  }

  /// Gauss-Legendre on [0, 1]: Newton's steps on the Legendre polynomial.
  private static void legendre(int i) {
    double x = StrictMath.cos(StrictMath.PI * (i + 0.75) / (POINTS + 0.5));
    double slope = 1;
    for (int step = 0; step < 10; step++) {
      double before = 1;
      double p = x;
      for (int n = 2; n <= POINTS; n++) {
        double next = ((2 * n - 1) * x * p - (n - 1) * before) / n;
        before = p;
        p = next;
      }
      slope = POINTS * (x * p - before) / (x * x - 1);
      x -= p / slope;
    }
    NODE[i] = 0.5 * (1 + x);
    WEIGHT[i] = 1 / ((1 - x * x) * slope * slope);
  }
}
