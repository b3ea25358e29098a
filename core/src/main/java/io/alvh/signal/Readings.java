package io.alvh.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.OptionalDouble;

/// The signals of one session while they are computed, group after group; a later group may read
/// what an earlier one put.
final class Readings {
  private final LocalDate date;
  private final Instant asOf;
  private final EnumMap<SignalName, Reading> readings = new EnumMap<>(SignalName.class);

  Readings(LocalDate date, Instant asOf) {
    this.date = date;
    this.asOf = asOf;
  }

  /// Puts a value made of this session's close and earlier.
  void put(SignalName name, double value) {
    put(name, value, asOf, "");
  }

  /// Puts a value, when it became known, and what stands in for its true input, if anything.
  void put(SignalName name, double value, Instant knownAt, String flag) {
    readings.put(name, new Reading.Known(value, knownAt, flag));
  }

  /// Puts what came of computing a signal.
  void put(SignalName name, Reading reading) {
    readings.put(name, reading);
  }

  /// Puts a value made of this session's close and earlier, or why there is none.
  void put(SignalName name, OptionalDouble value, String otherwise) {
    if (value.isPresent()) {
      put(name, value.getAsDouble());
    } else {
      missing(name, otherwise);
    }
  }

  /// Puts why there is no value.
  void missing(SignalName name, String why) {
    readings.put(name, new Reading.Missing(why));
  }

  /// Returns a value put before.
  OptionalDouble find(SignalName name) {
    return readings.get(name) instanceof Reading.Known known
        ? OptionalDouble.of(known.value())
        : OptionalDouble.empty();
  }

  /// Returns what was put before under `name`.
  Reading reading(SignalName name) {
    Reading reading = readings.get(name);
    return reading == null ? new Reading.Missing("not computed") : reading;
  }

  /// Returns when this session closed.
  Instant asOf() {
    return asOf;
  }

  SignalSet set() {
    return new SignalSet(date, asOf, readings);
  }
}
