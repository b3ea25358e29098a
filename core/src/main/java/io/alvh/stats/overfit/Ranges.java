package io.alvh.stats.overfit;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work on places 0 to `size`, cut into ranges that several threads do. Each place is done once,
/// and what is done of it must not depend on the others; then neither does the result on the
/// threads.
final class Ranges {
  private static final int PIECES_A_THREAD = 8;

  private Ranges() {}

  /// Does the places from `from` to before `to`.
  @FunctionalInterface
  interface Work {
    /// Does them.
    void run(int from, int to);
  }

  /// Does all places on `threads` threads. The first failure by place is thrown as it is; an
  /// interrupt ends it with a `CancellationException`.
  static void run(int size, int threads, Work work) {
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    if (threads == 1 || size < 2) {
      work.run(0, size);
      return;
    }
    int pieces = Math.min(size, threads * PIECES_A_THREAD);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, task -> Thread.ofPlatform().daemon().name("alvh-overfit").unstarted(task));
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < pieces; i++) {
        int from = (int) ((long) size * i / pieces);
        int to = (int) ((long) size * (i + 1) / pieces);
        futures.add(pool.submit(() -> work.run(from, to)));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted before the last range ended");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("a range failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
