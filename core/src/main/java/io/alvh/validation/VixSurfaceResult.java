package io.alvh.validation;

import io.alvh.calibration.MaturityDecayFit;
import io.alvh.calibration.Refit;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.Valuer;
import io.alvh.pricing.VixFutureBound;
import io.alvh.pricing.VixSurfaceCheck;
import java.util.ArrayList;
import java.util.List;

/// The VIX option surface of every session with VX futures.
///
/// @param fit what the model's strip reads less VVIX, points
/// @param arbitrage sessions on which a check of strikes, density or parity failed
/// @param bounds futures against the bounds that SPX variance sets
/// @param refits the terms of the maturity decay, beside those fitted anew
public record VixSurfaceResult(ErrorStats fit, Proof arbitrage, Bounds bounds, List<Refit> refits) {
  /// Points beyond a bound that are more than the indices' own line between maturities explains.
  public static final double CLEAR = 0.5;

  private static final double PARITY = 1e-9;
  private static final int DETAILS = 5;

  public VixSurfaceResult {
    refits = List.copyOf(refits);
  }

  /// How many settlements of VX futures lie beyond what SPX variance allows.
  ///
  /// @param seen futures within the reach of the indices, on all sessions
  /// @param above above the upper bound, which needs no model
  /// @param clearlyAbove above it by more than `CLEAR`
  /// @param below below the lower bound, which is as good as the VIX smile
  /// @param clearlyBelow below it by more than `CLEAR`
  public record Bounds(int seen, int above, int clearlyAbove, int below, int clearlyBelow) {}

  /// Checks every session of `history`.
  public static Part<VixSurfaceResult> of(List<MarketSnapshot> history) {
    List<MarketSnapshot> sessions = history.stream().filter(MarketSnapshot::hasFutures).toList();
    if (sessions.isEmpty()) {
      return new Part.NotRun<>("no VX futures");
    }
    List<Double> misses = new ArrayList<>();
    List<String> details = new ArrayList<>();
    List<VixFutureBound> bounds = new ArrayList<>();
    long failures = 0;
    for (MarketSnapshot session : sessions) {
      Valuer valuer = Valuer.of(session);
      VixSurfaceCheck check = VixSurfaceCheck.of(valuer);
      if (check.miss().isPresent()) {
        misses.add(check.strip() - check.vvix().orElseThrow());
      }
      if (check.breaches() > 0 || check.worstParity() > PARITY) {
        failures++;
        if (failures <= DETAILS) {
          details.add(check.date() + ": " + check.breaches() + " checks failed");
        }
      }
      bounds.addAll(VixFutureBound.of(valuer));
    }
    return new Part.Ran<>(
        new VixSurfaceResult(
            ErrorStats.of(misses),
            new Proof(
                "VIX options admit no arbitrage in strike and keep put-call parity",
                sessions.size(),
                failures,
                details),
            count(bounds),
            MaturityDecayFit.refits(history)));
  }

  private static Bounds count(List<VixFutureBound> bounds) {
    int above = 0;
    int clearlyAbove = 0;
    int below = 0;
    int clearlyBelow = 0;
    for (VixFutureBound b : bounds) {
      above += b.above() > 0 ? 1 : 0;
      clearlyAbove += b.above() > CLEAR ? 1 : 0;
      below += b.below() > 0 ? 1 : 0;
      clearlyBelow += b.below() > CLEAR ? 1 : 0;
    }
    return new Bounds(bounds.size(), above, clearlyAbove, below, clearlyBelow);
  }
}
