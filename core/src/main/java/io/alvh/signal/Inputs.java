package io.alvh.signal;

import io.alvh.market.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When the inputs of one signal became known, of which the latest counts, and what stands in for
/// any of them.
final class Inputs {
  private final List<String> flags = new ArrayList<>();
  private Instant latest = Instant.MIN;

  /// Adds an input by the time it became known.
  Inputs known(Instant at) {
    if (at.isAfter(latest)) {
      latest = at;
    }
    return this;
  }

  /// Adds a published figure; `flag` is said if it is a stand-in.
  Inputs figure(Observation figure, String flag) {
    if (figure.origin() == Observation.Origin.SUBSTITUTE) {
      flag(flag);
    }
    return known(figure.knownAt());
  }

  /// Adds another signal.
  Inputs signal(Reading.Known signal) {
    flag(signal.flag());
    return known(signal.knownAt());
  }

  /// Says what stands in for an input; nothing for empty text, and nothing twice.
  Inputs flag(String text) {
    if (!text.isEmpty() && !flags.contains(text)) {
      flags.add(text);
    }
    return this;
  }

  /// Returns when the latest of the inputs became known.
  Instant knownAt() {
    return latest;
  }

  /// Returns the signal made of these inputs, at least one.
  Reading.Known reading(double value) {
    return new Reading.Known(value, latest, String.join("; ", flags));
  }

  /// Puts the signal made of these inputs, at least one.
  void put(Readings out, SignalName name, double value) {
    out.put(name, reading(value));
  }
}
