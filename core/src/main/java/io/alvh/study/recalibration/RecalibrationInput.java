package io.alvh.study.recalibration;

import io.alvh.backtest.SharedHistory;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;

/// What a recalibration runs on.
///
/// @param base the rulebook that starts, and is kept frozen beside
/// @param profiles the condor programmes, at least one
/// @param history sessions up to the last one run
/// @param from first session traded
/// @param nav capital
/// @param leastYears of results before the first choice
/// @param threads how many runs go side by side
public record RecalibrationInput(
    Rulebook base,
    List<Profile> profiles,
    SharedHistory history,
    LocalDate from,
    Money nav,
    int leastYears,
    int threads) {
  /// The usual least history, years.
  public static final int LEAST_YEARS = 3;

  public RecalibrationInput {
    profiles = List.copyOf(profiles);
    Check.that(!profiles.isEmpty(), "a recalibration needs at least one profile");
    Check.that(leastYears >= 1, "at least one year, was " + leastYears);
  }
}
