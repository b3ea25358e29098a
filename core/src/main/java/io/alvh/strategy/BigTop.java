package io.alvh.strategy;

import io.alvh.signal.SignalName;
import io.alvh.signal.SignalSet;
import io.alvh.strategy.HedgeIntensity.Finding;
import java.util.OptionalDouble;

/// Whether the Big-Top score reaches a limit (S17). Of a condition that cannot be read it is not
/// known whether it is met: the score lies between what is met and that and what is unknown.
final class BigTop {
  private BigTop() {}

  /// Returns whether the score is `limit` or more: it holds when enough conditions are met, fails
  /// when all unknown ones would not suffice, and is unavailable between, or without a score.
  static Finding reaches(SignalSet signals, double limit) {
    OptionalDouble met = signals.find(SignalName.BIG_TOP_SCORE);
    if (met.isPresent() && met.getAsDouble() >= limit) {
      return Finding.HOLDS;
    }
    OptionalDouble unknown = signals.find(SignalName.BIG_TOP_UNKNOWN);
    if (met.isEmpty() || unknown.isEmpty()) {
      return Finding.UNAVAILABLE;
    }
    return met.getAsDouble() + unknown.getAsDouble() < limit ? Finding.FAILS : Finding.UNAVAILABLE;
  }
}
