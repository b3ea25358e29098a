package io.alvh.strategy;

import java.util.List;

/// Decides which condors are closed and opened.
public final class CondorStrategy {
  private CondorStrategy() {}

  /// Returns the decisions of this session, closes first, then one decision per tier.
  public static List<Decision> decide(Situation situation) {
    throw new AssertionError("being built");
  }
}
