package io.alvh.study;

import io.alvh.unit.Check;
import java.util.OptionalDouble;

/// A figure, or the reason why there is none. What is undefined is never printed as zero.
public sealed interface Measure {
  /// A figure, finite; its unit stands where it is used.
  record Known(double value) implements Measure {
    public Known {
      Check.finite(value, "measure");
    }
  }

  /// No figure, and why, in a few words.
  record Undefined(String reason) implements Measure {}

  /// Returns `value` as a known measure; refuses what is not finite.
  static Measure of(double value) {
    return new Known(value);
  }

  /// Returns `value` as a measure, or undefined because of `reason` when there is none.
  static Measure of(OptionalDouble value, String reason) {
    return value.isPresent() ? of(value.getAsDouble()) : undefined(reason);
  }

  /// Returns a measure that does not exist because of `reason`.
  static Measure undefined(String reason) {
    return new Undefined(reason);
  }

  /// Returns `numerator / denominator`, or undefined because of `reason` unless the denominator is
  /// above zero.
  static Measure ratio(double numerator, double denominator, String reason) {
    return denominator > 0 ? of(numerator / denominator) : undefined(reason);
  }

  /// Returns the figure, if there is one.
  default OptionalDouble find() {
    return switch (this) {
      case Known k -> OptionalDouble.of(k.value());
      case Undefined _ -> OptionalDouble.empty();
    };
  }

  /// Returns `a - b` of this and `other`, or the first reason why that does not exist.
  default Measure minus(Measure other) {
    return switch (this) {
      case Undefined u -> u;
      case Known a ->
          switch (other) {
            case Undefined u -> u;
            case Known b -> of(a.value() - b.value());
          };
    };
  }
}
