package io.alvh.study.ablation;

import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSpec;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The base with one rule changed, or several.
///
/// @param id label of the rule, or of the group
/// @param change what is done
/// @param rules which rules are changed
/// @param settings of all rules after it
public record Variant(String id, Change change, List<RuleId> rules, RuleSettings settings) {
  /// Trial weight of a rule that adds to the intensity.
  static final double TRIAL_INTENSITY = 0.05;

  /// Trial weight of a rule that multiplies sizes.
  static final double TRIAL_SIZE = 0.75;

  /// Label of the group of all rules that adjust the intensity.
  public static final String ADJUSTMENTS = "all_adjustments_off";

  /// Label of the group of all rules whose numbers have no published source.
  public static final String OURS = "all_ours_off";

  /// Label of the group of all rules that show only.
  public static final String TRIALS = "all_display_only_at_trial";

  private static final String NO_SOURCE = "(ours)";

  public Variant {
    rules = List.copyOf(rules);
    Check.that(!rules.isEmpty(), "a variant changes at least one rule");
  }

  /// Returns one variant a rule, in the order of `RuleId`, then the groups that change more than
  /// one rule.
  ///
  /// @param only the rules wanted; empty for all, and for the groups
  static List<Variant> all(RuleSettings base, List<RuleId> only) {
    List<Variant> variants = new ArrayList<>();
    for (RuleId id : RuleId.values()) {
      if (only.isEmpty() || only.contains(id)) {
        variants.add(single(base, id));
      }
    }
    if (only.isEmpty()) {
      Predicate<RuleId> acts = base::acts;
      group(
          variants, base, ADJUSTMENTS, acts.and(id -> id.spec().kind() == RuleSpec.Kind.INTENSITY));
      group(variants, base, OURS, acts.and(id -> id.spec().because().contains(NO_SOURCE)));
      group(variants, base, TRIALS, id -> change(base, id) == Change.TRIAL);
    }
    return variants;
  }

  private static void group(
      List<Variant> variants, RuleSettings base, String label, Predicate<RuleId> members) {
    List<RuleId> rules = new ArrayList<>();
    RuleSettings settings = base;
    for (RuleId id : RuleId.values()) {
      if (members.test(id)) {
        rules.add(id);
        settings = changed(settings, id);
      }
    }
    if (rules.size() > 1) {
      variants.add(new Variant(label, Change.TOGETHER, rules, settings));
    }
  }

  private static Variant single(RuleSettings base, RuleId id) {
    return new Variant(id.label(), change(base, id), List.of(id), changed(base, id));
  }

  private static Change change(RuleSettings base, RuleId id) {
    RuleSpec.Kind kind = id.spec().kind();
    if (kind == RuleSpec.Kind.DISPLAY) {
      return Change.NONE;
    }
    if (base.acts(id)) {
      return Change.OFF;
    }
    // Weights are written by hand; the neutral one is meant exactly.
    return base.of(id).weight() == kind.neutral() ? Change.TRIAL : Change.ON;
  }

  private static RuleSettings changed(RuleSettings base, RuleId id) {
    RuleSettings.Setting setting = base.of(id);
    return switch (change(base, id)) {
      case OFF -> base.with(id, setting.withOn(false));
      case ON -> base.with(id, setting.withOn(true));
      case TRIAL -> base.with(id, setting.withOn(true).withWeight(trialWeight(id)));
      case NONE, TOGETHER -> base;
    };
  }

  /// Returns the weight at which a rule that weighs nothing is tried.
  public static double trialWeight(RuleId id) {
    return switch (id.spec().kind()) {
      case INTENSITY -> TRIAL_INTENSITY;
      case SIZE -> TRIAL_SIZE;
      case NEED, GATE, TRADE -> 1;
      case DISPLAY -> 0;
    };
  }

  /// Returns whether the variant changes one rule alone.
  public boolean isSingle() {
    return change != Change.TOGETHER;
  }

  /// Returns whether the rule is display only in the base: computed and shown, without effect.
  public boolean isDisplayOnly() {
    return change == Change.TRIAL || change == Change.NONE;
  }
}
