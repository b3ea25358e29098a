package io.alvh.app;

import java.nio.file.Path;

/// An event study to run.
///
/// @param threads how many tests go side by side, 1 to 64; the result does not depend on it
/// @param out folder that receives the report
public record EventsOrder(int threads, Path out) {
  public EventsOrder {
    StudyOrder.checkThreads(threads);
  }
}
