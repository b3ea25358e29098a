package io.alvh.strategy;

import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import io.alvh.pricing.Valuer;
import io.alvh.signal.SignalSet;
import io.alvh.unit.Money;
import java.util.List;

/// How one session ended, for the memory of the next.
///
/// @param rules the rulebook
/// @param signals computed at this session's close
/// @param now prices of this session
/// @param ledgerBefore at the session's start
/// @param ledger at its end
/// @param entries everything journalled in it
/// @param navBefore net liquidation value at the end of the session before
/// @param nav net liquidation value at its end
/// @param condorPnl of all condors in this session, fees and slippage included
/// @param hedgePnl the same of the hedge
/// @param hedgeCarry theta and roll of the hedge in this session; negative is paid
public record SessionOutcome(
    Rulebook rules,
    SignalSet signals,
    Valuer now,
    Ledger ledgerBefore,
    Ledger ledger,
    List<LedgerEntry> entries,
    Money navBefore,
    Money nav,
    Money condorPnl,
    Money hedgePnl,
    Money hedgeCarry) {
  public SessionOutcome {
    entries = List.copyOf(entries);
  }

  /// A session in which neither condors nor hedge made or lost anything.
  public SessionOutcome(
      Rulebook rules,
      SignalSet signals,
      Valuer now,
      Ledger ledgerBefore,
      Ledger ledger,
      List<LedgerEntry> entries,
      Money navBefore,
      Money nav,
      Money hedgeCarry) {
    this(
        rules,
        signals,
        now,
        ledgerBefore,
        ledger,
        entries,
        navBefore,
        nav,
        Money.ZERO,
        Money.ZERO,
        hedgeCarry);
  }
}
