package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import java.util.List;

/// One bought call: the hedge's building block.
///
/// @param underlying the index
/// @param expiry when it settles
/// @param strike in index points
public record LongCall(Underlying underlying, Expiry expiry, double strike) implements Structure {
  /// Returns the contract bought.
  public OptionContract contract() {
    return new OptionContract(underlying, expiry, OptionRight.CALL, strike);
  }

  @Override
  public List<OptionLeg> legs() {
    return List.of(new OptionLeg(contract(), 1));
  }
}
