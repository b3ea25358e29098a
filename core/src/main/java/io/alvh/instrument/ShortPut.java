package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import java.util.List;

/// One sold put, secured by cash for its whole strike: what the PutWrite index sells.
///
/// @param underlying the index
/// @param expiry when it settles
/// @param strike in index points; what one put owes at most, at an index of zero
public record ShortPut(Underlying underlying, Expiry expiry, double strike) implements Structure {
  /// Returns the contract sold.
  public OptionContract contract() {
    return new OptionContract(underlying, expiry, OptionRight.PUT, strike);
  }

  @Override
  public List<OptionLeg> legs() {
    return List.of(new OptionLeg(contract(), -1));
  }
}
