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
/// @param errors out of sample, one a way of keeping the model from what it is judged by
/// @param condors what the four legs of the programmes' condors cost
/// @param refits the terms of the rows that rest on chains, beside those fitted to them anew
public record SpreadResult(
    List<SpreadErrors> errors, List<CondorCost> condors, List<Refit> refits) {
  public SpreadResult {
    errors = List.copyOf(errors);
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
    long sessions = samples.stream().map(SpreadSample::session).distinct().count();
    if (sessions < 2) {
      return new Part.NotRun<>("fewer than two sessions of SPX quotes");
    }
    return new Part.Ran<>(
        new SpreadResult(
            List.of(SpreadErrors.walkForward(samples), SpreadErrors.leaveOneOut(samples)),
            condors,
            refits(samples)));
  }

  /// Only rows that know every term come from chains; earlier ones rest on strips and rules.
  private static List<Refit> refits(List<SpreadSample> samples) {
    List<Refit> refits = new ArrayList<>();
    for (SpreadModel row : SpreadModel.rows()) {
      List<SpreadSample> known =
          samples.stream().filter(s -> s.session().isBefore(row.from())).toList();
      boolean fromChains = row.terms().days() != 0;
      if (fromChains && !known.isEmpty()) {
        refits.addAll(SpreadFit.refits(row, SpreadFit.chains(row.from(), known), known.size()));
      }
    }
    return refits;
  }
}
