package io.alvh.strategy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which rule stands behind a name in the journal: the one place that says so.
///
/// A decision whose name ends with the label of a rule, such as `condor.kill_switch`, is that
/// rule's. Older names and steps of one rule are listed here, and so are the names of what no
/// switchable rule decides: calendars, prices that are missing, size, and lines that publish.
public final class DecisionNames {
  private static final Map<String, RuleId> RULES = rules();

  /// Names of decisions that no switchable rule makes.
  static final List<String> PLUMBING =
      List.of(
          "condor.already_open",
          "condor.daily",
          "condor.exit_shown",
          "condor.income",
          "condor.no_price",
          "condor.no_signal",
          "condor.not_entry_day",
          "condor.unlisted",
          "hedge.intensity",
          "hedge.no_series",
          "hedge.no_strike",
          "hedge.no_vix",
          "hedge.not_cheap",
          "hedge.roll",
          "hedge.size",
          "hedge.target",
          "hedge.too_small",
          "hedge.vxth",
          "hedge.vxth_weight",
          "sizing.too_small");

  private DecisionNames() {}

  private static Map<String, RuleId> rules() {
    TreeMap<String, RuleId> rules = new TreeMap<>();
    for (RuleId id : RuleId.values()) {
      rules.put("condor." + id.label(), id);
      rules.put("hedge." + id.label(), id);
      rules.put("sizing." + id.label(), id);
      rules.put(id.label(), id);
    }
    rules.put("condor.gate", RuleId.VIX_GATE);
    rules.put("condor.credit", RuleId.CREDIT_FLOOR);
    rules.put("condor.profit", RuleId.PROFIT_TAKE);
    rules.put("condor.dte", RuleId.DTE_EXIT);
    rules.put("condor.stop", RuleId.STOP_LOSS);
    rules.put("hedge.short_too_dear", RuleId.NO_SHORT_LAYER);
    rules.put("hedge.pace", RuleId.PURCHASE_PACE);
    rules.put("hedge.budget_cap", RuleId.PREMIUM_CAP);
    for (String step : List.of("first", "second", "spike")) {
      rules.put("hedge.monetise." + step, RuleId.MONETISE);
    }
    rules.put("hedge.wait", RuleId.RECYCLE);
    rules.put("hedge.band", RuleId.REBALANCE_BAND);
    rules.put("hedge.second_engine.borrowed", RuleId.SECOND_ENGINE);
    return Collections.unmodifiableMap(rules);
  }

  /// Returns the rule that made a decision called `name`; absent for a calendar, a missing price, a
  /// size, and lines that publish.
  public static Optional<RuleId> ruleOf(String name) {
    return Optional.ofNullable(RULES.get(name));
  }

  /// Returns the rule that a fact called `name` tells of: `adj.` what it added to the intensity,
  /// `shown.` what it would have done.
  public static Optional<RuleId> ruleOfFact(String name) {
    for (String prefix : List.of("adj.", "shown.")) {
      if (name.startsWith(prefix)) {
        return rule(name.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  /// Returns the rule labelled `label`, if there is one.
  public static Optional<RuleId> rule(String label) {
    for (RuleId id : RuleId.values()) {
      if (id.name().toLowerCase(Locale.ROOT).equals(label)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
