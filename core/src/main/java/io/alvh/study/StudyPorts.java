package io.alvh.study;

import io.alvh.ledger.Journal;

/// What the study tells the outside while it runs. Both are called from several threads.
public interface StudyPorts {
  /// Returns the journal of the headline run of `run`; it receives one step a session.
  Journal journal(PlannedRun run);

  /// Says that `finished` of `total` runs have ended, `run` being the last.
  void progress(int finished, int total, PlannedRun run);
}
