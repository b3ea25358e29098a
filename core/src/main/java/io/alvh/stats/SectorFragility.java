package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.List;

/// How fragile the index looks by the fundamentals of its sectors: dear and illiquid is fragile.
///
/// `F = sum over sectors of w (z_PE / 2 + z_PCF / 2 - z_QR) / 2`, `m = clip(1 + 0.10 F, 0.85,
/// 1.15)`. Form, factor and bounds are the method's, without a published source.
public final class SectorFragility {
  private static final double SLOPE = 0.10;
  private static final double LEAST = 0.85;
  private static final double MOST = 1.15;
  private static final double ROUNDING = 1e-6;

  private SectorFragility() {}

  /// One sector.
  ///
  /// @param sector name
  /// @param weight share of the index, above zero
  /// @param priceToEarnings z-score of P/E, deviations
  /// @param priceToCashFlow z-score of P/CF, deviations
  /// @param quickRatio z-score of the quick ratio, deviations
  public record Score(
      String sector,
      double weight,
      double priceToEarnings,
      double priceToCashFlow,
      double quickRatio) {
    public Score {
      Check.positive(weight, "weight of " + sector);
      Check.finite(priceToEarnings, "P/E score of " + sector);
      Check.finite(priceToCashFlow, "P/CF score of " + sector);
      Check.finite(quickRatio, "quick-ratio score of " + sector);
    }
  }

  /// Returns F, in deviations. A sector left out counts as if all its scores were zero, so look at
  /// `coverage` before using it.
  public static double of(List<Score> scores) {
    Check.that(!scores.isEmpty(), "need at least one sector");
    Check.within(coverage(scores), 0, 1 + ROUNDING, "sum of weights");
    double sum = 0;
    for (Score s : scores) {
      double dear = s.priceToEarnings() / 2 + s.priceToCashFlow() / 2;
      sum += s.weight() * (dear - s.quickRatio()) / 2;
    }
    return sum;
  }

  /// Returns the share of the index the sectors make up.
  public static double coverage(List<Score> scores) {
    return scores.stream().mapToDouble(Score::weight).sum();
  }

  /// Returns the hedge's multiplier m for a fragility, in [0.85, 1.15].
  public static double multiplier(double fragility) {
    return Math.clamp(1 + SLOPE * Check.finite(fragility, "fragility"), LEAST, MOST);
  }
}
