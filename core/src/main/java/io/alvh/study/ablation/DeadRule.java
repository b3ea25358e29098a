package io.alvh.study.ablation;

import io.alvh.signal.SignalName;
import io.alvh.strategy.CondorRules;
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

  /// Rules of strikes and credits that 45-day condors, placed by delta, do not have.
  private static final List<RuleId> ONLY_ONE_DAY =
      List.of(
          RuleId.EDR_MULTIPLIER,
          RuleId.RSAI,
          RuleId.RSAI_VIX_MOMENTUM,
          RuleId.CREDIT_FLOOR,
          RuleId.PREMIUM_GAUGE,
          RuleId.THETA_TIME_SHIFT);

  private DeadRule() {}

  /// Returns the reason, in a few words.
  ///
  /// @param rules the base in the profile run
  /// @param mentions of the run in which the rule acts
  static String why(Variant variant, Rulebook rules, SignalCensus census, Mentions mentions) {
    if (!variant.isSingle()) {
      return "no order changed";
    }
    RuleId id = variant.rules().getFirst();
    if (ONLY_45_DAY.contains(id) && rules.profile() == Profile.DAILY_1DTE) {
      return "one-day condors are held to settlement";
    }
    if (ONLY_ONE_DAY.contains(id) && rules.profile() == Profile.INCOME_45DTE) {
      return "45-day condors are placed by delta, without target credit, and not rolled";
    }
    if (id == RuleId.EVENT_SIZE && eventMultiplier(rules) == 1) {
      return "its multiplier is 1 in this profile";
    }
    if (isHedgeRule(id) && rules.hedge().policy() == Policy.NONE) {
      return "no hedge is held";
    }
    if (id == RuleId.PREMIUM_CAP && rules.hedge().funding() != Funding.BUDGET) {
      return "the cap holds under budget funding alone";
    }
    if (id == RuleId.TIER_COVERAGE && isUniform(rules)) {
      return "every tier counts whole in this rulebook";
    }
    if (id == RuleId.EDR_MULTIPLIER && rules.acts(RuleId.VIX_GATE) && isGatedAway(rules)) {
      return "the multiplier is 1 wherever the gate lets condors open";
    }
    return inputs(id, census, mentions);
  }

  private static String spoken(RuleId id, SignalCensus census, Mentions mentions) {
    int n = mentions.of(id);
    return n == 0
        ? "; no decision names it"
        : "; it decided or held on " + n + " of " + census.sessions() + " sessions";
  }

  private static double eventMultiplier(Rulebook rules) {
    return rules.profile() == Profile.DAILY_1DTE
        ? rules.sizing().eventMultiplierDaily()
        : rules.sizing().eventMultiplierIncome();
  }

  private static boolean isUniform(Rulebook rules) {
    // Shares are written by hand; whole ones are meant exactly.
    return rules.settings().of(RuleId.TIER_COVERAGE).numbers().stream().allMatch(n -> n == 1);
  }

  /// Whether every band of VIX in which the gate lets any tier open lies below the first VIX at
  /// which the multiplier is not 1.
  private static boolean isGatedAway(Rulebook rules) {
    if (rules.condors().gate().mode() != CondorRules.Gate.Mode.GLOSSARY) {
      return false;
    }
    double plainBelow = 0;
    for (CondorRules.EdrRules.Multiplier m : rules.condors().edr().multipliers()) {
      if (m.multiplier() != 1) {
        break;
      }
      plainBelow = m.vixBelow();
    }
    double limit = plainBelow;
    return rules.condors().gate().bands().stream()
        .filter(b -> !b.tiers().isEmpty())
        .allMatch(b -> b.to() <= limit);
  }

  private static String inputs(RuleId id, SignalCensus census, Mentions mentions) {
    RuleSpec spec = id.spec();
    List<SignalName> never =
        spec.inputs().stream().filter(input -> census.known(input) == 0).toList();
    if (!never.isEmpty()) {
      SignalName first = never.getFirst();
      String why = first.label() + " is missing: " + census.why(first).orElse("not computed");
      return never.size() == spec.inputs().size()
          ? "never active: " + why
          : "changed no order; all along " + why + spoken(id, census, mentions);
    }
    int least = census.sessions();
    for (SignalName input : spec.inputs()) {
      least = Math.min(least, census.known(input));
    }
    String known =
        least < census.sessions()
            ? "; its inputs were known on " + least + " of " + census.sessions() + " sessions"
            : "";
    return "changed no order" + known + spoken(id, census, mentions);
  }

  /// Rules stand in `RuleId` by what they belong to: intensity and ladder are the hedge's.
  private static boolean isHedgeRule(RuleId id) {
    return id.compareTo(RuleId.DEADBAND) >= 0 && id.compareTo(RuleId.DRIP) < 0;
  }
}
