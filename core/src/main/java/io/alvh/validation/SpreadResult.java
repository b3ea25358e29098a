package io.alvh.validation;

import io.alvh.calibration.Refit;
import io.alvh.calibration.SpreadFit;
import io.alvh.calibration.SpreadSample;
import io.alvh.ledger.FillPolicy;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.OptionChain;
import io.alvh.pricing.SpreadModel;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The modelled bid-ask spread of SPX options against the quoted one.
///
/// @param walkForward the error of the rows that were in force
/// @param leaveOneOut the error of fits to all other sessions
/// @param condors what the four legs of the programmes' condors cost
/// @param refits the terms of the rows that rest on chains, beside those fitted to them anew
public record SpreadResult(
    SpreadErrors walkForward,
    Part<SpreadErrors> leaveOneOut,
    List<CondorCost> condors,
    List<Refit> refits) {
  public SpreadResult {
    condors = List.copyOf(condors);
    refits = List.copyOf(refits);
  }

  /// Compares the spreads of every chain of SPX whose session has a VIX.
  ///
  /// @param ruled the policy whose slippage is set beside the quoted cost
  public static Part<SpreadResult> of(
      Quotes quotes, Map<LocalDate, Valuer> byDate, FillPolicy ruled) {
    List<SpreadSample> samples = new ArrayList<>();
    List<CondorCost> condors = new ArrayList<>();
    for (OptionChain chain : quotes.spx()) {
      Valuer day = byDate.get(chain.session());
      if (day != null && day.snapshot().indices().find(IndexName.VIX).isPresent()) {
        IndexReadings indices = day.snapshot().indices();
        double vix = indices.get(IndexName.VIX);
        samples.addAll(SpreadSample.of(chain, vix));
        indices
            .find(IndexName.VIX9D)
            .ifPresent(vix9d -> condors.addAll(CondorCost.of(chain, vix, vix9d, ruled)));
      }
    }
    if (samples.isEmpty()) {
      return new Part.NotRun<>("no session of SPX quotes with a VIX");
    }
    return new Part.Ran<>(
        new SpreadResult(
            SpreadErrors.walkForward(samples),
            SpreadErrors.leaveOneOut(samples),
            condors,
            refits(samples)));
  }

  /// Only rows that know every term come from chains; earlier ones rest on strips and rules.
  static List<Refit> refits(List<SpreadSample> samples) {
    List<Refit> refits = new ArrayList<>();
    for (SpreadModel row : SpreadModel.rows()) {
      List<SpreadSample> known =
          samples.stream().filter(s -> s.session().isBefore(row.from())).toList();
      boolean fromChains = row.terms().days() != 0;
      if (fromChains) {
        refits.addAll(
            SpreadFit.findChains(row.from(), known)
                .map(fit -> SpreadFit.refits(row, fit, known.size()))
                .orElseGet(() -> SpreadFit.notRefitted(row, known.size())));
      }
    }
    return refits;
  }
}
