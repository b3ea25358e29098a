package io.alvh.signal;

import io.alvh.unit.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The signals of one session, all known by `knownAt`; what could not be computed is absent.
///
/// @param date the session whose close they were computed at
/// @param knownAt latest knowledge time of their inputs
/// @param values by name, finite
public record SignalSet(LocalDate date, Instant knownAt, Map<SignalName, Double> values) {
  public SignalSet {
    EnumMap<SignalName, Double> copy = new EnumMap<>(SignalName.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
    values.forEach((name, value) -> Check.finite(value, name.name()));
  }

  /// Returns the signal, if it could be computed.
  public OptionalDouble find(SignalName name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
