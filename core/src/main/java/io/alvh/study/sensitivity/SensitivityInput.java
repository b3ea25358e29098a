package io.alvh.study.sensitivity;

import io.alvh.backtest.SharedHistory;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;

/// What sensitivities are run on.
///
/// @param base the rulebook, hedged
/// @param profiles the condor programmes, at least one
/// @param history sessions up to the last one run
/// @param from first session traded
/// @param nav capital
/// @param threads how many runs go side by side; the result does not depend on it
public record SensitivityInput(
    Rulebook base,
    List<Profile> profiles,
    SharedHistory history,
    LocalDate from,
    Money nav,
    int threads) {
  public SensitivityInput {
    profiles = List.copyOf(profiles);
    Check.that(!profiles.isEmpty(), "need at least one profile");
  }
}
