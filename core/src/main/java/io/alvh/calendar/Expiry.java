package io.alvh.calendar;

import java.time.LocalDate;

/// The date on which an option or future settles, and when on that date.
///
/// @param date New York trade date of the settlement
/// @param settlement at the open or at the close of that date
public record Expiry(LocalDate date, Settlement settlement) implements Comparable<Expiry> {
  @Override
  public int compareTo(Expiry other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0 ? byDate : settlement.compareTo(other.settlement);
  }

  /// Returns text such as `2026-01-16 AM`.
  @Override
  public String toString() {
    return date + " " + settlement;
  }
}
