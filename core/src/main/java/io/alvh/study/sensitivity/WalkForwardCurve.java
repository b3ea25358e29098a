package io.alvh.study.sensitivity;

import io.alvh.strategy.Profile;
import java.time.LocalDate;
import java.util.List;

/// The NAV of one continuous book whose numbers were chosen again each quarter on what was known
/// then, beside the same book with its numbers frozen and the same book unhedged. Up to the first
/// choice the first two are one.
///
/// @param profile which condors
/// @param chosen first sessions decided by a new choice, ascending; empty where the history is too
///   short to choose
/// @param points one a session, ascending
public record WalkForwardCurve(Profile profile, List<LocalDate> chosen, List<Point> points) {
  public WalkForwardCurve {
    chosen = List.copyOf(chosen);
    points = List.copyOf(points);
  }

  /// NAVs at the end of a session, cents.
  ///
  /// @param date the session
  /// @param walked numbers chosen again
  /// @param frozen numbers of the base
  /// @param unhedged no hedge
  public record Point(LocalDate date, long walked, long frozen, long unhedged) {}
}
