package io.alvh.pricing;

import io.alvh.instrument.OptionRight;
import io.alvh.unit.Check;

/// European options on a forward.
///
/// ```
/// call = D [F N(d1) - K N(d2)]      put = D [K N(-d2) - F N(-d1)]
/// d1 = (ln(F/K) + s*s/2) / s        d2 = d1 - s        s = vol sqrt(years)
/// ```
///
/// F. Black, "The pricing of commodity contracts", Journal of Financial Economics 3 (1976), pp.
/// 167-179; E. G. Haug, *Option Pricing Formulas*, 2nd ed., McGraw-Hill 2007, section 1.1.3.
/// Checked by `Black76Test`. In-the-money options are priced as discounted intrinsic plus the
/// opposite out-of-the-money option, so no value falls below its bound.
public final class Black76 {
  private Black76() {}

  /// Returns the value in points. At no time or no volatility it is the discounted intrinsic value.
  ///
  /// @param right call or put
  /// @param forward in points, positive
  /// @param strike in points, positive
  /// @param years to settlement, ACT/365, zero or more
  /// @param vol a fraction per root year, zero or more
  /// @param discount value today of one paid at settlement, positive
  public static double price(
      OptionRight right, double forward, double strike, double years, double vol, double discount) {
    check(forward, strike, years, vol, discount);
    return discount * undiscounted(right, forward, strike, vol * StrictMath.sqrt(years));
  }

  /// Returns the raw derivatives of `price`, the forward held when time or rate move. Rate is
  /// `-ln(discount)/years`; theta is the value lost as `years` shrinks, negative for most bought
  /// options; rho is `-years * price`.
  ///
  /// At no time or no volatility delta is a step (one half at the money) and gamma and vega are 0.
  public static Greeks greeks(
      OptionRight right, double forward, double strike, double years, double vol, double discount) {
    check(forward, strike, years, vol, discount);
    double root = StrictMath.sqrt(years);
    double s = vol * root;
    double price = discount * undiscounted(right, forward, strike, s);
    double carry = years > 0 ? -StrictMath.log(discount) / years * price : 0;
    double delta = discount * forwardDelta(right, forward, strike, s);
    if (!(s > 0)) {
      return new Greeks(delta, 0, 0, carry, -years * price);
    }
    double density = Normal.pdf(d1(forward, strike, s));
    double vega = discount * forward * density * root;
    return new Greeks(
        delta,
        discount * density / (forward * s),
        vega,
        carry - 0.5 * vega * vol / years,
        -years * price);
  }

  /// Returns the undiscounted value given the whole standard deviation `s` = vol sqrt(years).
  static double undiscounted(OptionRight right, double forward, double strike, double s) {
    double intrinsic = right.intrinsic(forward, strike);
    if (!(s > 0)) {
      return intrinsic;
    }
    double d1 = d1(forward, strike, s);
    double d2 = d1 - s;
    double outOfTheMoney =
        strike >= forward
            ? forward * Normal.cdf(d1) - strike * Normal.cdf(d2)
            : strike * Normal.cdf(-d2) - forward * Normal.cdf(-d1);
    return intrinsic + StrictMath.max(0, outOfTheMoney);
  }

  /// Returns N(d1) for a call, N(d1) - 1 for a put; the step function when `s` is zero.
  static double forwardDelta(OptionRight right, double forward, double strike, double s) {
    double sign = right == OptionRight.CALL ? 1 : -1;
    if (!(s > 0)) {
      double side = sign * StrictMath.signum(forward - strike);
      return sign * 0.5 * (1 + side);
    }
    return sign * Normal.cdf(sign * d1(forward, strike, s));
  }

  private static double d1(double forward, double strike, double s) {
    return StrictMath.log(forward / strike) / s + 0.5 * s;
  }

  private static void check(
      double forward, double strike, double years, double vol, double discount) {
    Check.positive(forward, "forward");
    Check.positive(strike, "strike");
    Check.notNegative(years, "years");
    Check.notNegative(vol, "vol");
    Check.positive(discount, "discount");
  }
}
