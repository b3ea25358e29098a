package io.alvh;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the folder of real market data for tests tagged `history`.
public final class HistoryData {
  private HistoryData() {}

  /// Returns the folder named by `ALVH_DATA`, else a sibling `shared/data` folder of the project.
  /// Without one the test is aborted, which is reported as not run; with `ALVH_REQUIRE_DATA=1` it
  /// fails.
  public static Path require() {
    Optional<Path> found = find();
    if (found.isPresent()) {
      return found.get();
    }
    if ("1".equals(System.getenv("ALVH_REQUIRE_DATA"))) {
      return fail("ALVH_REQUIRE_DATA=1, but there is no data folder: set ALVH_DATA to one");
    }
    return abort("no data folder: set ALVH_DATA to one");
  }

  private static Optional<Path> find() {
    String named = System.getenv("ALVH_DATA");
    List<Path> places =
        named != null && !named.isEmpty()
            ? List.of(Path.of(named))
            : List.of(Path.of("../shared/data"), Path.of("../../shared/data"));
    return places.stream().filter(Files::isDirectory).map(Path::toAbsolutePath).findFirst();
  }
}
