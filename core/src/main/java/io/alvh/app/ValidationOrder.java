package io.alvh.app;

import io.alvh.unit.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A validation to run.
///
/// @param benchmarks folder of published index values, if the user has any
/// @param threads how many parts run side by side, 1 to 64; the result does not depend on it
/// @param out folder that receives the report
public record ValidationOrder(Optional<Path> benchmarks, int threads, Path out) {
  /// The folder below the working folder whose subfolders hold results: where a study looks for the
  /// newest validation.
  public static final Path RESULTS = Path.of("out");

  public ValidationOrder {
    StudyOrder.checkThreads(threads);
    benchmarks
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(folder -> {
          throw new BadInputException(
              "--benchmarks "
                  + folder
                  + ": no such folder; accepted: a folder of CSV files of published index values");
        });
  }
}
