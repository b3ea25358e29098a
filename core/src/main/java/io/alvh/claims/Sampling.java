package io.alvh.claims;

import io.alvh.unit.Check;

/// How sampling error is computed; the result does not depend on the number of threads.
///
/// @param draws resamples of each interval
/// @param seed of the random numbers
/// @param threads how many work side by side
/// @param family how many claims are judged at once: the strict confidence is 1 - 0.05 / family
public record Sampling(int draws, long seed, int threads, int family) {
  public Sampling {
    Check.that(draws >= 100, "draws must be at least 100, was " + draws);
    Check.that(threads >= 1, "threads must be at least 1, was " + threads);
    Check.that(family >= 1, "family must be at least 1, was " + family);
  }

  /// Returns the confidence of strict intervals.
  public double strictLevel() {
    return 1 - 0.05 / family;
  }
}
