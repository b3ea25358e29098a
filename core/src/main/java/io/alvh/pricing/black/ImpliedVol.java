package io.alvh.pricing.black;

import io.alvh.instrument.OptionRight;

/// The volatility at which Black's formula gives a price.
///
/// An own implementation of the idea of P. Jaeckel, "Let's Be Rational", *Wilmott* (January 2015),
/// pp. 40-53: see `ImpliedDeviation`. Where the price carries the information, the relative error
/// is at most 1e-14; elsewhere it is the price's own rounding error times `price / (vol vega)`. An
/// in-the-money option that differs from its intrinsic value by no more than a rounding error has
/// no solution, and neither has any price outside the bounds.
public final class ImpliedVol {
  private ImpliedVol() {}

  /// A volatility, or why there is none.
  public sealed interface Result {}

  /// The volatility found.
  ///
  /// @param vol a fraction per root year, positive
  public record Solved(double vol) implements Result {}

  /// No volatility gives the price.
  ///
  /// @param reason why
  public record NoSolution(Reason reason) implements Result {}

  /// Why there is no volatility.
  public enum Reason {
    /// Price, forward, strike, time or discount is infinite or not a number.
    NOT_FINITE,
    /// Forward, strike, time or discount is zero or negative.
    NOT_POSITIVE,
    /// The price lies below the discounted intrinsic value.
    BELOW_INTRINSIC,
    /// The price is the discounted intrinsic value, as far as a double can tell, or the volatility
    /// is too small or too large for a double.
    NO_TIME_VALUE,
    /// The price is not below the discounted forward of a call or the discounted strike of a put,
    /// which no finite volatility reaches.
    ABOVE_BOUND
  }

  /// Returns the volatility at which `Black76.price` gives `price`, or the reason why none does.
  ///
  /// @param right call or put
  /// @param price discounted, in points
  /// @param forward in points
  /// @param strike in points
  /// @param years to settlement, ACT/365
  /// @param discount value today of one paid at settlement
  public static Result of(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discount) {
    double vol = vol(right, price, forward, strike, years, discount);
    return vol > 0
        ? new Solved(vol)
        : new NoSolution(reason(right, price, forward, strike, years, discount));
  }

  /// Returns what `of` solves, or NaN where it has no solution; allocates nothing.
  public static double vol(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discount) {
    if (!(positive(forward) && positive(strike) && positive(years) && positive(discount))) {
      return Double.NaN;
    }
    double over = timeValue(right, price, forward, strike, discount) / discount;
    double bound = StrictMath.min(forward, strike);
    if (!(over > 0 && over < bound)) {
      return Double.NaN;
    }
    double vol = ImpliedDeviation.of(forward, strike, over) / StrictMath.sqrt(years);
    return positive(vol) ? vol : Double.NaN;
  }

  /// The discounted time value; exact but for one rounding, and zero where it is no more than the
  /// rounding error of the price.
  private static double timeValue(
      OptionRight right, double price, double forward, double strike, double discount) {
    double intrinsic = right.intrinsic(forward, strike);
    double over = StrictMath.fma(-discount, intrinsic, price);
    return intrinsic > 0 && StrictMath.abs(over) <= StrictMath.ulp(price) ? 0 : over;
  }

  private static boolean positive(double x) {
    return x > 0 && x <= Double.MAX_VALUE;
  }

  private static Reason reason(
      OptionRight right,
      double price,
      double forward,
      double strike,
      double years,
      double discount) {
    if (!(finite(price)
        && finite(forward)
        && finite(strike)
        && finite(years)
        && finite(discount))) {
      return Reason.NOT_FINITE;
    }
    if (!(forward > 0 && strike > 0 && years > 0 && discount > 0)) {
      return Reason.NOT_POSITIVE;
    }
    double over = timeValue(right, price, forward, strike, discount);
    if (over < 0) {
      return Reason.BELOW_INTRINSIC;
    }
    return over / discount < StrictMath.min(forward, strike)
        ? Reason.NO_TIME_VALUE
        : Reason.ABOVE_BOUND;
  }

  private static boolean finite(double x) {
    return StrictMath.abs(x) <= Double.MAX_VALUE;
  }
}
