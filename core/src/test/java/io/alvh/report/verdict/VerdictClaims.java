package io.alvh.report.verdict;

import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Finding;
import io.alvh.claims.Judged;
import io.alvh.claims.Measured;
import io.alvh.claims.Universe;
import io.alvh.claims.Verdict;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.study.BoxNode;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Claims judged by hand, one of each verdict.
final class VerdictClaims {
  private VerdictClaims() {}

  static ClaimSpec claim(String id, String text, double low, double high) {
    return new ClaimSpec(
        id,
        text,
        "the source page, S3 & S10",
        new Universe(List.of(Profile.values()), true, Policy.VIX_TIERED, Funding.BUDGET),
        Period.HEADLINE,
        "drawdown_reduction",
        new Claimed(low, high, Claimed.Better.HIGHER, 0),
        EvidenceClass.MODEL_PRICED,
        "paired stationary bootstrap",
        "read for the default policy");
  }

  static Measured measured(String universe, double point, double half, String limit) {
    List<Measured.Shift> shifts = new ArrayList<>();
    for (BoxNode node : BoxNode.all()) {
      if (!node.equals(BoxNode.BASE)) {
        shifts.add(
            new Measured.Shift(
                node.label().length() % 2 == 0 ? "SPX wing IV" : "spread",
                node.label(),
                Measure.of(point - 0.001 * node.label().length()),
                Optional.empty(),
                true));
      }
    }
    shifts.add(
        new Measured.Shift(
            "start date", "2010-01-04", Measure.undefined("no loss"), Optional.empty(), false));
    return new Measured(
        universe,
        Measure.of(point),
        Optional.of(interval(point, half, 0.95)),
        Optional.of(interval(point, 1.7 * half, 0.9987)),
        new Measured.Sample(4657, "sessions"),
        EvidenceClass.MODEL_PRICED,
        shifts,
        List.of(
            new Measured.Control("VIX mean", Unit.POINTS, Measure.of(19.12345), Optional.empty()),
            new Measured.Control(
                "de-levered to the same profit: drawdown",
                Unit.PERCENT,
                Measure.of(0.0987654),
                Optional.of(interval(0.1, 0.02, 0.95))),
            new Measured.Control(
                "Calmar",
                Unit.FINE,
                Measure.undefined("the book does not earn"),
                Optional.empty())),
        limit);
  }

  private static Interval interval(double point, double half, double level) {
    return new Interval(point - half, point + half, level, Interval.Method.BCA);
  }

  static Finding supported() {
    Judged part =
        new Judged(
            measured("income_45dte gate-on vix_tiered/budget", 0.3712345, 0.01, ""),
            Verdict.SUPPORTED,
            "sampling");
    return new Finding(
        claim("T1", "The hedge cuts the largest drawdown by 35 to 40 %.", 0.35, 0.40),
        Verdict.SUPPORTED,
        "income_45dte cut it by 37.1 %: within the claim, whatever the prices.",
        "sampling",
        List.of(part));
  }

  static Finding notSupported() {
    return new Finding(
        claim("T2", "In 2022 the full hedge cuts it by about 38 % & <more>.", 0.38, 0.38),
        Verdict.NOT_SUPPORTED,
        "Outside the claim, whatever the prices.",
        "spread",
        List.of(
            new Judged(measured("daily_1dte", -0.145, 0.05, ""), Verdict.INCONCLUSIVE, "spread"),
            new Judged(
                measured("income_45dte", -0.303, 0.1, ""), Verdict.NOT_SUPPORTED, "spread")));
  }

  static Finding inconclusive() {
    Measured none =
        Measured.none("daily_1dte", EvidenceClass.MODEL_PRICED, "the book does not earn");
    return new Finding(
        claim("T7", "It keeps 75 to 85 % of the profit.", 0.75, Double.POSITIVE_INFINITY),
        Verdict.INCONCLUSIVE,
        "No number for one book, a wide interval for the other.",
        "one-day credits unvalidated",
        List.of(
            new Judged(none, Verdict.UNTESTABLE, "the book does not earn"),
            new Judged(
                measured("income_45dte", 0.62, 2.5, "one-day credits unvalidated"),
                Verdict.INCONCLUSIVE,
                "sampling")));
  }

  static Finding untestable() {
    return new Finding(
        claim("C12", "65 to 75 % of returns come from rules.", 0.65, 0.75),
        Verdict.UNTESTABLE,
        "Nobody published the trade log that could tell.",
        "no data could tell",
        List.of());
  }
}
