package io.alvh.stats;

import io.alvh.unit.Check;

/// A share as a stream of dividends, paid once a year, that grow at one rate for some years and at
/// another for ever.
///
/// M. J. Gordon, *Review of Economics and Statistics* 41 (1959) 99-105: `P = D1 / (r - g)`, hence
/// `r = D1 / P + g`; two stages: `P = sum over t <= n of D1 (1+g1)^(t-1) / (1+r)^t + D1
/// (1+g1)^(n-1) (1+g) / ((r - g) (1+r)^n)`. Where the required return does not exceed the growth
/// for ever the sum has no limit and the model is not applicable.
///
/// @param dividend D1, paid in a year's time, dollars a share, above zero
/// @param years n, whole years of the first stage, zero or more; 0 is Gordon's model
/// @param firstGrowth g1, fraction a year, above -1
/// @param growth g, for ever after, fraction a year, above -1
public record DividendModel(double dividend, int years, double firstGrowth, double growth) {
  private static final double HIGHEST = 1e6;

  public DividendModel {
    Check.positive(dividend, "dividend");
    Check.that(years >= 0, "years must be zero or more, was " + years);
    Check.that(firstGrowth > -1 && growth > -1, "growth must be above -1");
    Check.finite(firstGrowth, "growth of the first stage");
    Check.finite(growth, "growth");
  }

  /// What the model says.
  public sealed interface Value {
    /// A value.
    ///
    /// @param price dollars a share
    /// @param required r, fraction a year
    /// @param duration `-dP/dr / P`, years: for Gordon's model `1 / (r - g)`
    record Valued(double price, double required, double duration) implements Value {}

    /// The model cannot be applied.
    ///
    /// @param reason in a few words
    record NotApplicable(String reason) implements Value {}
  }

  /// Returns Gordon's model.
  ///
  /// @param dividend D1, dollars a share
  /// @param growth g, fraction a year
  public static DividendModel gordon(double dividend, double growth) {
    return new DividendModel(dividend, 0, growth, growth);
  }

  /// Returns the value at the required return `r`, fraction a year.
  public Value at(double r) {
    Check.finite(r, "required return");
    if (r <= growth) {
      return new Value.NotApplicable("required return " + r + " does not exceed growth " + growth);
    }
    double price = price(r);
    return new Value.Valued(price, r, -slope(r) / price);
  }

  /// Returns the value at the return that `price`, dollars a share, implies.
  public Value impliedBy(double price) {
    Check.positive(price, "price");
    if (years == 0) {
      return at(dividend / price + growth);
    }
    double low = growth;
    double high = growth + 1;
    while (price(high) > price) {
      high = growth + 2 * (high - growth);
      if (high > HIGHEST) {
        return new Value.NotApplicable("no return below " + HIGHEST + " explains the price");
      }
    }
    // The price falls from infinity at g as r grows; halving ends at neighbouring numbers.
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return at(high);
      }
      if (price(middle) > price) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private double price(double r) {
    double sum = 0;
    double paid = dividend;
    double discount = 1;
    for (int t = 1; t <= years; t++) {
      discount /= 1 + r;
      sum += paid * discount;
      paid *= 1 + (t < years ? firstGrowth : growth);
    }
    return sum + discount * paid / (r - growth);
  }

  private double slope(double r) {
    double sum = 0;
    double paid = dividend;
    double discount = 1;
    for (int t = 1; t <= years; t++) {
      discount /= 1 + r;
      sum -= t * paid * discount / (1 + r);
      paid *= 1 + (t < years ? firstGrowth : growth);
    }
    double rest = discount * paid / (r - growth);
    return sum - rest * (years / (1 + r) + 1 / (r - growth));
  }
}
