package io.alvh.strategy;

import java.util.List;

/// The Adaptive Layered VIX Hedge.
///
/// @param policy when and how strongly it is held
/// @param funding what limits its size
/// @param layers the maturities, near first, names unique
/// @param strikes which strike is bought
/// @param intensity target by VIX
/// @param units how many units
/// @param purchase how deficits are bought
/// @param monetise how gains are taken
public record HedgeRules(
    Policy policy,
    Funding funding,
    List<Layer> layers,
    Strikes strikes,
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
        otherPolicy, otherFunding, layers, strikes, intensity, units, purchase, monetise);
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

  /// Which strike is bought.
  ///
  /// @param delta of the calls bought, on the same-expiry VX future
  /// @param deltaTolerance how far the listed strike's delta may be off
  /// @param intervals between listed strikes, bounds ascending, the last unbounded
  public record Strikes(double delta, double deltaTolerance, List<Interval> intervals) {
    public Strikes {
      intervals = List.copyOf(intervals);
    }

    /// Points between listed strikes below a strike (exclusive; infinite for the last).
    public record Interval(double below, double points) {}
  }

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
  /// @param memory how far back its estimates look
  /// @param vxth the size under `vxth_style`
  public record Units(
      double budgetFractionPerYear,
      double stressTarget,
      double stressSpx,
      double stressVixPoints,
      int condorsPerUnit,
      Memory memory,
      Vxth vxth) {}

  /// How many sessions the estimates of a unit's cost and of the condors' need rest on.
  ///
  /// @param carrySessions the measured carry is the mean of the last this many
  /// @param carryLeastSessions with contracts held, before the measured carry is trusted; until
  ///   then the model's alone decides
  /// @param condorSessions that ended with condors open: number and stress loss of the condors are
  ///   never taken below their mean over the last this many
  public record Memory(int carrySessions, int carryLeastSessions, int condorSessions) {}

  /// The monthly calls of `vxth_style`.
  ///
  /// @param delta of the calls
  /// @param leastDte fewest days to expiry of the calls bought
  /// @param weights fraction of NAV per month by front VX future, bands ascending
  public record Vxth(double delta, int leastDte, List<Weight> weights) {
    public Vxth {
      weights = List.copyOf(weights);
    }

    /// Premium for `from <= front future < to`, as a fraction of NAV a month.
    public record Weight(double from, double to, double fractionOfNav) {}
  }

  /// How what is held follows the target.
  ///
  /// @param cheapBelowVix below this VIX a deficit is filled at once
  /// @param noShortLayerAboveVix at or above it no 30-day calls are bought
  /// @param maxGapPerDay largest part of the target bought in one session otherwise
  /// @param monthlyPremiumCapFraction of NAV, over `premiumSessions`; applies under `budget`
  ///   funding
  /// @param premiumSessions over which the premium cap counts, today's included
  /// @param rebalanceBand constant-mix no-trade band: a layer off its target by no more than this
  ///   fraction of it, in whole contracts, is left alone
  public record Purchase(
      double cheapBelowVix,
      double noShortLayerAboveVix,
      double maxGapPerDay,
      double monthlyPremiumCapFraction,
      int premiumSessions,
      double rebalanceBand) {}

  /// How gains are taken.
  ///
  /// @param firstGain layer gain over cost at which `firstSell` of it is sold
  /// @param firstSell fraction
  /// @param secondGain further gain step
  /// @param secondSell fraction
  /// @param spikeVix VIX at which the whole short layer is sold
  /// @param spikeInversionPoints M1 - M2 with VIX falling `spikeFall` off its 5-day high: the same
  /// @param spikeFall fraction off the 5-day high
  /// @param recycle how gains go back into the hedge
  public record Monetise(
      double firstGain,
      double firstSell,
      double secondGain,
      double secondSell,
      double spikeVix,
      double spikeInversionPoints,
      double spikeFall,
      Recycle recycle) {}

  /// How gains go back into the hedge. Fear has receded when VIX is below its 5-day mean and far
  /// enough off its 20-day high.
  ///
  /// @param fraction of realised gain that may buy medium and long layers once fear has receded
  /// @param fallOffHigh20 VIX at least this fraction below its 20-day high
  /// @param waitSessions a layer whose gains were taken is not topped up for this many sessions,
  ///   unless fear recedes sooner
  public record Recycle(double fraction, double fallOffHigh20, int waitSessions) {}
}
