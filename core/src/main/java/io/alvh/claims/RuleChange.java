package io.alvh.claims;

import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;

/// A rule of the rulebook set otherwise.
///
/// @param rule which
/// @param on whether it is switched on
/// @param weight what it weighs
public record RuleChange(RuleId rule, boolean on, double weight) {
  /// Returns `settings` after the change.
  RuleSettings applied(RuleSettings settings) {
    return settings.with(rule, settings.of(rule).withOn(on).withWeight(weight));
  }
}
