package io.alvh.pricing.black;

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
/// Computed in `BlackFormula`, for single options here and for many in `Black76Batch`, to the same
/// bits. In-the-money options are priced as discounted intrinsic plus the opposite out-of-the-money
/// option, so no value falls below its bound.
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
    BlackFormula f = new BlackFormula();
    f.compute(right == OptionRight.CALL, forward, strike, years, vol, discount);
    return new Greeks(f.delta(), f.gamma(), f.vega(), f.theta(), f.rho());
  }

  /// Returns the undiscounted value given the whole standard deviation `s` = vol sqrt(years).
  public static double undiscounted(OptionRight right, double forward, double strike, double s) {
    return BlackFormula.undiscounted(right == OptionRight.CALL, forward, strike, s);
  }

  /// Returns N(d1) for a call, N(d1) - 1 for a put; the step function when `s` is zero.
  public static double forwardDelta(OptionRight right, double forward, double strike, double s) {
    BlackFormula f = new BlackFormula();
    f.compute(right == OptionRight.CALL, forward, strike, 1, s, 1);
    return f.delta();
  }

  /// Refuses impossible input.
  static void check(double forward, double strike, double years, double vol, double discount) {
    Check.positive(forward, "forward");
    Check.positive(strike, "strike");
    Check.notNegative(years, "years");
    Check.notNegative(vol, "vol");
    Check.positive(discount, "discount");
  }
}
