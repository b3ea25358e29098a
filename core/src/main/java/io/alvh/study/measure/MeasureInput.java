package io.alvh.study.measure;

import io.alvh.backtest.RunResult;
import io.alvh.market.FundHolding;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;
import java.util.List;

/// What is measured.
///
/// @param hedged the run
/// @param unhedged the same rulebook without a hedge, over the same sessions
/// @param history prices of those sessions and of at least one before
/// @param holdings shares of funds the user holds beside the options; may be none
/// @param synthetic whether the prices are made up
public record MeasureInput(
    RunResult hedged,
    RunResult unhedged,
    List<Valuer> history,
    List<FundHolding> holdings,
    boolean synthetic) {
  public MeasureInput {
    history = List.copyOf(history);
    holdings = List.copyOf(holdings);
    Check.that(
        hedged.days().size() == unhedged.days().size(), "both runs must have the same sessions");
  }
}
