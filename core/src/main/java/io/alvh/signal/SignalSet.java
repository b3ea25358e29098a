package io.alvh.signal;

import io.alvh.unit.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The signals of one session, all known by `knownAt`; what could not be computed is missing, with
/// the reason.
///
/// @param date the session whose close they were computed at
/// @param knownAt latest knowledge time of their inputs
/// @param readings by name; a name without an entry was not asked for
public record SignalSet(LocalDate date, Instant knownAt, Map<SignalName, Reading> readings) {
  public SignalSet {
    EnumMap<SignalName, Reading> copy = new EnumMap<>(SignalName.class);
    copy.putAll(readings);
    readings = Collections.unmodifiableMap(copy);
    for (Map.Entry<SignalName, Reading> entry : readings.entrySet()) {
      if (entry.getValue() instanceof Reading.Known known) {
        Check.that(
            !known.knownAt().isAfter(knownAt),
            entry.getKey().label() + " is known only at " + known.knownAt());
      }
    }
  }

  /// Returns a set of plain values, all known at `knownAt`.
  public static SignalSet of(LocalDate date, Instant knownAt, Map<SignalName, Double> values) {
    EnumMap<SignalName, Reading> readings = new EnumMap<>(SignalName.class);
    values.forEach((name, value) -> readings.put(name, new Reading.Known(value, knownAt, "")));
    return new SignalSet(date, knownAt, readings);
  }

  /// Returns this set with `values` in place of what these signals said, known when the set is: for
  /// asking what a rule would have done had it heard something else.
  public SignalSet hearing(Map<SignalName, Double> values) {
    EnumMap<SignalName, Reading> other = new EnumMap<>(SignalName.class);
    other.putAll(readings);
    values.forEach((name, value) -> other.put(name, new Reading.Known(value, knownAt, "")));
    return new SignalSet(date, knownAt, other);
  }

  /// Returns this set with one more signal.
  SignalSet with(SignalName name, Reading reading) {
    EnumMap<SignalName, Reading> more = new EnumMap<>(SignalName.class);
    more.putAll(readings);
    more.put(name, reading);
    return new SignalSet(date, knownAt, more);
  }

  /// Returns the signal, if it could be computed.
  public OptionalDouble find(SignalName name) {
    return reading(name) instanceof Reading.Known known
        ? OptionalDouble.of(known.value())
        : OptionalDouble.empty();
  }

  /// Returns the signals that could be computed.
  public Map<SignalName, Double> known() {
    EnumMap<SignalName, Double> values = new EnumMap<>(SignalName.class);
    readings.forEach((name, _) -> find(name).ifPresent(value -> values.put(name, value)));
    return Collections.unmodifiableMap(values);
  }

  /// Returns what came of computing the signal.
  public Reading reading(SignalName name) {
    Reading reading = readings.get(name);
    return reading == null ? new Reading.Missing("not computed") : reading;
  }
}
