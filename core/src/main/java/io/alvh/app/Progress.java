package io.alvh.app;

/// Hears how far a long step is. May be called from several threads.
@FunctionalInterface
public interface Progress {
  /// Says that `finished` of `total` parts of `step` are done; `total` is 0 when it is not known.
  void at(String step, int finished, int total);
}
