package io.alvh.coverage;

import io.alvh.unit.Check;
import java.util.List;

/// What is tried. The number of threads changes no result.
///
/// @param years lengths of the worlds, in years of 252 sessions, each 2 to 30
/// @param worlds how many are tried at each length, at least 20; as many others serve to dial
/// @param draws resamples a world
/// @param seed of everything
/// @param threads how many worlds are tried side by side
/// @param strictLevel confidence of the intervals that verdicts use
public record CoverageSetup(
    List<Integer> years, int worlds, int draws, long seed, int threads, double strictLevel) {
  /// True cuts of the largest drawdown.
  public static final List<Double> REDUCTIONS = List.of(0.0, 0.10, 0.20, 0.38);

  /// Those of them at which figures of sums are tried: no hedge at all to speak of, and what is
  /// claimed.
  public static final List<Double> SUM_REDUCTIONS = List.of(0.0, 0.38);

  /// Worlds where nothing else is asked for.
  public static final int WORLDS = 2_000;

  /// Draws where nothing else is asked for.
  public static final int DRAWS = 1_000;

  /// The seed where nothing else is asked for.
  public static final long SEED = 20_261_122;

  public CoverageSetup {
    years = List.copyOf(years);
    Check.that(!years.isEmpty(), "no length of worlds");
    for (int each : years) {
      Check.that(each >= 2 && each <= 30, "worlds last 2 to 30 years, not " + each);
    }
    Check.that(worlds >= 20, "worlds must be at least 20, was " + worlds);
    Check.that(draws >= 100, "draws must be at least 100, was " + draws);
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    Check.that(strictLevel > 0 && strictLevel < 1, "level must lie in (0, 1), was " + strictLevel);
  }
}
