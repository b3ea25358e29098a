package io.alvh.coverage;

/// The suite.
public final class CoverageSuite {
  private CoverageSuite() {}

  /// Hears how far it is; may be called from several threads.
  @FunctionalInterface
  public interface Listener {
    /// Says that `finished` of `total` parts of `step` are done.
    void at(String step, int finished, int total);
  }
}
