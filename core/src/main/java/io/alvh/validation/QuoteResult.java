package io.alvh.validation;

/// Modelled prices against real option quotes.
///
/// @param census the files of quotes at hand
/// @param spreads modelled spreads
public record QuoteResult(QuoteCensus census, Part<SpreadResult> spreads) {}
