package io.alvh.engine;

import io.alvh.ledger.Ledger;
import io.alvh.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The entries of one session as they are made, and the ledger after them. Lives within one call of
/// the engine.
final class Booking {
  private final List<LedgerEntry> entries = new ArrayList<>();
  private Ledger ledger;

  Booking(Ledger before) {
    ledger = before;
  }

  /// Adds `entry`; a refused one leaves everything as it was.
  void book(LedgerEntry entry) {
    ledger = ledger.apply(entry);
    entries.add(entry);
  }

  Ledger ledger() {
    return ledger;
  }

  List<LedgerEntry> entries() {
    return Collections.unmodifiableList(entries);
  }
}
