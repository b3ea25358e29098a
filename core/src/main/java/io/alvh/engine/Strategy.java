package io.alvh.engine;

import io.alvh.strategy.CondorStrategy;
import io.alvh.strategy.Decision;
import io.alvh.strategy.HedgePlan;
import io.alvh.strategy.HedgeStrategy;
import io.alvh.strategy.Situation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The two decision makers the engine asks, in this order.
///
/// @param condors decides which condors are closed and opened
/// @param hedge decides the hedge, given the condor decisions that passed the gate
record Strategy(
    Function<Situation, List<Decision>> condors,
    BiFunction<Situation, List<Decision>, HedgePlan> hedge) {
  /// The rulebook's.
  static final Strategy RULEBOOK = new Strategy(CondorStrategy::decide, HedgeStrategy::decide);
}
