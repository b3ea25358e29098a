package io.alvh.adapter.history;

import java.time.LocalDate;

/// One row of an index file: the prices of one day in index points, and its line in the file. Where
/// only a close is published the other three equal it.
record DayPrice(LocalDate date, double open, double high, double low, double close, long line) {
  /// Returns the row of a file that publishes closes only.
  static DayPrice ofClose(LocalDate date, double close, long line) {
    return new DayPrice(date, close, close, close, close, line);
  }

  /// Returns this row with another close.
  DayPrice withClose(double other) {
    return new DayPrice(date, open, high, low, other, line);
  }
}
