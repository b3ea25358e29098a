package io.alvh.app;

import io.alvh.unit.BadInputException;
import io.alvh.unit.Money;
import java.nio.file.Path;

/// A study to run.
///
/// @param rulebook a file, or the name of a rulebook that comes with the program: what the study
///   varies
/// @param nav capital of the plain runs
/// @param threads how many runs go side by side, 1 to 64; the result does not depend on it
/// @param out folder that receives the report
public record StudyOrder(String rulebook, Money nav, int threads, Path out) {
  public StudyOrder {
    if (nav.cents() <= 0) {
      throw new BadInputException("--nav " + nav + ": accepted: an amount above zero");
    }
    checkThreads(threads);
  }

  /// Refuses a number of threads outside 1 to 64.
  public static void checkThreads(int threads) {
    if (threads < 1 || threads > 64) {
      throw new BadInputException("--threads " + threads + ": accepted: 1 to 64");
    }
  }

  /// Returns as many threads as the machine has processors.
  public static int processors() {
    return Math.clamp(Wiring.threads(), 1, 64);
  }
}
