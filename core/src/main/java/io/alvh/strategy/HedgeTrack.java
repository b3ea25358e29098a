package io.alvh.strategy;

/// What the hedge has spent, what it cost to carry, and what may be recycled.
public record HedgeTrack() {
  /// Nothing has happened yet.
  public static HedgeTrack initial() {
    return new HedgeTrack();
  }

  /// Returns the track after one session.
  public HedgeTrack after(SessionOutcome outcome) {
    return this;
  }
}
