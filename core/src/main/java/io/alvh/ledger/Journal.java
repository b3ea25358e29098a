package io.alvh.ledger;

import java.util.List;

/// Where entries go and never leave: the only state of a run.
public interface Journal {
  /// Appends `entries`, in order, as one step: all or none.
  void append(List<LedgerEntry> entries);
}
