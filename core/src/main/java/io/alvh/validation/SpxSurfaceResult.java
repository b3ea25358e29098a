package io.alvh.validation;

import io.alvh.calibration.ClockDay;
import io.alvh.calibration.ClockFit;
import io.alvh.calibration.Refit;
import io.alvh.market.MarketSnapshot;
import io.alvh.pricing.SpxSurfaceCheck;
import io.alvh.pricing.SpxSurfaceSummary;
import io.alvh.pricing.Valuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The SPX option surface of every session.
///
/// @param all of them together
/// @param years the same by calendar year
/// @param refits the weights of the trading clock, beside those fitted anew
public record SpxSurfaceResult(
    SpxSurfaceSummary all, Map<Integer, SpxSurfaceSummary> years, List<Refit> refits) {
  public SpxSurfaceResult {
    years = new TreeMap<>(years);
    refits = List.copyOf(refits);
  }

  /// Returns the checks of `sessions` that have an index.
  static List<SpxSurfaceCheck> check(List<MarketSnapshot> sessions) {
    return sessions.stream()
        .map(s -> SpxSurfaceCheck.of(Valuer.of(s)))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Gathers `checks`, in the order of their dates.
  static Part<SpxSurfaceResult> of(List<SpxSurfaceCheck> checks, List<Refit> refits) {
    if (checks.isEmpty()) {
      return new Part.NotRun<>("no session has an index of SPX volatility");
    }
    Map<Integer, List<SpxSurfaceCheck>> years = new TreeMap<>();
    checks.forEach(c -> years.computeIfAbsent(c.date().getYear(), _ -> new ArrayList<>()).add(c));
    Map<Integer, SpxSurfaceSummary> summaries = new TreeMap<>();
    years.forEach((year, some) -> summaries.put(year, SpxSurfaceSummary.of(some)));
    return new Part.Ran<>(new SpxSurfaceResult(SpxSurfaceSummary.of(checks), summaries, refits));
  }

  /// Returns the refit of the trading clock on what a fund on the index did.
  static List<Refit> clock(List<MarketSnapshot> history, List<ClockDay.FundBar> fund) {
    return ClockFit.refits(ClockDay.of(history, fund));
  }
}
