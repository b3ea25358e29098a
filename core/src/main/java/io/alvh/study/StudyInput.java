package io.alvh.study;

import io.alvh.pricing.Valuer;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Check;
import io.alvh.unit.Money;
import java.util.List;

/// What the study runs on.
///
/// @param base the rulebook the matrix varies
/// @param history one valuer a session, ascending; sessions before a sample warm its lookback
/// @param dataId hash of everything the history was made from
/// @param synthetic whether the prices are made up
/// @param startNav capital of the plain runs
/// @param code version of this program
/// @param threads how many runs go side by side
public record StudyInput(
    Rulebook base,
    List<Valuer> history,
    String dataId,
    boolean synthetic,
    Money startNav,
    String code,
    int threads) {
  public StudyInput {
    history = List.copyOf(history);
    Check.that(history.size() > 1, "a study needs at least two sessions of history");
  }
}
