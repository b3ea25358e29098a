package io.alvh.coverage;

import io.alvh.unit.Check;

/// The daily moves of one market: what the index did, and VIX before and after it. VIX before a
/// session need not be VIX after the session before: where two blocks of a real past meet, nothing
/// is made of the step between them. Immutable.
public final class MarketDays {
  private final float[] moves;
  private final float[] before;
  private final float[] after;

  /// Makes days of the given columns, one value a session.
  ///
  /// @param moves close over close before, less one
  /// @param before VIX at the close before, points, above zero
  /// @param after VIX at the close, points, above zero
  public MarketDays(double[] moves, double[] before, double[] after) {
    int n = moves.length;
    Check.that(before.length == n && after.length == n, "need one value a session in every column");
    this.moves = new float[n];
    this.before = new float[n];
    this.after = new float[n];
    for (int i = 0; i < n; i++) {
      Check.that(moves[i] > -1 && moves[i] < 1, "no day moves the index by " + moves[i]);
      this.moves[i] = (float) Check.finite(moves[i], "move");
      this.before[i] = (float) Check.positive(before[i], "VIX before");
      this.after[i] = (float) Check.positive(after[i], "VIX after");
    }
  }

  /// Returns the number of sessions.
  public int size() {
    return moves.length;
  }

  /// Returns the move of the index in session `i`, a fraction.
  public double move(int i) {
    return moves[i];
  }

  /// Returns VIX at the close before session `i`, in points.
  public double before(int i) {
    return before[i];
  }

  /// Returns VIX at the close of session `i`, in points.
  public double after(int i) {
    return after[i];
  }
}
