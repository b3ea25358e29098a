package io.alvh.report.verdict;

import java.util.List;

/// The tables a trial of intervals and verdicts left behind.
///
/// @param misfits what of it was another program or other data than the verdict's, as sentences for
///   readers; empty if all of it was the same
/// @param tables as they stand in its files
public record StoredTrial(List<String> misfits, List<StoredTable> tables) {
  public StoredTrial {
    misfits = List.copyOf(misfits);
    tables = List.copyOf(tables);
  }
}
