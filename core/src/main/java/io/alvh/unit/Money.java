package io.alvh.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact amount of US dollars, held as whole cents; positive is received or owned.
///
/// Model values are `double`; they become `Money` once, when they are booked.
///
/// @param cents whole cents
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /// Below this many cents, and this far from a tie, the rounding error of `100 * dollars` cannot
  /// change the result.
  private static final double QUICK_CENTS = 1e11;

  private static final double CLEAR_OF_TIE = 1e-4;

  /// Returns `dollars` rounded half-even to whole cents, exactly. Refuses values that are not
  /// finite.
  public static Money ofDollars(double dollars) {
    Check.finite(dollars, "dollars");
    double scaled = 100 * dollars;
    double rounded = Math.rint(scaled);
    if (Math.abs(scaled) < QUICK_CENTS && Math.abs(scaled - rounded) < 0.5 - CLEAR_OF_TIE) {
      return new Money((long) rounded);
    }
    return new Money(
        new BigDecimal(dollars)
            .movePointRight(2)
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(cents, factor));
  }

  public Money negate() {
    return new Money(Math.negateExact(cents));
  }

  /// Returns the amount in dollars, for models and eyes; never for booking.
  public double dollars() {
    return cents / 100.0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /// Returns the amount as plain text with two decimals, for example `-12.05`.
  @Override
  public String toString() {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
