package io.alvh.coverage;

import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Measured;
import io.alvh.claims.Universe;
import io.alvh.claims.Verdict;
import io.alvh.claims.VerdictRule;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.HedgeRules;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;
import io.alvh.study.inference.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Lets the rule of verdicts judge the claim of 35 to 40 % less drawdown in every world, as if its
/// prices were real and nothing but sampling error stood in the way.
final class ClaimTrials {
  private static final ClaimSpec CLAIM =
      new ClaimSpec(
          "T1",
          "The hedge makes the largest drawdown 35 to 40 % smaller.",
          "the claim of its name",
          new Universe(List.of(), true, HedgeRules.Policy.VIX_TIERED, HedgeRules.Funding.BUDGET),
          Period.HEADLINE,
          "drawdown_reduction",
          new Claimed(0.35, 0.40, Claimed.Better.HIGHER, 0),
          EvidenceClass.MARKET_DATA,
          "paired stationary bootstrap",
          "");

  private ClaimTrials() {}

  /// Returns how the claim is judged, with calibrated intervals and with those of the bootstrap's
  /// own correction as they are made.
  static List<VerdictRow> rows(Readings cuts) {
    return List.of(
        row(cuts, Made.STRICT, Estimate::strictInterval),
        row(cuts, Made.BCA, e -> e.strict().bca()));
  }

  private static VerdictRow row(
      Readings cuts, Made made, Function<Estimate, Optional<Interval>> strict) {
    int supported = 0;
    int not = 0;
    int none = 0;
    for (Estimate estimate : cuts.worlds()) {
      Verdict verdict = VerdictRule.judge(CLAIM, measured(estimate, strict)).verdict();
      switch (verdict) {
        case SUPPORTED -> supported++;
        case NOT_SUPPORTED -> not++;
        case INCONCLUSIVE, UNTESTABLE -> none++;
      }
    }
    return new VerdictRow(cuts.at(), made, supported, not, none);
  }

  private static Measured measured(
      Estimate estimate, Function<Estimate, Optional<Interval>> strict) {
    return new Measured(
        "a world",
        estimate.point(),
        estimate.interval(),
        strict.apply(estimate),
        new Measured.Sample(1, "worlds"),
        EvidenceClass.MARKET_DATA,
        List.of(),
        List.of(),
        "");
  }
}
