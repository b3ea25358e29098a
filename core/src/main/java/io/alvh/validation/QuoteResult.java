package io.alvh.validation;

import io.alvh.calibration.Refit;
import java.util.List;

/// Modelled prices against real option quotes.
///
/// @param census the files of quotes at hand
/// @param errors modelled volatilities and credits
/// @param smileRefits the numbers of the smile, beside those fitted anew
/// @param spreads modelled spreads
public record QuoteResult(
    QuoteCensus census,
    Part<QuoteErrors> errors,
    List<Refit> smileRefits,
    Part<SpreadResult> spreads) {
  public QuoteResult {
    smileRefits = List.copyOf(smileRefits);
  }
}
