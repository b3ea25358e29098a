package io.alvh.strategy;

import java.util.List;

/// The Adaptive Layered VIX Hedge.
///
/// @param policy when and how strongly it is held
/// @param funding what limits its size
/// @param layers the maturities, near first, names unique
/// @param delta of the calls bought, on the same-expiry VX future
/// @param deltaTolerance how far the listed strike's delta may be off
/// @param intensity target by VIX
/// @param units how many units
/// @param purchase how deficits are bought
/// @param monetise how gains are taken
public record HedgeRules(
    Policy policy,
    Funding funding,
    List<Layer> layers,
    double delta,
    double deltaTolerance,
    Intensity intensity,
    Units units,
    Purchase purchase,
    Monetise monetise) {
  public HedgeRules {
    layers = List.copyOf(layers);
  }

  /// Returns these rules under another policy and funding.
  public HedgeRules withPolicyFunding(Policy otherPolicy, Funding otherFunding) {
    return new HedgeRules(
        otherPolicy,
        otherFunding,
        layers,
        delta,
        deltaTolerance,
        intensity,
        units,
        purchase,
        monetise);
  }

  /// When the hedge is held.
  public enum Policy {
    /// Never.
    NONE,
    /// Intensity 1 at every VIX.
    ALWAYS_FULL,
    /// Intensity by VIX: the source page's schedule.
    VIX_TIERED,
    /// Intensity 1 held at every VIX, but opened and refreshed only below VIX 15.
    CANON_OPEN_CHEAP,
    /// Monthly one-month 30-delta calls for a fraction of NAV set by the front VX future.
    VXTH_STYLE
  }

  /// What limits the hedge's size.
  public enum Funding {
    /// A yearly budget on gross carry.
    BUDGET,
    /// The stress target, whatever it costs.
    NEED,
    /// One unit per ten condors.
    CANON
  }

  /// One rung of the ladder.
  ///
  /// @param name `short`, `medium` or `long`
  /// @param contractsPerUnit 4, 4, 2
  /// @param dteTarget days to expiry aimed at
  /// @param dteMin least when bought
  /// @param dteMax most when bought
  /// @param rollAtDte rolled when this few days remain
  /// @param stressBeta points the future gains per point of spot VIX in the stress
  public record Layer(
      String name,
      int contractsPerUnit,
      int dteTarget,
      int dteMin,
      int dteMax,
      int rollAtDte,
      double stressBeta) {}

  /// Target intensity as a function of VIX, and how slowly it follows.
  ///
  /// @param points VIX and intensity, VIX not descending; a repeated VIX is a jump and belongs to
  ///   the right
  /// @param deadbandVix points VIX must move from the last confirmed level
  /// @param confirmUp closes needed to raise
  /// @param confirmDown closes needed to lower
  public record Intensity(List<Point> points, double deadbandVix, int confirmUp, int confirmDown) {
    public Intensity {
      points = List.copyOf(points);
    }

    /// A corner of the schedule.
    public record Point(double vix, double intensity) {}
  }

  /// How many units a book needs and may afford.
  ///
  /// @param budgetFractionPerYear of NAV, on gross carry
  /// @param stressTarget hedge gain as a fraction of the condors' stress loss
  /// @param stressSpx shock to SPX, fraction, negative
  /// @param stressVixPoints shock to spot VIX, points
  /// @param condorsPerUnit condors covered by one unit under `canon` funding
  /// @param vxthWeights fraction of NAV per month by front VX future, bands ascending
  /// @param vxthDelta delta of the calls under `vxth_style`
  public record Units(
      double budgetFractionPerYear,
      double stressTarget,
      double stressSpx,
      double stressVixPoints,
      int condorsPerUnit,
      List<VxthWeight> vxthWeights,
      double vxthDelta) {
    public Units {
      vxthWeights = List.copyOf(vxthWeights);
    }

    /// Premium for `from <= front future < to`, as a fraction of NAV a month.
    public record VxthWeight(double from, double to, double fractionOfNav) {}
  }

  /// How deficits are filled.
  ///
  /// @param cheapBelowVix below this VIX a deficit is filled at once
  /// @param noShortLayerAboveVix at or above it no 30-day calls are bought
  /// @param maxGapPerDay largest part of the target bought in one session otherwise
  /// @param monthlyPremiumCapFraction of NAV, over 21 sessions; applies under `budget` funding
  public record Purchase(
      double cheapBelowVix,
      double noShortLayerAboveVix,
      double maxGapPerDay,
      double monthlyPremiumCapFraction) {}

  /// How gains are taken.
  ///
  /// @param enabled whether it acts
  /// @param firstGain layer gain over cost at which `firstSell` of it is sold
  /// @param firstSell fraction
  /// @param secondGain further gain step
  /// @param secondSell fraction
  /// @param spikeVix VIX at which the whole short layer is sold
  /// @param spikeInversionPoints M1 - M2 with VIX falling `spikeFall` off its 5-day high: the same
  /// @param spikeFall fraction off the 5-day high
  /// @param recycleFraction of realised gain that may buy medium and long layers
  /// @param recycleFall VIX at least this fraction below its 20-day high, and below its 5-day mean
  public record Monetise(
      boolean enabled,
      double firstGain,
      double firstSell,
      double secondGain,
      double secondSell,
      double spikeVix,
      double spikeInversionPoints,
      double spikeFall,
      double recycleFraction,
      double recycleFall) {}
}
