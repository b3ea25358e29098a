package io.alvh.study;

import java.time.LocalDate;
import java.util.List;

/// The daily values of a run that charts and files need. Immutable.
///
/// @param days one a session, ascending
public record DailyTrack(List<Day> days) {
  public DailyTrack {
    days = List.copyOf(days);
  }

  /// One session; money in cents.
  ///
  /// @param date the session
  /// @param nav at its end
  /// @param condorPnl of the condors
  /// @param hedgePnl of the hedge
  /// @param vix close, points
  /// @param intensity target, 0 to 1
  /// @param targetContracts the rules ask for
  /// @param heldContracts at its end
  public record Day(
      LocalDate date,
      long nav,
      long condorPnl,
      long hedgePnl,
      double vix,
      double intensity,
      long targetContracts,
      long heldContracts) {}
}
