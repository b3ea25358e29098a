package io.alvh.strategy;

import java.util.ArrayList;
import java.util.List;

/// Rulebooks with one rule set otherwise, for tests.
public final class Settings {
  private Settings() {}

  /// Returns `rules` with `id` at `weight`.
  public static Rulebook weight(Rulebook rules, RuleId id, double weight) {
    RuleSettings settings = rules.settings();
    return rules.withSettings(settings.with(id, settings.of(id).withWeight(weight)));
  }

  /// Returns `rules` with `id` on or off.
  public static Rulebook on(Rulebook rules, RuleId id, boolean on) {
    RuleSettings settings = rules.settings();
    return rules.withSettings(settings.with(id, settings.of(id).withOn(on)));
  }

  /// Returns `rules` with the number `name` of `id` at `value`.
  public static Rulebook number(Rulebook rules, RuleId id, String name, double value) {
    RuleSettings settings = rules.settings();
    RuleSettings.Setting old = settings.of(id);
    List<Double> numbers = new ArrayList<>(old.numbers());
    numbers.set(id.spec().indexOf(name).orElseThrow(), value);
    return rules.withSettings(
        settings.with(
            id, new RuleSettings.Setting(old.on(), old.weight(), numbers, old.because())));
  }
}
