package io.alvh.claims.metric;

import io.alvh.claims.ClaimMetric;
import io.alvh.study.inference.Statistic;
import java.util.List;

/// Metrics of whole books: a hedged one beside its unhedged twin.
public final class BookMetrics {
  private BookMetrics() {}

  /// Returns them all.
  public static List<ClaimMetric> all() {
    return List.of(
        new PairMetric(
            "drawdown_reduction",
            "1 - largest drawdown hedged / unhedged, over the claim's period",
            Statistic.DRAWDOWN_REDUCTION,
            Scopes.WHOLE),
        new PairMetric(
            "drawdown_reduction_by_growth",
            "the same over the period and over the sessions of each growth of GDP known before",
            Statistic.DRAWDOWN_REDUCTION,
            Scopes.BY_GROWTH),
        new PairMetric(
            "profit_retained",
            "trading profit hedged / unhedged, over the claim's period",
            Statistic.PROFIT_RETAINED,
            Scopes.WHOLE),
        new PairMetric(
            "profit_retained_by_growth",
            "the same over the period and over the sessions of each growth of GDP known before",
            Statistic.PROFIT_RETAINED,
            Scopes.BY_GROWTH),
        new PairMetric(
            "gross_cost",
            "theta, roll, slippage and fees of the hedge a year over mean NAV",
            Statistic.GROSS_COST,
            Scopes.WHOLE),
        new PairMetric(
            "conservative_drag",
            "loss of the hedge a year over mean NAV, conservative tier alone",
            Statistic.NET_COST,
            Scopes.CONSERVATIVE),
        new PairMetric(
            "canon_drawdown",
            "1 - largest drawdown hedged / unhedged, balanced tier in the method's own size",
            Statistic.DRAWDOWN_REDUCTION,
            Scopes.BALANCED_CANON),
        new TierMean(),
        new CapitalReturn(),
        new AdaptiveOverFull(),
        new CarryPerProtection(),
        LossOffset.ofPeriod(),
        LossOffset.aboveTwentyFive(),
        new MonthlyMirr(),
        new SpikeReduction());
  }
}
