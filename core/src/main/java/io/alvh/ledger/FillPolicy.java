package io.alvh.ledger;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;
import java.util.List;

/// What a fill costs against the model mid.
///
/// Condors, and other structures of SPX options, pay a fraction of their mid that grows with VIX,
/// and never less than a floor in points. VIX options pay half of a modelled spread per leg. Both
/// sides of a trade pay the same.
///
/// @param condorSlippage fraction of the four-leg mid by VIX, bands ascending, the last unbounded
/// @param minSlippagePoints least slippage of one condor in points
/// @param scaleMinSlippageWithSpot whether that least is scaled by SPX/7000 (a sensitivity; off)
/// @param vixSpreadFraction full modelled spread of a VIX call as a fraction of its price
/// @param minVixSpreadPoints least full spread of a VIX call in points
/// @param stressVix above this VIX the spread of VIX calls is doubled
/// @param fees what one contract costs to trade
public record FillPolicy(
    List<SlippageBand> condorSlippage,
    double minSlippagePoints,
    boolean scaleMinSlippageWithSpot,
    double vixSpreadFraction,
    double minVixSpreadPoints,
    double stressVix,
    Fees fees) {
  /// SPX at which the least slippage is meant when it is scaled with spot.
  private static final double REFERENCE_SPOT = 7000;

  public FillPolicy {
    condorSlippage = List.copyOf(condorSlippage);
  }

  /// Returns the points one condor loses against its mid, zero or more.
  ///
  /// @param mid four-leg mid in points; its sign does not matter
  /// @param vixPoints VIX close of the session of the fill
  /// @param spot SPX of this session
  public double condorSlippagePoints(double mid, double vixPoints, double spot) {
    double least =
        scaleMinSlippageWithSpot ? minSlippagePoints * spot / REFERENCE_SPOT : minSlippagePoints;
    return Math.max(least, fractionAt(vixPoints) * Math.abs(mid));
  }

  /// Returns this policy with every slippage and spread `factor` times as large; fees stay.
  ///
  /// @param factor zero or more; zero fills at the model's mid
  public FillPolicy withSlippageTimes(double factor) {
    Check.that(factor >= 0, "the factor of slippage must not be negative, was " + factor);
    return new FillPolicy(
        condorSlippage.stream()
            .map(b -> new SlippageBand(b.vixBelow(), factor * b.fraction()))
            .toList(),
        factor * minSlippagePoints,
        scaleMinSlippageWithSpot,
        factor * vixSpreadFraction,
        factor * minVixSpreadPoints,
        stressVix,
        fees);
  }

  /// Returns half the modelled spread of one VIX option in points.
  ///
  /// @param price its mid in points
  /// @param vixPoints VIX close of the session of the fill
  public double vixHalfSpread(double price, double vixPoints) {
    double full = Math.max(minVixSpreadPoints, vixSpreadFraction * price);
    return (vixPoints > stressVix ? 2 : 1) * full / 2;
  }

  /// Returns the points one `structure` loses against its mid when bought or sold at `now`, zero or
  /// more.
  ///
  /// @param vixPoints VIX close of the session of the fill
  public double slippagePoints(Structure structure, Valuer now, double vixPoints) {
    if (structure.underlying() == Underlying.SPX) {
      double spot = now.snapshot().spx().close();
      return condorSlippagePoints(now.value(structure), vixPoints, spot);
    }
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      sum += Math.abs(leg.ratio()) * vixHalfSpread(now.mark(leg.contract()).mid(), vixPoints);
    }
    return sum;
  }

  /// Returns the dollars of fees for trading one `structure` at `now`: every leg's contracts at the
  /// fee its own mid falls under. Settlement in cash costs nothing.
  public double feesDollars(Structure structure, Valuer now) {
    double sum = 0;
    for (OptionLeg leg : structure.legs()) {
      OptionContract contract = leg.contract();
      double mid = now.mark(contract).mid();
      sum += Math.abs(leg.ratio()) * fees.dollars(contract.underlying(), mid);
    }
    return sum;
  }

  private double fractionAt(double vixPoints) {
    for (SlippageBand band : condorSlippage) {
      if (vixPoints < band.vixBelow()) {
        return band.fraction();
      }
    }
    throw new IllegalArgumentException("no slippage band for VIX " + vixPoints);
  }

  /// Slippage below a VIX level.
  ///
  /// @param vixBelow exclusive upper bound, infinite for the last band
  /// @param fraction of the four-leg mid
  public record SlippageBand(double vixBelow, double fraction) {}

  /// What one contract costs to trade, dollars. Today's schedule, held constant over history.
  ///
  /// @param brokerPerContract broker's commission
  /// @param spx exchange fee by premium, bands ascending, the last unbounded
  /// @param vix exchange fee by premium, bands ascending, the last unbounded
  public record Fees(double brokerPerContract, List<FeeBand> spx, List<FeeBand> vix) {
    public Fees {
      spx = List.copyOf(spx);
      vix = List.copyOf(vix);
    }

    /// Returns the dollars one contract worth `premium` points costs to trade.
    public double dollars(Underlying underlying, double premium) {
      for (FeeBand band : underlying == Underlying.SPX ? spx : vix) {
        if (premium < band.premiumBelow()) {
          return brokerPerContract + band.dollars();
        }
      }
      throw new IllegalArgumentException("no fee for a premium of " + premium);
    }
  }

  /// Exchange fee below a premium.
  ///
  /// @param premiumBelow points, exclusive upper bound, infinite for the last band
  /// @param dollars per contract
  public record FeeBand(double premiumBelow, double dollars) {}
}
