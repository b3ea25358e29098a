package io.alvh.validation;

/// Hears how far a validation is. Called from several threads.
@FunctionalInterface
public interface ValidationListener {
  /// Says that `finished` of `total` parts have ended, the one called `name` being the last.
  void progress(int finished, int total, String name);
}
