package io.alvh.strategy;

import java.util.List;

/// How many condors.
///
/// @param preset name of the one in force, for example `prudent` or `canon`
/// @param presets every loss limit on offer, names unique
/// @param tierSplit share of the limit per tier, in tier order, sums to 1 over the three tiers
/// @param eventMultiplierDaily size factor of one-day condors over FOMC, CPI, PPI, NFP
/// @param eventMultiplierIncome the same for 45-day condors (1: every window holds events)
/// @param killSwitch when losses stop new condors
public record SizingRules(
    String preset,
    List<Preset> presets,
    List<TierShare> tierSplit,
    double eventMultiplierDaily,
    double eventMultiplierIncome,
    KillSwitch killSwitch) {
  public SizingRules {
    presets = List.copyOf(presets);
    tierSplit = List.copyOf(tierSplit);
  }

  /// Returns, for the one-day profile, the sum over tiers of maximum loss after credit, as a
  /// fraction of net liquidation value.
  public double maxLossPerDayFraction() {
    return inForce().maxLossPerDayFraction();
  }

  /// Returns, for the 45-day profile, the same over all open tiers and months.
  public double maxOpenLossFraction() {
    return inForce().maxOpenLossFraction();
  }

  /// Returns the share of `tier`.
  public double share(Tier tier) {
    for (TierShare s : tierSplit) {
      if (s.tier() == tier) {
        return s.share();
      }
    }
    throw new IllegalArgumentException("no share for tier " + tier.label());
  }

  /// Returns these rules with the preset `name` in force; refuses a name that is not on offer.
  public SizingRules withPreset(String name) {
    SizingRules other =
        new SizingRules(
            name, presets, tierSplit, eventMultiplierDaily, eventMultiplierIncome, killSwitch);
    other.inForce();
    return other;
  }

  private Preset inForce() {
    for (Preset p : presets) {
      if (p.name().equals(preset)) {
        return p;
      }
    }
    throw new IllegalArgumentException("no sizing preset " + preset + ", on offer: " + presets);
  }

  /// Loss limits under one name.
  ///
  /// @param name for reports
  /// @param maxLossPerDayFraction one-day profile, of net liquidation value, summed over tiers
  /// @param maxOpenLossFraction 45-day profile, of the same, summed over tiers and months
  public record Preset(String name, double maxLossPerDayFraction, double maxOpenLossFraction) {}

  /// The share of one tier.
  public record TierShare(Tier tier, double share) {}

  /// Stops new condors after losses. On history nobody signs, so it re-arms by itself.
  ///
  /// @param dayLossFraction of net liquidation value
  /// @param drawdownFraction from the peak since the last re-arming after a drawdown
  /// @param rearmSessionsDayLoss sessions until re-armed after a day loss
  /// @param rearmSessionsDrawdown sessions until re-armed after a drawdown, the peak rebased
  public record KillSwitch(
      double dayLossFraction,
      double drawdownFraction,
      int rearmSessionsDayLoss,
      int rearmSessionsDrawdown) {}
}
