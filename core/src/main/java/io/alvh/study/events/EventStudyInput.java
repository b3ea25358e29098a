package io.alvh.study.events;

import io.alvh.backtest.SharedHistory;
import io.alvh.signal.EdrFormula;
import io.alvh.unit.Check;

/// What an event study runs on.
///
/// @param history all sessions
/// @param edr the formula the signals are read with; no event depends on it
/// @param draws random sets each test is held against
/// @param seed of the draws
/// @param threads how many tests go side by side
public record EventStudyInput(
    SharedHistory history, EdrFormula edr, int draws, long seed, int threads) {
  /// The usual number of draws: the smallest p is 0.0002, so 100 tests can be told from chance.
  public static final int DRAWS = 4999;

  /// The usual seed.
  public static final long SEED = 20_260_507;

  public EventStudyInput {
    Check.that(draws >= 1, "draws must be at least one, was " + draws);
  }
}
