package io.alvh.adapter.rulebook;

import io.alvh.adapter.yaml.Bounds;
import io.alvh.adapter.yaml.Section;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.RuleSettings;
import io.alvh.strategy.RuleSettings.Setting;
import io.alvh.strategy.RuleSpec;
import io.alvh.strategy.RuleSpec.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// The `rules` part of a rulebook file: every rule once, with switch, weight, numbers and reason.
final class RulesYaml {
  private RulesYaml() {}

  static RuleSettings settings(Section s) {
    EnumMap<RuleId, Setting> all = new EnumMap<>(RuleId.class);
    for (RuleId id : RuleId.values()) {
      all.put(id, setting(id.spec(), s.section(id.label())));
    }
    s.done();
    return new RuleSettings(all);
  }

  private static Setting setting(RuleSpec spec, Section s) {
    boolean on = s.flag("on");
    double weight = weight(spec.kind(), s);
    List<Double> numbers = new ArrayList<>();
    for (RuleSpec.Setpoint number : spec.numbers()) {
      numbers.add(
          number.whole()
              ? s.integer(number.name(), (int) number.low(), (int) number.high())
              : s.number(number.name(), Bounds.closed(number.low(), number.high())));
    }
    Setting setting = new Setting(on, weight, numbers, s.reason("because"));
    s.done();
    return setting;
  }

  private static double weight(Kind kind, Section s) {
    if (kind == Kind.DISPLAY) {
      if (s.has("weight")) {
        s.refuse("weight", "none, the rule only shows");
      }
      return kind.neutral();
    }
    return kind.isWhole()
        ? s.integer("weight", (int) kind.low(), (int) kind.high())
        : s.number("weight", Bounds.closed(kind.low(), kind.high()));
  }
}
