package io.alvh.market;

import java.time.LocalDate;

/// A release known beforehand.
///
/// @param kind which
/// @param date New York date of the release
public record ScheduledEvent(Kind kind, LocalDate date) {
  /// The releases that move the market on a known date.
  public enum Kind {
    FOMC,
    CPI,
    PPI,
    NFP
  }
}
