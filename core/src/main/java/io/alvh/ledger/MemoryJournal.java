package io.alvh.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A journal that lives as long as the program. Used by one thread.
public final class MemoryJournal implements Journal {
  private final List<LedgerEntry> entries = new ArrayList<>();

  @Override
  public void append(List<LedgerEntry> step) {
    entries.addAll(step);
  }

  /// Returns every entry so far, in order.
  public List<LedgerEntry> entries() {
    return Collections.unmodifiableList(entries);
  }
}
