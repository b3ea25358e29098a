package io.alvh.claims;

import io.alvh.claims.Claimed.Better;
import io.alvh.claims.Measured.Sample;
import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.study.BoxNode;
import io.alvh.study.EvidenceClass;
import io.alvh.study.Measure;
import io.alvh.study.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Claims and measurements made up for tests.
final class VerdictCases {
  static final double LEVEL = 0.998;

  private VerdictCases() {}

  static Interval interval(double low, double high) {
    return new Interval(low, high, LEVEL, Interval.Method.BCA);
  }

  static ClaimSpec claim(SplittableRandom random) {
    double low = random.nextDouble(-0.5, 0.5);
    return claim(
        low,
        low + random.nextDouble(0.5),
        List.of(Better.HIGHER, Better.LOWER, Better.NEITHER).get(random.nextInt(3)),
        random.nextDouble(0.1));
  }

  static ClaimSpec claim(double low, double high, Better better, double tolerance) {
    return new ClaimSpec(
        "X1",
        "text",
        "source",
        new Universe(List.of(Profile.INCOME_45DTE), true, Policy.VIX_TIERED, Funding.BUDGET),
        Period.HEADLINE,
        "metric",
        new Claimed(low, high, better, tolerance),
        EvidenceClass.MODEL_PRICED,
        "test",
        "");
  }

  static ClaimSpec needing(ClaimSpec c, EvidenceClass needs) {
    return new ClaimSpec(
        c.id(),
        c.text(),
        c.source(),
        c.universe(),
        c.period(),
        c.metric(),
        c.claimed(),
        needs,
        c.test(),
        c.note());
  }

  static List<Shift> steady(double point) {
    return box(new SplittableRandom(1), 0).stream()
        .map(s -> new Shift(s.group(), s.label(), Measure.of(point), Optional.empty(), true))
        .toList();
  }

  static List<Shift> box(SplittableRandom random, double spread) {
    List<Shift> box = new ArrayList<>();
    for (BoxNode node : BoxNode.all()) {
      if (!node.equals(BoxNode.BASE)) {
        double point = spread == 0 ? 0 : random.nextDouble(-spread, spread);
        box.add(
            new Shift(
                BoxShifts.group(node), node.label(), Measure.of(point), Optional.empty(), true));
      }
    }
    return box;
  }

  static Measured measured(SplittableRandom random, List<Shift> box) {
    double point = random.nextDouble(-0.8, 0.8);
    List<Shift> moved =
        box.stream()
            .map(s ->
                new Shift(
                    s.group(),
                    s.label(),
                    Measure.of(point + s.point().find().orElseThrow()),
                    Optional.empty(),
                    true))
            .toList();
    return numbered(point, point - random.nextDouble(0.2), point + random.nextDouble(0.2), moved);
  }

  static Measured numbered(double point, double low, double high, List<Shift> shifts) {
    return new Measured(
        "u",
        Measure.of(point),
        Optional.of(new Interval(low, high, 0.95, Interval.Method.BCA)),
        Optional.of(interval(low, high)),
        new Sample(100, "sessions"),
        EvidenceClass.MODEL_PRICED,
        shifts,
        List.of(),
        "");
  }

  static Measured with(Measured m, Interval strict, List<Shift> shifts) {
    return new Measured(
        m.universe(),
        m.point(),
        m.interval(),
        Optional.of(strict),
        m.sample(),
        m.evidence(),
        shifts,
        m.controls(),
        m.limit());
  }

  static Measured limited(Measured m, EvidenceClass evidence, String limit) {
    return new Measured(
        m.universe(),
        m.point(),
        m.interval(),
        m.strict(),
        m.sample(),
        evidence,
        m.shifts(),
        m.controls(),
        limit);
  }
}
