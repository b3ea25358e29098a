package io.alvh.claims.metric;

import io.alvh.backtest.SharedHistory;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Sampling;
import io.alvh.claims.Universe;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebooks;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Period;
import io.alvh.study.RiskFree;
import java.util.List;
import java.util.Map;

/// Case files and claims for tests.
final class Cases {
  static final Sampling SAMPLING = new Sampling(400, 7, 1, 10);

  private Cases() {}

  /// Returns a case file of `history` without any run.
  static CaseFile of(List<Valuer> history, boolean synthetic) {
    return new CaseFile(
        Rulebooks.defaults(),
        SharedHistory.of(history),
        history.getFirst().snapshot().date(),
        synthetic,
        RiskFree.of(history),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        SAMPLING);
  }

  /// Returns a claim over `period` with further numbers, each claimed to be zero or more.
  static ClaimSpec claim(String metric, Period period, String... further) {
    Claimed claimed = new Claimed(0, Double.POSITIVE_INFINITY, Claimed.Better.HIGHER, 0);
    return new ClaimSpec(
        "X",
        "text",
        "source",
        new Universe(List.of(Profile.DAILY_1DTE), true, Policy.NONE, Funding.BUDGET),
        period,
        metric,
        claimed,
        EvidenceClass.MODEL_PRICED,
        "test",
        "",
        List.of(further).stream().map(f -> new ClaimSpec.Further(f, claimed)).toList());
  }
}
