package io.alvh.strategy;

/// What the rules carry from one session to the next; a fold of snapshots and journal, never a
/// second truth.
///
/// @param intensity confirmed hedge intensity
/// @param killSwitch whether losses have stopped new condors
/// @param hedge what the hedge has spent, earned and may recycle
/// @param condors expectation, sweep and rolls
public record StrategyMemory(
    IntensityTrack intensity, KillSwitchTrack killSwitch, HedgeTrack hedge, CondorTrack condors) {
  /// Memory in which the condors' rules remember nothing yet.
  public StrategyMemory(IntensityTrack intensity, KillSwitchTrack killSwitch, HedgeTrack hedge) {
    this(intensity, killSwitch, hedge, CondorTrack.initial());
  }

  /// Memory before the first session.
  public static StrategyMemory initial() {
    return new StrategyMemory(
        IntensityTrack.initial(), KillSwitchTrack.initial(), HedgeTrack.initial());
  }

  /// Returns the memory after one session.
  public StrategyMemory after(SessionOutcome outcome) {
    return new StrategyMemory(
        intensity.after(outcome),
        killSwitch.after(outcome),
        hedge.after(outcome),
        condors.after(outcome, hedge));
  }
}
