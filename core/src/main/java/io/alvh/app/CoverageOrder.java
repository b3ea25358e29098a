package io.alvh.app;

import io.alvh.adapter.claims.ClaimFiles;
import io.alvh.claims.Sampling;
import io.alvh.coverage.CoverageSetup;
import io.alvh.unit.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A trial of intervals and verdicts on worlds of known truth.
///
/// @param data folder of real days for worlds of real shape, beside the made-up ones
/// @param years lengths of the worlds, each 2 to 30
/// @param worlds of each length, 20 to 100,000
/// @param draws a world, 100 to 100,000
/// @param threads how many worlds go side by side, 1 to 64; the result does not depend on it
/// @param out folder that receives the report
public record CoverageOrder(
    Optional<Path> data, List<Integer> years, int worlds, int draws, int threads, Path out) {
  private static final int MOST = 100_000;

  public CoverageOrder {
    years = List.copyOf(years);
    List<String> problems = new ArrayList<>();
    if (worlds < 20 || worlds > MOST) {
      problems.add("--worlds " + worlds + ": accepted: 20 to 100000");
    }
    if (draws < 100 || draws > MOST) {
      problems.add("--draws " + draws + ": accepted: 100 to 100000");
    }
    if (years.isEmpty() || years.stream().anyMatch(y -> y < 2 || y > 30)) {
      problems.add("--years " + years + ": accepted: 2 to 30");
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    StudyOrder.checkThreads(threads);
  }

  CoverageSetup setup() {
    return new CoverageSetup(years, worlds, draws, CoverageSetup.SEED, threads, strictLevel());
  }

  /// Returns the confidence of the intervals that verdicts on the program's own claims use.
  static double strictLevel() {
    return Sampling.of(Sampling.DRAWS, 1, ClaimFiles.shipped()).strictLevel();
  }
}
