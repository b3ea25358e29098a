package io.alvh.instrument;

import io.alvh.unit.Check;
import io.alvh.unit.Money;

/// A holding of the S&P 500 itself, as a fund of all its shares would be: exact, in millionths of
/// one unit, and worth the index level in dollars for each unit.
///
/// @param millionths zero or more
public record IndexUnits(long millionths) {
  /// Nothing held.
  public static final IndexUnits NONE = new IndexUnits(0);

  private static final double MILLION = 1e6;

  public IndexUnits {
    Check.that(millionths >= 0, "index units must not be negative, were " + millionths);
  }

  /// Returns whether nothing is held.
  public boolean isNone() {
    return millionths == 0;
  }

  /// Returns the units as a number, for models and eyes.
  public double count() {
    return millionths / MILLION;
  }

  /// Returns this holding changed by `change` millionths; refuses to sell more than is held.
  public IndexUnits plus(long change) {
    return new IndexUnits(Math.addExact(millionths, change));
  }

  /// Returns the holding's value in dollars at `level` points.
  public Money value(double level) {
    return Money.ofDollars(count() * level);
  }
}
