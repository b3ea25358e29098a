package io.alvh.cli;

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

  @Option(names = "--progress", description = "Show progress also where nobody watches a screen.")
  private boolean progress;

  /// Returns the folder named by `--data`.
  Optional<Path> data() {
    return data;
  }

  /// Returns whether `--progress` was given.
  boolean progress() {
    return progress;
  }
}
