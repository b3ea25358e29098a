package io.alvh.multiverse;

/// Does parts of one job. Used by several threads at once.
@FunctionalInterface
public interface SweepWorker {
  /// Returns the result of part `part`: the same bytes wherever it is done.
  byte[] part(int part);
}
