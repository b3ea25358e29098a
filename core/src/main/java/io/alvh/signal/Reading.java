package io.alvh.signal;

import io.alvh.unit.Check;
import java.time.Instant;

/// What came of computing one signal.
public sealed interface Reading {
  /// A value.
  ///
  /// @param value finite, in the unit of the signal
  /// @param knownAt latest time at which one of its inputs became known
  /// @param flag what stands in for the true input, as `latest vintage`; empty if nothing does
  record Known(double value, Instant knownAt, String flag) implements Reading {
    public Known {
      Check.finite(value, "a signal");
    }

    /// Returns whether something stands in for one of its inputs.
    public boolean isSubstitute() {
      return !flag.isEmpty();
    }
  }

  /// No value.
  ///
  /// @param why one phrase, for example `no advances and declines after 2020-02-10`
  record Missing(String why) implements Reading {}
}
