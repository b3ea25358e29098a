package io.alvh.spark;

import io.alvh.multiverse.SweepJob;
import io.alvh.multiverse.SweepWorker;
import io.alvh.multiverse.SweepWorkers;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/// Does one part on a machine of the cluster. It carries the text of the job alone; the worker is
/// made there once and kept for the job's further parts.
///
/// A failure of the computation is a reply, since trying again would give it again. Whatever else
/// breaks, a lost machine or a full memory, is left to Spark, which does the part elsewhere.
final class PartTask extends AbstractFunction1<Iterator<Integer>, Reply> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String text;
  private final int parts;

  PartTask(SweepJob job) {
    this.kind = job.kind();
    this.text = job.text();
    this.parts = job.parts();
  }

  @Override
  public Reply apply(Iterator<Integer> part) {
    try {
      return new Reply.Done(Kept.worker(new SweepJob(kind, text, parts)).part(part.next()));
    } catch (RuntimeException e) {
      return Reply.of(e);
    }
  }

  /// The worker of the newest job of this process. One is enough: an engine does one job at a time,
  /// and a worker may hold decades of prices.
  private static final class Kept {
    private static @Nullable SweepJob job;
    private static @Nullable SweepWorker worker;

    private Kept() {}

    private static synchronized SweepWorker worker(SweepJob wanted) {
      if (worker == null || !wanted.equals(job)) {
        job = null;
        worker = null;
        worker = SweepWorkers.of(wanted);
        job = wanted;
      }
      return Objects.requireNonNull(worker);
    }
  }
}
