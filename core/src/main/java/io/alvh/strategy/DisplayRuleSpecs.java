package io.alvh.strategy;

import static io.alvh.strategy.RuleSpecs.real;

import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.List;
import java.util.Map;

/// Rules that only show: no setting makes them change a decision.
final class DisplayRuleSpecs {
  private DisplayRuleSpecs() {}

  static void put(Map<RuleId, RuleSpec> all) {
    all.put(
        RuleId.CONTANGO_INDICATOR,
        shown(
            "Green, amber or red by VIX futures, VIX3M and the 5-day mean; shown by signals and"
                + " measure (S12), off hides it.",
            List.of(SignalName.CONTANGO_LIGHT, SignalName.TERM_STATE),
            "no definition is published (ours)"));
    all.put(
        RuleId.PARITY_MONITOR,
        shown(
            "Distance of quoted calls and puts from parity, SPX and VIX, against the alarm of"
                + " conversion_buffer; unavailable without quotes, which measure (S12) says; off"
                + " hides it.",
            List.of(),
            "lock edges are rare; nothing is traded on them"));
    all.put(
        RuleId.BETA_ALARM,
        shown(
            "Each quarter: beta of the book with and without hedge; the alarm is shown by measure (S24), off"
                + " hides it.",
            List.of(),
            "the hedge must not raise market risk; sibling pages aim at 0.2 to 0.6, limits (ours)",
            real("rise", 0, 1, 0.05, "beta with hedge less beta without"),
            real("least", -5, 5, 0, "beta"),
            real("most", -5, 5, 0.6, "beta")));
    all.put(
        RuleId.DRIFT_ALARM,
        shown(
            "Each quarter: breaches, hedge cost and regimes against what calibration expected;"
                + " shown by measure (S1-S5), off hides it.",
            List.of(SignalName.VIX),
            "calibration is walk-forward or it is curve fitting; limit (ours)",
            real("cusum", 0.1, 100, 5, "deviations")));
    all.put(
        RuleId.FALSE_BINARY,
        shown(
            "How far each change of the hedge is from both extremes, and whether the dead-band was"
                + " kept.",
            List.of(SignalName.VIX),
            "neither loyalty nor motion"));
  }

  private static RuleSpec shown(
      String what, List<SignalName> inputs, String because, RuleSpec.Setpoint... numbers) {
    return new RuleSpec(Kind.DISPLAY, what, inputs, true, 0, because, List.of(numbers));
  }
}
