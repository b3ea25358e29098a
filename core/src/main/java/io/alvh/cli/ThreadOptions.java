package io.alvh.cli;

import io.alvh.app.StudyOrder;
import picocli.CommandLine.Option;

/// The option of every command that spreads its work over threads.
final class ThreadOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs or parts side by side; default the processors. The result is the same.")
  private int threads = StudyOrder.processors();

  /// Returns how many; refuses a number outside 1 to 64.
  int count() {
    StudyOrder.checkThreads(threads);
    return threads;
  }

  /// Returns how many as they were given, for an order that checks them itself.
  int given() {
    return threads;
  }
}
