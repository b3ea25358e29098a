package io.alvh.strategy;

/// Confirmed hedge intensity: dead-band and confirmation closes applied to VIX.
public record IntensityTrack() {
  /// Nothing has happened yet.
  public static IntensityTrack initial() {
    return new IntensityTrack();
  }

  /// Returns the track after one session.
  public IntensityTrack after(SessionOutcome outcome) {
    return this;
  }
}
