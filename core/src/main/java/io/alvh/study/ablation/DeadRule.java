package io.alvh.study.ablation;

import io.alvh.signal.SignalName;
import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.Rulebook;
import java.util.List;

/// Says why changing a rule changed no order.
final class DeadRule {
  /// Rules of exits that one-day condors, held to settlement, do not have.
  private static final List<RuleId> ONLY_45_DAY =
      List.of(RuleId.PROFIT_TAKE, RuleId.DTE_EXIT, RuleId.STOP_LOSS);

  private DeadRule() {}

  /// Returns the reason, in a few words.
  ///
  /// @param rules the base in the profile run
  static String why(Variant variant, Rulebook rules, SignalCensus census) {
    if (!variant.isSingle()) {
      return "no order changed";
    }
    RuleId id = variant.rules().getFirst();
    if (ONLY_45_DAY.contains(id) && rules.profile() == Profile.DAILY_1DTE) {
      return "one-day condors are held to settlement";
    }
    if (isHedgeRule(id) && rules.hedge().policy() == Policy.NONE) {
      return "no hedge is held";
    }
    if (id == RuleId.PREMIUM_CAP && rules.hedge().funding() != Funding.BUDGET) {
      return "the cap holds under budget funding alone";
    }
    return inputs(id.spec(), census);
  }

  private static String inputs(RuleSpec spec, SignalCensus census) {
    List<SignalName> never =
        spec.inputs().stream().filter(input -> census.known(input) == 0).toList();
    if (!never.isEmpty()) {
      SignalName first = never.getFirst();
      String why = first.label() + " is missing: " + census.why(first).orElse("not computed");
      return never.size() == spec.inputs().size()
          ? "never active: " + why
          : "changed no order; all along " + why;
    }
    int least = census.sessions();
    for (SignalName input : spec.inputs()) {
      least = Math.min(least, census.known(input));
    }
    return least < census.sessions()
        ? "changed no order; its inputs were known on "
            + least
            + " of "
            + census.sessions()
            + " sessions"
        : "changed no order";
  }

  /// Rules stand in `RuleId` by what they belong to: intensity and ladder are the hedge's.
  private static boolean isHedgeRule(RuleId id) {
    return id.compareTo(RuleId.DEADBAND) >= 0 && id.compareTo(RuleId.DRIP) < 0;
  }
}
