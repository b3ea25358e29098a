package io.alvh.study.ablation;

import java.util.Locale;

/// What an ablation does to a rule.
public enum Change {
  /// It acts in the base and is switched off.
  OFF,
  /// It is off in the base and is switched on, as its rulebook weighs it.
  ON,
  /// It is on but weighs nothing, or is off and weighs nothing: it is given a trial weight.
  TRIAL,
  /// It only shows, whatever its setting: nothing is run.
  NONE,
  /// Several rules are changed at once.
  TOGETHER;

  /// Returns the name as reports print it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
