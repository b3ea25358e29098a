package io.alvh.strategy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How every rule is set in one rulebook.
///
/// @param byRule a setting for each rule
public record RuleSettings(Map<RuleId, Setting> byRule) {
  public RuleSettings {
    EnumMap<RuleId, Setting> copy = new EnumMap<>(RuleId.class);
    copy.putAll(byRule);
    for (RuleId id : RuleId.values()) {
      Setting setting = copy.get(id);
      if (setting == null) {
        throw new IllegalArgumentException("no setting for rule " + id.label());
      }
      if (setting.numbers().size() != id.spec().numbers().size()) {
        throw new IllegalArgumentException("numbers of rule " + id.label() + ": " + setting);
      }
    }
    byRule = Collections.unmodifiableMap(copy);
  }

  /// How one rule is set.
  ///
  /// @param on its switch
  /// @param weight see `RuleSpec.Kind`
  /// @param numbers in the order of its spec
  /// @param because why it is so, one line
  public record Setting(boolean on, double weight, List<Double> numbers, String because) {
    public Setting {
      numbers = List.copyOf(numbers);
    }

    /// Returns this setting switched on or off.
    public Setting withOn(boolean other) {
      return new Setting(other, weight, numbers, because);
    }

    /// Returns this setting with another weight.
    public Setting withWeight(double other) {
      return new Setting(on, other, numbers, because);
    }
  }

  /// Returns every rule at its default.
  public static RuleSettings defaults() {
    EnumMap<RuleId, Setting> all = new EnumMap<>(RuleId.class);
    for (RuleId id : RuleId.values()) {
      all.put(id, id.spec().defaults());
    }
    return new RuleSettings(all);
  }

  /// Returns how `id` is set.
  public Setting of(RuleId id) {
    Setting setting = byRule.get(id);
    if (setting == null) {
      throw new IllegalArgumentException("no setting for rule " + id.label());
    }
    return setting;
  }

  /// Returns whether `id` may change a decision: switched on, and its weight is not the neutral
  /// one.
  public boolean acts(RuleId id) {
    Setting setting = of(id);
    // Weights are written by hand; the neutral one is meant exactly.
    return setting.on() && setting.weight() != id.spec().kind().neutral();
  }

  /// Returns whether `id` is switched on at its neutral weight: what it would do is computed and
  /// shown, and changes nothing.
  public boolean showsOnly(RuleId id) {
    return of(id).on() && !acts(id);
  }

  /// Returns the weight of `id` if it is on, else the weight that changes nothing.
  public double weight(RuleId id) {
    return of(id).on() ? of(id).weight() : id.spec().kind().neutral();
  }

  /// Returns the number `name` of rule `id`; refuses a name the rule does not have.
  public double number(RuleId id, String name) {
    return of(id)
        .numbers()
        .get(
            id.spec()
                .indexOf(name)
                .orElseThrow(
                    () -> new IllegalArgumentException(id.label() + " has no number " + name)));
  }

  /// Returns these settings with `id` switched on or off.
  public RuleSettings switched(RuleId id, boolean on) {
    return with(id, of(id).withOn(on));
  }

  /// Returns these settings with another one for `id`.
  public RuleSettings with(RuleId id, Setting setting) {
    EnumMap<RuleId, Setting> all = new EnumMap<>(byRule);
    all.put(id, setting);
    return new RuleSettings(all);
  }
}
