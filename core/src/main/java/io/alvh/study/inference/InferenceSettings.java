package io.alvh.study.inference;

import io.alvh.unit.Check;

/// How intervals are made. The number of threads changes no result.
///
/// @param draws resamples
/// @param seed of the random numbers
/// @param threads how many work side by side
/// @param strictLevel confidence of the strict intervals, for example 0.999; the usual ones have
///   0.95
/// @param block how the mean length of blocks is chosen
public record InferenceSettings(
    int draws, long seed, int threads, double strictLevel, BlockChoice block) {
  /// Draws where nothing else is asked for.
  public static final int DRAWS = 10_000;

  public InferenceSettings {
    Check.that(draws >= 100, "draws must be at least 100, was " + draws);
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    Check.that(strictLevel > 0 && strictLevel < 1, "level must lie in (0, 1), was " + strictLevel);
  }

  /// Returns 10,000 draws with blocks of automatic length.
  public static InferenceSettings of(long seed, int threads, double strictLevel) {
    return new InferenceSettings(DRAWS, seed, threads, strictLevel, BlockChoice.automatic());
  }

  /// Returns these settings with other blocks.
  public InferenceSettings withBlock(BlockChoice other) {
    return new InferenceSettings(draws, seed, threads, strictLevel, other);
  }

  /// Returns these settings with another number of draws.
  public InferenceSettings withDraws(int other) {
    return new InferenceSettings(other, seed, threads, strictLevel, block);
  }
}
