package io.alvh.validation;

import java.util.Optional;

/// A section of a validation: what it found, or why it could not be run.
///
/// @param <T> what it finds
public sealed interface Part<T> {
  /// It ran.
  ///
  /// @param value what it found
  record Ran<T>(T value) implements Part<T> {}

  /// It could not be run.
  ///
  /// @param reason in a few words, what the data or the program lack
  record NotRun<T>(String reason) implements Part<T> {}

  /// Returns what was found, if it ran.
  default Optional<T> find() {
    return switch (this) {
      case Ran<T> ran -> Optional.of(ran.value());
      case NotRun<T> _ -> Optional.empty();
    };
  }
}
