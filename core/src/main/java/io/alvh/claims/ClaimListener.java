package io.alvh.claims;

/// Hears how far the judging of claims is. May be called from several threads.
@FunctionalInterface
public interface ClaimListener {
  /// Says that `finished` of `total` parts of `step` are done.
  void at(String step, int finished, int total);
}
