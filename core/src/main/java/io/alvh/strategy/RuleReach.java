package io.alvh.strategy;

import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/// Which rules a rulebook's policy and profile never ask, however they are set.
public final class RuleReach {
  private static final EnumSet<RuleId> HEDGE = EnumSet.range(RuleId.DEADBAND, RuleId.DRIP);

  private static final EnumSet<RuleId> DAILY_ONLY =
      EnumSet.of(
          RuleId.EDR_MULTIPLIER,
          RuleId.RSAI,
          RuleId.RSAI_VIX_MOMENTUM,
          RuleId.CREDIT_FLOOR,
          RuleId.PREMIUM_GAUGE,
          RuleId.THETA_TIME_SHIFT);

  private static final EnumSet<RuleId> INCOME_ONLY =
      EnumSet.of(RuleId.PROFIT_TAKE, RuleId.DTE_EXIT, RuleId.STOP_LOSS);

  private static final EnumSet<RuleId> FOLLOWS_VIX =
      EnumSet.of(RuleId.DEADBAND, RuleId.CONFIRMATION);

  /// What `vxth_style` asks of the hedge's rules: it has its own schedule and keeps its calls.
  private static final EnumSet<RuleId> ASKED_BY_VXTH =
      EnumSet.of(
          RuleId.TIER_COVERAGE,
          RuleId.FRAGILITY,
          RuleId.SECOND_ENGINE,
          RuleId.CONVERSION_BUFFER,
          RuleId.DRIP);

  private RuleReach() {}

  /// Returns why `rulebook` never asks `rule`, if it does not.
  public static Optional<String> unused(Rulebook rulebook, RuleId rule) {
    Policy policy = rulebook.hedge().policy();
    boolean daily = rulebook.profile() == Profile.DAILY_1DTE;
    if (daily ? INCOME_ONLY.contains(rule) : DAILY_ONLY.contains(rule)) {
      return Optional.of("the profile " + (daily ? "daily_1dte" : "income_45dte"));
    }
    boolean asked =
        switch (policy) {
          case NONE -> !HEDGE.contains(rule);
          case VXTH_STYLE -> !HEDGE.contains(rule) || ASKED_BY_VXTH.contains(rule);
          case ALWAYS_FULL, CANON_OPEN_CHEAP ->
              rule.spec().kind() != Kind.INTENSITY && !FOLLOWS_VIX.contains(rule);
          case VIX_TIERED -> true;
        };
    return asked
        ? Optional.empty()
        : Optional.of("the policy " + policy.name().toLowerCase(Locale.ROOT));
  }
}
