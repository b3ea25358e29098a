package io.alvh.claims;

import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.strategy.Tier;
import io.alvh.study.Cell;
import java.util.List;

/// A book that a claim is measured on: one cell of the study, and what else is changed.
///
/// @param cell which combination
/// @param tiers traded alone; all of them if empty
/// @param changes of rules
/// @param preset of sizing; that of the rulebook if empty
public record BookKey(Cell cell, List<Tier> tiers, List<RuleChange> changes, String preset) {
  public BookKey {
    tiers = List.copyOf(tiers);
    changes = List.copyOf(changes);
  }

  /// A book sized as the rulebook has it.
  public BookKey(Cell cell, List<Tier> tiers, List<RuleChange> changes) {
    this(cell, tiers, changes, "");
  }

  /// The book of `cell` as it is.
  public static BookKey of(Cell cell) {
    return new BookKey(cell, List.of(), List.of());
  }

  /// Returns the same book without its hedge.
  public BookKey unhedged() {
    return new BookKey(cell.unhedged(), tiers, changes, preset);
  }

  /// Returns the same book sized otherwise.
  public BookKey sized(String other) {
    return new BookKey(cell, tiers, changes, other);
  }

  /// Returns the rulebook of the book, made from `base`.
  public Rulebook rules(Rulebook base) {
    Rulebook rules =
        base.withProfile(cell.profile()).withPolicyFunding(cell.policy(), cell.funding());
    if (!cell.gate()) {
      rules = rules.withRule(RuleId.VIX_GATE, false);
    }
    if (!tiers.isEmpty()) {
      rules = rules.withTiers(tiers);
    }
    if (!preset.isEmpty()) {
      rules = rules.withPreset(preset);
    }
    for (RuleChange change : changes) {
      rules = rules.withSettings(change.applied(rules.settings()));
    }
    return rules.withId(label());
  }

  /// Returns text such as `daily_1dte gate-on none, only conservative, skew off`.
  public String label() {
    StringBuilder text = new StringBuilder(cell.label());
    tiers.forEach(t -> text.append(", only ").append(t.label()));
    changes.forEach(c ->
        text.append(", ").append(c.rule().label()).append(c.on() ? " at " + c.weight() : " off"));
    return preset.isEmpty() ? text.toString() : text + ", sizing " + preset;
  }
}
