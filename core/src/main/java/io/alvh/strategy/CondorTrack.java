package io.alvh.strategy;

/// What the condors' rules carry from one session to the next.
///
/// @param expectancy what condors and hedge together earned, by quarter
/// @param drip gains of the month and the hedge reserve
/// @param shift condors that may be rolled, and the chains they belong to
public record CondorTrack(ExpectancyTrack expectancy, DripTrack drip, ShiftTrack shift) {
  /// Nothing has happened yet.
  public static CondorTrack initial() {
    return new CondorTrack(ExpectancyTrack.initial(), DripTrack.initial(), ShiftTrack.initial());
  }

  /// Returns the track after one session.
  ///
  /// @param hedge what the hedge had spent before it
  CondorTrack after(SessionOutcome outcome, HedgeTrack hedge) {
    return new CondorTrack(
        expectancy.after(outcome), drip.after(outcome, hedge), shift.after(outcome));
  }
}
