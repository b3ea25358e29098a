package io.alvh.market;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.OptionRight;
import io.alvh.unit.Check;
import java.util.Comparator;

/// The best bid and offer of one option on an index or its fund, usable as it stands: neither
/// crossed, locked nor without a bid.
///
/// @param root series symbol, such as SPX, SPXW, VIX, VIXW, XSP or SPY
/// @param expiry when it settles
/// @param right call or put
/// @param strike in points
/// @param bid in points, positive
/// @param ask in points, above the bid
public record OptionQuote(
    String root, Expiry expiry, OptionRight right, double strike, double bid, double ask)
    implements Comparable<OptionQuote> {
  private static final Comparator<OptionQuote> ORDER =
      Comparator.comparing(OptionQuote::expiry)
          .thenComparing(OptionQuote::root)
          .thenComparingDouble(OptionQuote::strike)
          .thenComparing(OptionQuote::right);

  public OptionQuote {
    Check.positive(strike, "strike");
    Check.positive(bid, "bid");
    Check.that(bid < ask, "bid must be below ask, were " + bid + ", " + ask);
  }

  /// Returns the middle of bid and ask in points.
  public double mid() {
    return 0.5 * (bid + ask);
  }

  /// Returns half of ask less bid in points.
  public double halfSpread() {
    return 0.5 * (ask - bid);
  }

  @Override
  public int compareTo(OptionQuote other) {
    return ORDER.compare(this, other);
  }

  /// Returns text such as `SPXW 2022-02-22 PM 4200.0 PUT`.
  @Override
  public String toString() {
    return root + " " + expiry + " " + strike + " " + right;
  }
}
