package io.alvh.multiverse;

import java.util.ServiceLoader;

/// Makes the workers of one kind of job; found by `java.util.ServiceLoader` on every machine that
/// does parts, so that a job travels as its text alone.
public interface SweepWorkers {
  /// Returns the kind of job these workers do, for example `multiverse` or `bootstrap`.
  String kind();

  /// Returns a worker that has read all `job` needs. It is kept for all parts of the job that are
  /// done by one process, so this may be slow.
  ///
  /// @throws RuntimeException if the text cannot be read, or this machine lacks what it names
  SweepWorker worker(SweepJob job);

  /// Returns a worker for `job` from the service that knows its kind.
  ///
  /// @throws IllegalArgumentException if none does
  static SweepWorker of(SweepJob job) {
    for (SweepWorkers workers :
        ServiceLoader.load(SweepWorkers.class, SweepWorkers.class.getClassLoader())) {
      if (workers.kind().equals(job.kind())) {
        return workers.worker(job);
      }
    }
    throw new IllegalArgumentException("no worker knows jobs of kind '" + job.kind() + "'");
  }
}
