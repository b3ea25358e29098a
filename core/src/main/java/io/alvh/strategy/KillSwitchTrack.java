package io.alvh.strategy;

/// Whether losses have stopped new condors, and until when.
public record KillSwitchTrack() {
  /// Nothing has happened yet.
  public static KillSwitchTrack initial() {
    return new KillSwitchTrack();
  }

  /// Returns the track after one session.
  public KillSwitchTrack after(SessionOutcome outcome) {
    return this;
  }
}
