package io.alvh.engine;

import io.alvh.ledger.Tag;

/// Why one tier or layer made or lost money in one session, in cents; the parts add up to `total`
/// exactly.
///
/// Each part but `delta` is the model's, rounded once to cents; `delta` takes what is left, so it
/// also holds the cents lost to rounding.
///
/// @param tag tier or layer
/// @param theta time passing, the volatility following it along the unchanged surface
/// @param roll the forward sliding along the unchanged curve
/// @param delta the move of the underlying, the settlement, and the dividends of the index held
/// @param vega the move of implied volatility
/// @param slippage spread paid, zero or below
/// @param fees paid, zero or below
/// @param total profit or loss, interest excluded
public record Attribution(
    Tag tag, long theta, long roll, long delta, long vega, long slippage, long fees, long total) {
  public Attribution {
    if (theta + roll + delta + vega + slippage + fees != total) {
      throw new IllegalArgumentException("parts must add up to the total, tag " + tag);
    }
  }
}
