package io.alvh.study;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Independent tasks over several threads; results come in the order of the tasks, whatever the
/// number of threads.
public final class Sweep {
  private Sweep() {}

  /// Runs `tasks` on `threads` threads. The first failure, by index, ends the sweep and is thrown
  /// as it is; an interrupt ends it with a `CancellationException`.
  public static <T> List<T> all(List<Callable<T>> tasks, int threads) {
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> Thread.ofPlatform().daemon().name("alvh-run").unstarted(task));
    try {
      List<Future<T>> futures = new ArrayList<>(tasks.size());
      for (Callable<T> task : tasks) {
        futures.add(pool.submit(task));
      }
      List<T> results = new ArrayList<>(tasks.size());
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return List.copyOf(results);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted before the last run ended");
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
    return new IllegalStateException("a run failed", e.getCause());
  }
}
