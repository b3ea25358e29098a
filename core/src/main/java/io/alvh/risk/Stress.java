package io.alvh.risk;

import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Structure;
import io.alvh.instrument.Underlying;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.TreeMap;

/// One shock to one session's market: SPX jumps, VIX jumps, and each VX future follows VIX by the
/// beta of its layer. The shock is one session long, so a structure that settles at or before the
/// next session's close is worth its payoff at the shocked index; everything else is revalued at
/// unchanged time. Not for use by several threads.
public final class Stress {
  private final Valuer now;
  private final double spxReturn;
  private final double vixPoints;
  private final LocalDate nextSession;
  private final TreeMap<Double, Valuer> shocked = new TreeMap<>();

  private Stress(Valuer now, double spxReturn, double vixPoints) {
    this.now = now;
    this.spxReturn = spxReturn;
    this.vixPoints = vixPoints;
    nextSession = TradingCalendar.next(now.snapshot().date());
  }

  /// Returns the shock of `spxReturn` (fraction, negative falls) and `vixPoints` to `now`.
  public static Stress of(Valuer now, double spxReturn, double vixPoints) {
    return new Stress(now, spxReturn, vixPoints);
  }

  /// Returns the dollars `quantity` structures gain, from their mid at `now`; negative is lost.
  ///
  /// @param vxBeta points the VX future gains per point of spot VIX; without meaning for SPX
  public double gain(Structure structure, long quantity, double vxBeta) {
    double points = shockedValue(structure, vxBeta) - now.value(structure);
    return points * structure.underlying().multiplier() * quantity;
  }

  private double shockedValue(Structure structure, double vxBeta) {
    if (structure.underlying() == Underlying.SPX
        && !structure.expiry().date().isAfter(nextSession)) {
      return structure.payoff(now.snapshot().spx().close() * (1 + spxReturn));
    }
    return shocked
        .computeIfAbsent(vxBeta, beta -> now.stressed(spxReturn, vixPoints, beta))
        .value(structure);
  }
}
