package io.alvh.stats;

import java.util.List;

/// The internal rate of return of cash flows, effective a year. Only one that is unique is a
/// return.
public sealed interface InternalRate {
  /// The only rate above -100 % at which the flows are worth nothing.
  ///
  /// @param rate fraction a year
  record Unique(double rate) implements InternalRate {}

  /// Several rates; none of them is the return.
  ///
  /// @param rates fractions a year, ascending, all there are
  record Multiple(List<Double> rates) implements InternalRate {
    public Multiple {
      rates = List.copyOf(rates);
    }
  }

  /// No rate at all.
  ///
  /// @param reason in a few words
  record None(String reason) implements InternalRate {}

  /// Neither one nor several nor none could be proven in the arithmetic used.
  ///
  /// @param reason in a few words
  record Undecided(String reason) implements InternalRate {}
}
