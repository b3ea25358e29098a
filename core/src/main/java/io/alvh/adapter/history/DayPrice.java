package io.alvh.adapter.history;

import java.time.LocalDate;

/// One row of an index file: the prices of one day in index points, and its line in the file. Where
/// only a close is published the other three equal it.
///
/// @param hasOpen whether the file gives an open that does not contradict the other prices
record DayPrice(
    LocalDate date,
    double open,
    double high,
    double low,
    double close,
    boolean hasOpen,
    long line) {
  /// Returns the row of a file that publishes closes only.
  static DayPrice ofClose(LocalDate date, double close, long line) {
    return new DayPrice(date, close, close, close, close, false, line);
  }

  /// Returns this row with another close.
  DayPrice withClose(double other) {
    return new DayPrice(date, open, high, low, other, hasOpen, line);
  }

  /// Returns this row without its open.
  DayPrice withoutOpen() {
    return new DayPrice(date, close, high, low, close, false, line);
  }
}
