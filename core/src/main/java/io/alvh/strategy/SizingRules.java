package io.alvh.strategy;

import java.util.List;

/// How many condors.
///
/// @param preset its name, `prudent` or `canon`, for reports
/// @param maxLossPerDayFraction one-day profile: sum over tiers of maximum loss after credit, as a
///   fraction of net liquidation value
/// @param maxOpenLossFraction 45-day profile: the same over all open tiers and months
/// @param tierSplit share of that per tier, in tier order, sums to 1 over the three tiers
/// @param eventMultiplierDaily size factor of one-day condors over FOMC, CPI, PPI, NFP
/// @param eventMultiplierIncome the same for 45-day condors (1: every window holds events)
/// @param killSwitch when losses stop new condors
public record SizingRules(
    String preset,
    double maxLossPerDayFraction,
    double maxOpenLossFraction,
    List<TierShare> tierSplit,
    double eventMultiplierDaily,
    double eventMultiplierIncome,
    KillSwitch killSwitch) {
  public SizingRules {
    tierSplit = List.copyOf(tierSplit);
  }

  /// The share of one tier.
  public record TierShare(Tier tier, double share) {}

  /// Stops new condors after losses. On history nobody signs, so it re-arms by itself.
  ///
  /// @param enabled whether it acts
  /// @param dayLossFraction of net liquidation value
  /// @param drawdownFraction from the peak since the last re-arming
  /// @param rearmSessionsDayLoss sessions until re-armed after a day loss
  /// @param rearmSessionsDrawdown sessions until re-armed after a drawdown, the peak rebased
  public record KillSwitch(
      boolean enabled,
      double dayLossFraction,
      double drawdownFraction,
      int rearmSessionsDayLoss,
      int rearmSessionsDrawdown) {}
}
