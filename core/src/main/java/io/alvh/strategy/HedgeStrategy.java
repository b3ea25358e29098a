package io.alvh.strategy;

import java.util.List;

/// Decides what the layered VIX hedge does.
public final class HedgeStrategy {
  private HedgeStrategy() {}

  /// Returns the plan for this session, given the condor decisions already made in it.
  public static HedgePlan decide(Situation situation, List<Decision> condors) {
    throw new AssertionError("being built");
  }
}
