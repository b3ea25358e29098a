package io.alvh.instrument;

import io.alvh.calendar.Expiry;
import java.util.List;

/// One sold call, covered by the index itself held beside it: what the BuyWrite index sells. The
/// holding is not part of the structure; `risk.CoverGate` sees that it is there.
///
/// @param underlying the index
/// @param expiry when it settles
/// @param strike in index points
public record CoveredCall(Underlying underlying, Expiry expiry, double strike)
    implements Structure {
  /// Returns the contract sold.
  public OptionContract contract() {
    return new OptionContract(underlying, expiry, OptionRight.CALL, strike);
  }

  @Override
  public List<OptionLeg> legs() {
    return List.of(new OptionLeg(contract(), -1));
  }
}
