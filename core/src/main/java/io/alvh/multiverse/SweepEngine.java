package io.alvh.multiverse;

import java.util.List;

/// Does the parts of a job: on this machine's cores, or on a cluster.
public interface SweepEngine extends AutoCloseable {
  /// Does `parts` and hands each result to `sink`, in any order, each exactly once.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  void run(SweepJob job, List<Integer> parts, Sink sink);

  @Override
  void close();

  /// Receives results; called by one thread at a time.
  @FunctionalInterface
  interface Sink {
    /// Takes the result of part `part`.
    void done(int part, byte[] result);
  }
}
