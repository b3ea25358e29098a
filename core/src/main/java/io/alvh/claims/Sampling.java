package io.alvh.claims;

import io.alvh.unit.Check;
import java.util.List;

/// How sampling error is computed; the result does not depend on the number of threads.
///
/// @param draws resamples of each interval
/// @param seed of the random numbers
/// @param threads how many work side by side
/// @param family how many claims are judged at once: the strict confidence is 1 - 0.05 / family
public record Sampling(int draws, long seed, int threads, int family) {
  /// Seed of the random numbers of every published verdict: the first session of the sample.
  public static final long SEED = 20_080_102;

  /// Resamples where nothing else is asked for.
  public static final int DRAWS = 20_000;

  public Sampling {
    Check.that(draws >= 100, "draws must be at least 100, was " + draws);
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    Check.that(family >= 1, "family must be at least 1, was " + family);
  }

  /// Returns the confidence of strict intervals.
  public double strictLevel() {
    return 1 - 0.05 / family;
  }

  /// Returns the sampling of `registry`: every claim in it that can be tested counts as tried,
  /// however few of them are judged at a time.
  public static Sampling of(int draws, int threads, List<ClaimSpec> registry) {
    int family = (int) registry.stream().filter(ClaimSpec::testable).count();
    return new Sampling(draws, SEED, threads, Math.max(1, family));
  }
}
