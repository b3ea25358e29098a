package io.alvh.strategy;

import io.alvh.signal.EdrFormula;
import java.util.List;

/// How condors are built, filtered and left.
///
/// @param tiers tiers traded, in order, at least one
/// @param daily construction of the one-day condors
/// @param income construction of the 45-day condors
/// @param edr the expected daily range
/// @param skewShift how skew moves the short strikes of the one-day condors
/// @param gate which tiers VIX allows
public record CondorRules(
    List<Tier> tiers,
    DailyRules daily,
    IncomeRules income,
    EdrRules edr,
    SkewShift skewShift,
    Gate gate) {
  public CondorRules {
    tiers = List.copyOf(tiers);
  }

  /// Returns these rules with other tiers traded.
  public CondorRules withTiers(List<Tier> other) {
    return new CondorRules(other, daily, income, edr, skewShift, gate);
  }

  /// Returns these rules with another gate.
  public CondorRules withGate(Gate other) {
    return new CondorRules(tiers, daily, income, edr, skewShift, other);
  }

  /// Returns these rules with the 45-day condors built otherwise.
  public CondorRules withIncome(IncomeRules other) {
    return new CondorRules(tiers, daily, other, edr, skewShift, gate);
  }

  /// One-day condors.
  ///
  /// @param distances one per tier, in tier order
  /// @param creditFloorOfTarget least credit as a fraction of the tier's target
  /// @param widthFractionOfSpot wing width as a fraction of SPX, rounded to the strike step
  /// @param minCreditOverWidth Premium Gauge: least credit as a fraction of the width
  /// @param strikeStep points between strikes
  /// @param innerLimitEdr no short is moved closer than this multiple of EDR; a tier whose own
  ///   distance is smaller is never moved inward at all
  public record DailyRules(
      List<Distance> distances,
      double creditFloorOfTarget,
      double widthFractionOfSpot,
      double minCreditOverWidth,
      double strikeStep,
      double innerLimitEdr) {
    public DailyRules {
      distances = List.copyOf(distances);
    }

    /// Returns distance and credit of `tier`.
    public Distance distance(Tier tier) {
      for (Distance d : distances) {
        if (d.tier() == tier) {
          return d;
        }
      }
      throw new IllegalArgumentException("no distance for tier " + tier.label());
    }

    /// Distance and credit of one tier.
    ///
    /// @param tier which
    /// @param edrMultiple short strikes at this multiple of EDR from spot
    /// @param creditPoints target credit in points, for display at an index near 7,000
    /// @param creditBasisPoints target credit in 1/10000 of spot, used on history
    public record Distance(
        Tier tier, double edrMultiple, double creditPoints, double creditBasisPoints) {}
  }

  /// 45-day condors.
  ///
  /// @param dteTarget entered on the first session with at most this many days to expiry
  /// @param deltas short-strike delta per tier, in tier order
  /// @param widthFractionOfSpot wing width as a fraction of SPX, rounded to the strike step
  /// @param strikeStep points between strikes
  /// @param profitTake closed when this fraction of the credit is earned
  /// @param dteExit closed at this many days to expiry
  /// @param stopCreditMultiple closed when closing costs this multiple of the credit
  public record IncomeRules(
      int dteTarget,
      List<TierDelta> deltas,
      double widthFractionOfSpot,
      double strikeStep,
      double profitTake,
      int dteExit,
      double stopCreditMultiple) {
    public IncomeRules {
      deltas = List.copyOf(deltas);
    }

    /// Returns the short-strike delta of `tier`.
    public double delta(Tier tier) {
      for (TierDelta d : deltas) {
        if (d.tier() == tier) {
          return d.delta();
        }
      }
      throw new IllegalArgumentException("no delta for tier " + tier.label());
    }

    /// Short-strike delta of one tier, both sides, in size.
    public record TierDelta(Tier tier, double delta) {}
  }

  /// EDR percent = m x (w VIX9D + (1 - w) HV20) / sqrt(252), m by VIX.
  ///
  /// @param weightVix9d w
  /// @param multipliers bands ascending, the last unbounded
  public record EdrRules(double weightVix9d, List<Multiplier> multipliers) {
    public EdrRules {
      multipliers = List.copyOf(multipliers);
    }

    /// Returns the formula these rules describe.
    public EdrFormula formula() {
      return new EdrFormula(
          weightVix9d,
          multipliers.stream()
              .map(m -> new EdrFormula.Band(m.vixBelow(), m.multiplier()))
              .toList());
    }

    /// The multiplier below a VIX level (exclusive; infinite for the last).
    public record Multiplier(double vixBelow, double multiplier) {}
  }

  /// RSAi made deterministic.
  ///
  /// @param maxSteps largest shift of a side in strike steps
  /// @param momentumPutSteps further put steps when VIX is above its 5-day mean
  public record SkewShift(int maxSteps, int momentumPutSteps) {}

  /// VIX Risk Scaling: which tiers may be opened. It never touches the hedge.
  ///
  /// @param mode how VIX is read
  /// @param bands ascending, tiling from 0 to infinity, lower bound inclusive
  /// @param overrideVixBelow `VIX_5DMA_OVERRIDE` allows every tier below this VIX (exclusive) when
  ///   VIX is also below its 5-day mean
  public record Gate(Mode mode, List<Band> bands, double overrideVixBelow) {
    public Gate {
      bands = List.copyOf(bands);
    }

    /// Returns the tiers allowed at `vix` by the bands alone.
    public List<Tier> tiersAt(double vix) {
      for (Band band : bands) {
        if (band.from() <= vix && vix < band.to()) {
          return band.tiers();
        }
      }
      return List.of();
    }

    /// Returns this gate read in another way.
    public Gate withMode(Mode other) {
      return new Gate(other, bands, overrideVixBelow);
    }

    /// How VIX decides.
    public enum Mode {
      /// By the bands.
      GLOSSARY,
      /// All tiers when VIX is below `overrideVixBelow` and below its 5-day mean; else by the
      /// bands.
      VIX_5DMA_OVERRIDE
    }

    /// Tiers allowed for `from <= VIX < to`.
    public record Band(double from, double to, List<Tier> tiers) {
      public Band {
        tiers = List.copyOf(tiers);
      }
    }
  }
}
