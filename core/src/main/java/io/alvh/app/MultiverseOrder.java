package io.alvh.app;

import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.util.Optional;

/// A multiverse to run.
///
/// @param run rulebook that is read in every way, span, capital and folder
/// @param readings the list; empty for the one that comes with the program
/// @param engine what does the parts
/// @param threads how many parts go side by side on this machine, 1 to 64; the result does not
///   depend on it
/// @param draws bootstrap draws of the tests of superiority
public record MultiverseOrder(
    BacktestOrder run, Optional<Path> readings, EngineOrder engine, int threads, Draws draws) {
  public MultiverseOrder {
    StudyOrder.checkThreads(threads);
  }

  /// A number of bootstrap draws, 100 to 1,000,000.
  public record Draws(int count) {
    public Draws {
      if (count < 100 || count > 1_000_000) {
        throw new BadInputException("--draws " + count + ": accepted: 100 to 1000000");
      }
    }
  }
}
