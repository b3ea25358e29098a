package io.alvh.cli;

import io.alvh.app.EngineOrder;
import picocli.CommandLine.Option;

/// The options of every command whose long computations a cluster can do.
final class EngineOptions {
  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "What does the parts: local (default) or spark. The result is the same.")
  private String engine = EngineOrder.LOCAL.name();

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Address of the cluster, for example spark://host:7077.")
  private String master = "";

  /// Returns what does the parts; refuses one that is not there.
  EngineOrder order() {
    return new EngineOrder(engine, master);
  }
}
