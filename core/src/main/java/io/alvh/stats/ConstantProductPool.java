package io.alvh.stats;

import io.alvh.unit.Check;

/// Two stocks of capital whose product stays the same as one is exchanged for the other, `x y = k`,
/// as automatic exchanges do; here x is capital at risk in condors and y capital in the hedge.
///
/// A holder of the pool always has equal values of both and gives up convexity: at a relative price
/// p of x he holds `2 sqrt(k p)`, less than the `x p + y` of standing still by `1 - 2 sqrt(q) / (1
/// + q)` of it, q the price over that at the start (G. Angeris and others, *Cryptoeconomic Systems*
///   1 (2021), section 2).
///
/// @param x first stock, dollars, above zero
/// @param y second stock, dollars, above zero
public record ConstantProductPool(double x, double y) {
  public ConstantProductPool {
    Check.positive(x, "first stock");
    Check.positive(y, "second stock");
  }

  /// Returns k, the product.
  public double product() {
    return x * y;
  }

  /// Returns dy/dx in size: hedge capital that goes with one more dollar at risk, `y / x`.
  public double rate() {
    return y / x;
  }

  /// Returns the second stock asked for `dx` more of the first (given back, if `dx` is negative):
  /// `y dx / (x + dx)`; refuses to take all of the first stock.
  public double quote(double dx) {
    Check.that(x + dx > 0, "the pool holds only " + x + ", asked for " + -dx);
    return y * dx / (x + dx);
  }

  /// Returns the pool after `dx` was put in (or taken, if negative) and the quote taken out (or put
  /// in).
  public ConstantProductPool after(double dx) {
    return new ConstantProductPool(x + dx, y - quote(dx));
  }

  /// Returns the first stock that must be put in to take `dy` of the second: `x dy / (y - dy)`.
  public double sizeFor(double dy) {
    Check.that(dy < y, "the pool holds only " + y + ", asked for " + dy);
    return x * dy / (y - dy);
  }

  /// Returns the value of the pool when the price of x in y is `price`, once others have traded it
  /// there: `2 sqrt(k price)`, dollars of y.
  public double value(double price) {
    return 2 * StrictMath.sqrt(product() * Check.positive(price, "price"));
  }

  /// Returns what the pool is worth less than both stocks left alone, a fraction of these in [0,
  /// 1), when the price has become `ratio` times that of the start: `1 - 2 sqrt(ratio) / (1 +
  /// ratio)`.
  public static double concavityCost(double ratio) {
    Check.positive(ratio, "price ratio");
    return 1 - 2 * StrictMath.sqrt(ratio) / (1 + ratio);
  }
}
