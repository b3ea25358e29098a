package io.alvh.multiverse;

import io.alvh.unit.Check;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Does the parts of a job on this machine, over several threads.
public final class LocalEngine implements SweepEngine {
  private final Function<SweepJob, SweepWorker> workers;
  private final int threads;

  /// Makes an engine of `threads` threads.
  ///
  /// @param workers makes the worker of a job
  public LocalEngine(Function<SweepJob, SweepWorker> workers, int threads) {
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    this.workers = workers;
    this.threads = threads;
  }

  private static final class Done {
    private final int part;
    private final byte[] result;

    Done(int part, byte[] result) {
      this.part = part;
      this.result = result;
    }
  }

  /// {@inheritDoc} The first failure to be noticed ends the run and is thrown as it is.
  @Override
  public void run(SweepJob job, List<Integer> parts, Sink sink) {
    if (parts.isEmpty()) {
      return;
    }
    SweepWorker worker = workers.apply(job);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> Thread.ofPlatform().daemon().name("alvh-part").unstarted(task));
    CompletionService<Done> service = new ExecutorCompletionService<>(pool);
    parts.forEach(p -> service.submit(() -> new Done(p, worker.part(p))));
    try {
      for (int i = 0; i < parts.size(); i++) {
        Done done = service.take().get();
        sink.done(done.part, done.result);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted before the last part ended");
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    if (e.getCause() instanceof RuntimeException fault) {
      return fault;
    }
    return new IllegalStateException("a part failed", e.getCause());
  }

  /// Does nothing: threads end with their run.
  @Override
  public void close() {}
}
