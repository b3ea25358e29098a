package io.alvh.ledger;

import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionLeg;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.List;

/// What a fill costs against the model mid.
///
/// Condors, and other structures of SPX options, pay as the method rules a fraction of their mid
/// that grows with VIX, and never less than a floor in points; or, by choice, a fraction of the way
/// from mid to natural. VIX options pay half of a modelled spread per leg. Both sides of a trade
/// pay the same.
///
/// @param condorSlippage fraction of the four-leg mid by VIX, bands ascending, the last unbounded
/// @param minSlippagePoints least slippage of one condor in points
/// @param scaleMinSlippageWithSpot whether that least is scaled by SPX/7000 (a sensitivity; off)
/// @param vixSpreadFraction full modelled spread of a VIX call as a fraction of its price
/// @param minVixSpreadPoints least full spread of a VIX call in points
/// @param stressVix above this VIX the spread of VIX calls is doubled
/// @param fees what one contract costs to trade
/// @param condorFill which of the two prices condors
public record FillPolicy(
    List<SlippageBand> condorSlippage,
    double minSlippagePoints,
    boolean scaleMinSlippageWithSpot,
    double vixSpreadFraction,
    double minVixSpreadPoints,
    double stressVix,
    Fees fees,
    CondorFill condorFill) {
  /// SPX at which the least slippage is meant when it is scaled with spot.
  private static final double REFERENCE_SPOT = 7000;

  public FillPolicy {
    condorSlippage = List.copyOf(condorSlippage);
  }

  /// Returns this policy with condors priced by `fill`.
  public FillPolicy withCondorFill(CondorFill fill) {
    return new FillPolicy(
        condorSlippage,
        minSlippagePoints,
        scaleMinSlippageWithSpot,
        vixSpreadFraction,
        minVixSpreadPoints,
        stressVix,
        fees,
        fill);
  }

  /// Returns the points one `condor`, or another structure of SPX options, loses against its mid
  /// when bought or sold at `now`, zero or more.
  ///
  /// @param mid of the structure at `now` in points; its sign does not matter
  /// @param vixPoints VIX close of the session of the fill
  public double condorSlippagePoints(Structure condor, double mid, Valuer now, double vixPoints) {
    return switch (condorFill) {
      case CondorFill.AsRuled _ ->
          ruledSlippagePoints(mid, vixPoints, now.snapshot().spx().close());
      case CondorFill.Quoted quoted ->
          quoted.fraction() > 0
              ? quoted.fraction()
                  * quoted.spreads().on(now.snapshot().date()).midToNatural(now, condor)
              : 0;
    };
  }

  /// Returns the points one condor loses against its mid as the method rules, zero or more.
  ///
  /// @param mid four-leg mid in points; its sign does not matter
  /// @param vixPoints VIX close of the session of the fill
  /// @param spot SPX of this session
  public double ruledSlippagePoints(double mid, double vixPoints, double spot) {
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
        fees,
        condorFill.times(factor));
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
      return condorSlippagePoints(structure, now.value(structure), now, vixPoints);
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

  /// How the fill of a condor is priced.
  public sealed interface CondorFill {
    /// Returns the same with a slippage `factor` times as large, where it holds its own.
    CondorFill times(double factor);

    /// Returns how condors are filled, in a few words.
    String label();

    /// By the method's fractions of the four-leg mid.
    record AsRuled() implements CondorFill {
      @Override
      public CondorFill times(double factor) {
        return this;
      }

      @Override
      public String label() {
        return "by the ruled fractions of mid";
      }
    }

    /// By the quoted spread: mid less a fraction of the way to the natural price, which crosses the
    /// spread of all four legs.
    ///
    /// @param fraction 0 fills at the mid, 1 at the natural price
    /// @param spreads which spreads
    record Quoted(double fraction, Spreads spreads) implements CondorFill {
      /// The fraction a four-leg order pays by a published assumption: 56 % of the width from the
      /// better side, hence `2 x 0.56 - 1` of the way from mid to natural. ORATS, Backtester
      /// methodology (75 % one leg, 66 % two, 56 % four; other readers of it report 53 % for four,
      /// the dearer is taken).
      public static final double PUBLISHED_FOUR_LEGS = 0.12;

      public Quoted {
        Check.notNegative(fraction, "fraction");
      }

      @Override
      public CondorFill times(double factor) {
        return new Quoted(factor * fraction, spreads);
      }

      @Override
      public String label() {
        String which = spreads == Spreads.OF_THE_DAY ? "of the day" : "of the newest quotes";
        return fraction + " of the way from mid to natural, spreads " + which;
      }
    }
  }

  /// Which row of the spread model prices a session.
  public enum Spreads {
    /// The one in force that day: nothing quoted later went into it.
    OF_THE_DAY,
    /// The newest, held constant over history as fees are.
    NEWEST;

    /// Returns the row for `date`.
    public SpreadModel on(LocalDate date) {
      return switch (this) {
        case OF_THE_DAY -> SpreadModel.on(date);
        case NEWEST -> SpreadModel.newest();
      };
    }
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
