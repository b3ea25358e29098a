package io.alvh.report.verdict;

/// A part of the page that is there, or the reason why it is not.
public sealed interface Part<T> {
  /// The part.
  record Present<T>(T value) implements Part<T> {}

  /// No part, and why, as a sentence for readers.
  record Missing<T>(String reason) implements Part<T> {}

  /// Returns `value` as a part.
  static <T> Part<T> of(T value) {
    return new Present<>(value);
  }

  /// Returns a part that is missing because of `reason`.
  static <T> Part<T> missing(String reason) {
    return new Missing<>(reason);
  }
}
