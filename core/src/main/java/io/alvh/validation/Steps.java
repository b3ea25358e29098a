package io.alvh.validation;

import io.alvh.study.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/// The parts of a validation, which do not need each other and run side by side.
final class Steps {
  /// Rows a turn.
  private static final int PART = 500;

  private final ValidationListener listener;
  private final List<Callable<Boolean>> tasks = new ArrayList<>();
  private final AtomicInteger finished = new AtomicInteger();

  Steps(ValidationListener listener) {
    this.listener = listener;
  }

  /// Plans `work`; what it finds can be had once all of them have run.
  <T> Supplier<Part<T>> plan(String name, Callable<Part<T>> work) {
    AtomicReference<Part<T>> found = new AtomicReference<>(new Part.NotRun<>("not reached"));
    tasks.add(() -> {
      found.set(work.call());
      listener.progress(finished.incrementAndGet(), tasks.size(), name);
      return true;
    });
    return found::get;
  }

  /// Plans `work` on parts of `rows`, which take several turns side by side; what all of them find
  /// stands in the order of the rows.
  <R, T> Supplier<List<T>> planParts(String name, List<R> rows, Function<List<R>, List<T>> work) {
    List<AtomicReference<List<T>>> found = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += PART) {
      List<R> part = rows.subList(from, Math.min(rows.size(), from + PART));
      AtomicReference<List<T>> slot = new AtomicReference<>(List.of());
      found.add(slot);
      tasks.add(() -> {
        slot.set(work.apply(part));
        listener.progress(finished.incrementAndGet(), tasks.size(), name);
        return true;
      });
    }
    return () -> found.stream().flatMap(f -> f.get().stream()).toList();
  }

  /// Runs everything planned on `threads` threads; the first failure ends them and is thrown.
  void run(int threads) {
    Sweep.all(tasks, threads);
  }
}
