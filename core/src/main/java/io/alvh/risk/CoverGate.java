package io.alvh.risk;

import io.alvh.instrument.CoveredCall;
import io.alvh.instrument.Structure;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Ledger;
import io.alvh.ledger.Position;
import java.util.List;
import java.util.Optional;

/// Refuses a sold call without the index held beside it: each needs as many index units as its
/// multiplier, and a unit covers one call only.
public final class CoverGate {
  private static final long MILLION = 1_000_000;

  private CoverGate() {}

  /// Returns why `quantity` structures may not be sold, or nothing if they may.
  ///
  /// @param ledger before the sale
  public static Optional<Refused> check(Ledger ledger, Structure structure, long quantity) {
    if (!(structure instanceof CoveredCall call)) {
      return Optional.empty();
    }
    long needed = Math.multiplyExact(call.underlying().multiplier(), quantity);
    for (Position held : ledger.positions()) {
      if (held.structure() instanceof CoveredCall other) {
        needed += Math.multiplyExact(other.underlying().multiplier(), held.quantity());
      }
    }
    if (Math.multiplyExact(needed, MILLION) <= ledger.index().millionths()) {
      return Optional.empty();
    }
    return Optional.of(
        new Refused(
            "risk.cover",
            "a sold call needs the index held beside it",
            List.of(
                new Fact("units_needed", needed), new Fact("units_held", ledger.index().count()))));
  }
}
