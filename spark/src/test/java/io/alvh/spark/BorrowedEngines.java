package io.alvh.spark;

import io.alvh.multiverse.SweepEngine;
import io.alvh.multiverse.SweepEngines;
import io.alvh.multiverse.SweepJob;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Gives programs that ask for the engine `borrowed` that of a running test, and keeps it open.
public final class BorrowedEngines implements SweepEngines {
  private static volatile @Nullable SweepEngine lent;

  static void lend(SweepEngine engine) {
    lent = engine;
  }

  @Override
  public String name() {
    return "borrowed";
  }

  @Override
  public SweepEngine open(String master) {
    SweepEngine engine = Objects.requireNonNull(lent, "no test has lent its engine");
    return new SweepEngine() {
      @Override
      public void run(SweepJob job, List<Integer> parts, Sink sink) {
        engine.run(job, parts, sink);
      }

      @Override
      public void close() {}
    };
  }
}
