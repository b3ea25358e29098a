package io.alvh.market;

import io.alvh.unit.Check;

/// Call and put of one strike as quoted, whether usable or not: zero stands for no quote.
///
/// @param strike in points
/// @param callBid in points, zero or more
/// @param callAsk in points, zero or more
/// @param putBid in points, zero or more
/// @param putAsk in points, zero or more
public record StripRow(double strike, double callBid, double callAsk, double putBid, double putAsk)
    implements Comparable<StripRow> {
  public StripRow {
    Check.positive(strike, "strike");
    Check.notNegative(callBid, "call bid");
    Check.notNegative(callAsk, "call ask");
    Check.notNegative(putBid, "put bid");
    Check.notNegative(putAsk, "put ask");
  }

  /// Returns the middle of the call's bid and ask in points.
  public double callMid() {
    return 0.5 * (callBid + callAsk);
  }

  /// Returns the middle of the put's bid and ask in points.
  public double putMid() {
    return 0.5 * (putBid + putAsk);
  }

  @Override
  public int compareTo(StripRow other) {
    return Double.compare(strike, other.strike);
  }
}
