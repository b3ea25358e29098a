package io.alvh.claims.metric;

import io.alvh.claims.ClaimMetric;
import java.util.List;

/// Metrics of claims on single rules and signals of the method.
public final class RuleMetrics {
  private RuleMetrics() {}

  /// Returns them, in the order of the claims that use them.
  public static List<ClaimMetric> all() {
    return List.of(
        new BufferShare(),
        new TopFalls(),
        new AfterSignal(),
        RuleGain.timeShift(),
        new CallTheta(),
        RuleGain.fragility(),
        RuleGain.secondEngine(),
        new FlaggedGap(),
        new SecondLeg());
  }
}
