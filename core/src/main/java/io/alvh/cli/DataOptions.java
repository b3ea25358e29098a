package io.alvh.cli;

import io.alvh.app.DataPlace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of every command that reads market data.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of market data; else ALVH_DATA, else ./data, else made-up prices.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--progress",
      description = "Show progress also where nobody watches a screen; study always does.")
  private boolean progress;

  @Option(names = "--synthetic", description = "Made-up prices, even where there are real ones.")
  private boolean synthetic;

  /// Returns where market data come from.
  DataPlace place() {
    return DataPlace.find(data, synthetic);
  }

  /// Returns whether `--progress` was given.
  boolean progress() {
    return progress;
  }
}
