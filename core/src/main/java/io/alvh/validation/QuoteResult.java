package io.alvh.validation;

import io.alvh.calibration.Refit;
import java.util.List;

/// Modelled prices against real option quotes.
///
/// @param census the files of quotes at hand
/// @param errors modelled volatilities and credits
/// @param smileRefits the numbers of the smile, beside those fitted anew
/// @param spreads modelled spreads
/// @param parity calls against puts
public record QuoteResult(
    QuoteCensus census,
    Part<QuoteErrors> errors,
    List<Refit> smileRefits,
    Part<SpreadResult> spreads,
    Part<ParityResult> parity) {
  /// A result in which nobody asked for parity.
  public QuoteResult(
      QuoteCensus census,
      Part<QuoteErrors> errors,
      List<Refit> smileRefits,
      Part<SpreadResult> spreads) {
    this(census, errors, smileRefits, spreads, new Part.NotRun<>("not asked"));
  }

  public QuoteResult {
    smileRefits = List.copyOf(smileRefits);
  }
}
