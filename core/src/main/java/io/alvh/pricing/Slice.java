package io.alvh.pricing;

import io.alvh.instrument.OptionRight;
import io.alvh.pricing.black.Black76;
import io.alvh.pricing.black.Black76Batch;
import io.alvh.pricing.black.Elementary;
import io.alvh.pricing.black.Normal;

/// Everything a session says about one expiry.
///
/// @param years to settlement, ACT/365
/// @param forward in points
/// @param discount value today of one paid at settlement
/// @param smile total variance by log-moneyness; of no use at zero years
/// @param wingShift what `SurfaceCase` adds to the volatility of the wings, a fraction per root
///   year
record Slice(double years, double forward, double discount, SsviSlice smile, double wingShift) {
  private static final double TEN_DELTA = 1.2815515655446004;
  private static final double LEAST_SHARE = 0.5;

  /// Returns the standard deviation to settlement, vol times root years, at `strike`.
  double deviation(double strike) {
    return years > 0 ? deviationAt(Elementary.logRatio(strike, forward)) : 0;
  }

  /// Returns this slice around another forward.
  Slice at(double otherForward) {
    return new Slice(years, otherForward, discount, smile, wingShift);
  }

  /// Returns the volatility at `strike` as a fraction per root year, 0 at zero years.
  double vol(double strike) {
    return years > 0 ? deviation(strike) / StrictMath.sqrt(years) : 0;
  }

  /// Returns the value in points.
  double price(OptionRight right, double strike) {
    return discount * Black76.undiscounted(right, forward, strike, deviation(strike));
  }

  /// Appends an option to `batch`, whose `prices` then gives it the bits of `price`.
  void addTo(Black76Batch batch, OptionRight right, double strike) {
    addTo(batch, right, forward, strike, deviation(strike));
  }

  /// Appends an option on another forward and with this `deviation`, discounted as this slice is:
  /// the whole deviation is the volatility of one year.
  void addTo(Black76Batch batch, OptionRight right, double other, double strike, double deviation) {
    batch.add(right, other, strike, 1, deviation, discount);
  }

  /// Returns the strike at which the undiscounted call delta is `callDelta`.
  double strikeForCallDelta(double callDelta) {
    double d1 = Normal.quantile(callDelta);
    double reach = 12 * StrictMath.sqrt(smile.theta()) + 1;
    double low = -reach;
    double high = reach;
    for (int i = 0; i < 60; i++) {
      double k = 0.5 * (low + high);
      double sd = deviationAt(k);
      if (-k / sd + 0.5 * sd > d1) {
        low = k;
      } else {
        high = k;
      }
    }
    return forward * StrictMath.exp(0.5 * (low + high));
  }

  private double deviationAt(double k) {
    double sd = StrictMath.sqrt(smile.totalVariance(k));
    if (wingShift == 0) {
      return sd;
    }
    double x = StrictMath.abs(k) / (TEN_DELTA * StrictMath.sqrt(smile.theta()));
    double fade = x < 1 ? x * x * (3 - 2 * x) : 1;
    return StrictMath.max(LEAST_SHARE * sd, sd + fade * wingShift * StrictMath.sqrt(years));
  }
}
