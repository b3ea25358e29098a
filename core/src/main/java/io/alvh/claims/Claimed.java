package io.alvh.claims;

import io.alvh.unit.Check;

/// What a claim says a number is.
///
/// @param low least value that fits it; minus infinity if none is too low
/// @param high greatest value that fits it; infinity if none is too high
/// @param better which way the number may miss the range and still bear the claim out
/// @param tolerance how far beyond the range still counts as within, zero or above, in the unit of
///   the number
public record Claimed(double low, double high, Better better, double tolerance) {
  public Claimed {
    Check.that(low <= high, "a claimed range must ascend, was " + low + " to " + high);
    Check.notNegative(tolerance, "tolerance");
  }

  /// Which way is better than claimed.
  public enum Better {
    /// More than claimed is as good.
    HIGHER,
    /// Less than claimed is as good.
    LOWER,
    /// Only the range itself will do.
    NEITHER
  }
}
