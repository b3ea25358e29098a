package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import java.util.List;

/// One bought put, paid in full: what the put protection index holds beside the index.
///
/// @param underlying the index
/// @param expiry when it settles
/// @param strike in index points
public record LongPut(Underlying underlying, Expiry expiry, double strike) implements Structure {
  /// Returns the contract bought.
  public OptionContract contract() {
    return new OptionContract(underlying, expiry, OptionRight.PUT, strike);
  }

  @Override
  public List<OptionLeg> legs() {
    return List.of(new OptionLeg(contract(), 1));
  }
}
