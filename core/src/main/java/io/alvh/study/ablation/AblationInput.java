package io.alvh.study.ablation;

import io.alvh.backtest.SharedHistory;
import io.alvh.strategy.Profile;
import io.alvh.strategy.RuleId;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;

/// What an ablation runs on.
///
/// @param base the rulebook whose rules are switched one at a time
/// @param profiles the condor programmes to run it with, at least one
/// @param only the rules wanted; empty for all, and for the groups
/// @param history sessions up to the last one run
/// @param from first session traded
/// @param nav capital
/// @param threads how many runs go side by side
public record AblationInput(
    Rulebook base,
    List<Profile> profiles,
    List<RuleId> only,
    SharedHistory history,
    LocalDate from,
    Money nav,
    int threads) {
  public AblationInput {
    profiles = List.copyOf(profiles);
    only = List.copyOf(only);
    Check.that(!profiles.isEmpty(), "an ablation needs at least one profile");
  }
}
