package io.alvh.strategy;

import io.alvh.signal.SignalName;
import io.alvh.unit.Check;
import java.util.List;
import java.util.OptionalInt;

/// What a rule does, reads and may be set to.
///
/// @param kind what its weight means
/// @param what one plain sentence: the formula or condition and the effect
/// @param inputs signals it reads, of the session before; empty where it reads book or prices only
/// @param on default switch
/// @param weight default weight
/// @param because default reason, one line; ends with `(ours)` where no source gives the numbers
/// @param numbers its own numbers beside the weight
public record RuleSpec(
    Kind kind,
    String what,
    List<SignalName> inputs,
    boolean on,
    double weight,
    String because,
    List<Setpoint> numbers) {
  public RuleSpec {
    inputs = List.copyOf(inputs);
    numbers = List.copyOf(numbers);
    Check.within(weight, kind.low(), kind.high(), "default weight");
  }

  /// What a rule's weight means. At the neutral weight a rule is display only: computed and shown,
  /// it changes nothing.
  public enum Kind {
    /// Added to the hedge intensity while the condition holds; neutral 0.
    INTENSITY(-0.20, 0.20, 0),
    /// Condor sizes are multiplied by it while the condition holds; neutral 1.
    SIZE(0, 1, 1),
    /// Multiplies the effect on the hedge need; neutral 0, whole effect 1.
    NEED(0, 1, 0),
    /// Refuses what it must not let pass: 1 acts, 0 shows only.
    GATE(0, 1, 0),
    /// Changes what is traded: 1 acts, 0 shows only.
    TRADE(0, 1, 0),
    /// Shown; its weight is always 0.
    DISPLAY(0, 0, 0);

    private final double low;
    private final double high;
    private final double neutral;

    Kind(double low, double high, double neutral) {
      this.low = low;
      this.high = high;
      this.neutral = neutral;
    }

    /// Returns the least weight accepted.
    public double low() {
      return low;
    }

    /// Returns the greatest weight accepted.
    public double high() {
      return high;
    }

    /// Returns the weight that changes nothing.
    public double neutral() {
      return neutral;
    }

    /// Returns whether only the ends of the range make sense: a refusal has no half.
    public boolean isWhole() {
      return this == GATE || this == TRADE;
    }
  }

  /// A number of a rule.
  ///
  /// @param name key in the rulebook
  /// @param low least accepted
  /// @param high greatest accepted
  /// @param value default
  /// @param whole whether only whole numbers are accepted
  /// @param unit unit and meaning in a few words
  public record Setpoint(
      String name, double low, double high, double value, boolean whole, String unit) {
    public Setpoint {
      Check.within(value, low, high, name);
    }
  }

  /// Returns the place of number `name` among the numbers, if the rule has it.
  OptionalInt indexOf(String name) {
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).name().equals(name)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// Returns the default setting.
  public RuleSettings.Setting defaults() {
    return new RuleSettings.Setting(
        on, weight, numbers.stream().map(Setpoint::value).toList(), because);
  }
}
