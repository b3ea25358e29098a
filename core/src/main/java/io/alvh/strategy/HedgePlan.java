package io.alvh.strategy;

import java.util.List;

/// What the hedge rules want in one session.
///
/// @param intensity target, 0 to 1
/// @param targetContracts contracts over all layers the rules ask for, before purchase limits
/// @param stressLoss loss of the condors (open ones and those being opened) in the rulebook's
///   stress, dollars, zero or more
/// @param stressGain gain of the hedge held before this session's trades in the same stress,
///   dollars
/// @param decisions in order
public record HedgePlan(
    double intensity,
    long targetContracts,
    double stressLoss,
    double stressGain,
    List<Decision> decisions) {
  /// No hedge, and none wanted.
  public static final HedgePlan NONE = new HedgePlan(0, 0, 0, 0, List.of());

  public HedgePlan {
    decisions = List.copyOf(decisions);
  }
}
