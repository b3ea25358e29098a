package io.alvh.adapter.chain;

import io.alvh.calendar.Expiry;
import io.alvh.instrument.OptionRight;
import java.time.LocalDate;

/// One listed option as its file gives it, usable or not.
///
/// @param bid in points, zero for none
/// @param ask in points, zero for none
/// @param lastTrade day of its last trade, `LocalDate.MIN` where the file tells none
record RawQuote(
    String root,
    Expiry expiry,
    OptionRight right,
    double strike,
    double bid,
    double ask,
    LocalDate lastTrade) {
  /// Returns the middle of bid and ask in points.
  double mid() {
    return 0.5 * (bid + ask);
  }

  /// Returns half of ask less bid in points.
  double halfSpread() {
    return 0.5 * (ask - bid);
  }
}
