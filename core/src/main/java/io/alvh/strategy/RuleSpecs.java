package io.alvh.strategy;

import io.alvh.signal.SignalName;
import io.alvh.strategy.RuleSpec.Kind;
import io.alvh.strategy.RuleSpec.Setpoint;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The specifications of all rules.
final class RuleSpecs {
  private static final Map<RuleId, RuleSpec> ALL = all();

  private RuleSpecs() {}

  static RuleSpec of(RuleId id) {
    RuleSpec spec = ALL.get(id);
    if (spec == null) {
      throw new IllegalStateException("rule without a specification: " + id.label());
    }
    return spec;
  }

  private static Map<RuleId, RuleSpec> all() {
    EnumMap<RuleId, RuleSpec> all = new EnumMap<>(RuleId.class);
    CondorRuleSpecs.put(all);
    IntensityRuleSpecs.put(all);
    LadderRuleSpecs.put(all);
    DisplayRuleSpecs.put(all);
    return Collections.unmodifiableMap(all);
  }

  /// Returns a rule that is on and acts, with nothing to set.
  static RuleSpec acting(Kind kind, String what, List<SignalName> inputs, String because) {
    return new RuleSpec(kind, what, inputs, true, 1, because, List.of());
  }

  /// Returns a number that may be a fraction of a unit.
  static Setpoint real(String name, double low, double high, double value, String unit) {
    return new Setpoint(name, low, high, value, false, unit);
  }

  /// Returns a number that counts.
  static Setpoint count(String name, int low, int high, int value, String unit) {
    return new Setpoint(name, low, high, value, true, unit);
  }
}
