package io.alvh.strategy.index;

import io.alvh.ledger.FillPolicy;
import io.alvh.unit.Check;
import java.util.Locale;

/// Every number of a published index: what it holds, and the options it rolls over it.
///
/// @param id name of the rulebook, for example `put`; the index's symbol in lower case
/// @param version raised whenever a number or key changes
/// @param holding what the money lies in
/// @param overlay the options rolled over it
/// @param fills what a fill of the options costs; the published indexes assume nothing
public record IndexRulebook(
    String id, int version, Holding holding, Overlay overlay, FillPolicy fills) {
  public IndexRulebook {
    Check.that(fits(holding, overlay), "options over " + holding + " cannot be " + overlay);
  }

  /// What the money of an index lies in.
  public enum Holding {
    /// The S&P 500, its dividends reinvested.
    SP500,
    /// Treasury bills, the collateral of what is sold.
    BILLS
  }

  /// Returns whether `overlay` can be rolled over `holding`: sold calls need the index beside them,
  /// sold puts and condors the bills; what is bought needs either.
  public static boolean fits(Holding holding, Overlay overlay) {
    return switch (overlay) {
      case Overlay.CallWrite _, Overlay.PutProtection _ -> holding == Holding.SP500;
      case Overlay.PutWrite _, Overlay.Condor _ -> holding == Holding.BILLS;
      case Overlay.VixCalls _, Overlay.None _ -> true;
    };
  }

  /// Returns the index's symbol, for example `PUT`.
  public String symbol() {
    return id.toUpperCase(Locale.ROOT);
  }
}
