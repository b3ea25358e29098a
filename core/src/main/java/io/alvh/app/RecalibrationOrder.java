package io.alvh.app;

import io.alvh.strategy.Profile;
import java.util.List;

/// A walk-forward recalibration to run.
///
/// @param run rulebook, span, capital and folder
/// @param profiles which condor programmes
/// @param threads how many runs go side by side, 1 to 64; the result does not depend on it
public record RecalibrationOrder(BacktestOrder run, List<Profile> profiles, int threads) {
  public RecalibrationOrder {
    profiles = List.copyOf(profiles);
    StudyOrder.checkThreads(threads);
  }
}
