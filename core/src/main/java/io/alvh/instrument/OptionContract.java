package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import io.alvh.unit.Check;
import java.util.Comparator;

/// One listed option: European, cash-settled, multiplier 100.
///
/// @param underlying what it is written on
/// @param expiry when it settles
/// @param right call or put
/// @param strike in index points, a multiple of 0.5
public record OptionContract(Underlying underlying, Expiry expiry, OptionRight right, double strike)
    implements Comparable<OptionContract> {
  private static final Comparator<OptionContract> ORDER =
      Comparator.comparing(OptionContract::underlying)
          .thenComparing(OptionContract::expiry)
          .thenComparing(OptionContract::right)
          .thenComparingDouble(OptionContract::strike);

  public OptionContract {
    Check.positive(strike, "strike");
    if (strike * 2 != Math.rint(strike * 2)) {
      throw new IllegalArgumentException("strike must be a multiple of 0.5, was " + strike);
    }
  }

  @Override
  public int compareTo(OptionContract other) {
    return ORDER.compare(this, other);
  }

  /// Returns text such as `SPX 2026-01-16 AM 5200.0 PUT`.
  @Override
  public String toString() {
    return underlying + " " + expiry + " " + strike + " " + right;
  }
}
