package io.alvh.claims.metric;

import io.alvh.claims.ClaimMetric;
import java.util.List;

/// Metrics of win rates, ranges, single option positions, futures and published indexes.
public final class MarketMetrics {
  private MarketMetrics() {}

  /// Returns them all.
  public static List<ClaimMetric> all() {
    return List.of(
        WinRate.ofTiers(),
        WinRate.ofConservative(),
        new InsideRange(),
        new ThetaShiftRecovery(),
        new PremiumFilter(),
        new StaticCalls(),
        new RollYield(),
        new EdrOnDays(),
        IndexGrowth.ofCondors(),
        IndexGrowth.ofTailHedge(),
        new HedgeProfit(),
        new CallSide(),
        new NaiveCondor(),
        new BetaRise());
  }
}
