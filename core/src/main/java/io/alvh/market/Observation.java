package io.alvh.market;

import io.alvh.unit.Check;
import java.time.Instant;
import java.time.LocalDate;

/// One published figure and when the public could know it.
///
/// @param series which series
/// @param item the sector it is of; empty where the series has only one
/// @param period the day, or the first day of the month or quarter, it is of
/// @param value in the unit of the series, finite
/// @param knownAt when it could be known, publication lag included
/// @param origin how far it is what the series says
public record Observation(
    SeriesName series,
    String item,
    LocalDate period,
    double value,
    Instant knownAt,
    Origin origin) {
  public Observation {
    Check.finite(value, series.name());
  }

  /// How far a figure is what its series says.
  public enum Origin {
    /// As published, and as it was known then.
    OFFICIAL,
    /// Stands in for it: another series, a later vintage, or an assumed lag. Flagged wherever
    /// shown.
    SUBSTITUTE,
    /// Given by the user.
    USER
  }
}
