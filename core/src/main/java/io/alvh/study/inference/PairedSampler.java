package io.alvh.study.inference;

import io.alvh.study.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Makes the draws of a paired bootstrap, on this machine or elsewhere: the same numbers anywhere.
@FunctionalInterface
public interface PairedSampler {
  /// Draws a task: tens of milliseconds of work.
  int CHUNK = 500;

  /// Returns all draws of `prepared`, `width()` numbers each, in order of their index.
  ///
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  long[] draws(PairedDraws prepared);

  /// Returns the sampler of this machine; as many threads as the settings of the draws say.
  static PairedSampler here() {
    return prepared -> {
      int draws = prepared.settings().draws();
      List<Callable<long[]>> tasks = new ArrayList<>();
      for (int from = 0; from < draws; from += CHUNK) {
        int first = from;
        int end = Math.min(from + CHUNK, draws);
        tasks.add(() -> prepared.draws(first, end));
      }
      long[] all = new long[draws * prepared.width()];
      int at = 0;
      for (long[] part : Sweep.all(tasks, prepared.settings().threads())) {
        System.arraycopy(part, 0, all, at, part.length);
        at += part.length;
      }
      return all;
    };
  }
}
