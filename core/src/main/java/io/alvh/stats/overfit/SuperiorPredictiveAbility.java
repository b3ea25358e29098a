package io.alvh.stats.overfit;

import io.alvh.stats.bootstrap.BlockLength;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.unit.Check;
import java.util.Arrays;
import java.util.Optional;

/// Whether the best of many strategies truly beats a benchmark, allowing for how many were tried:
/// White's reality check and Hansen's test of superior predictive ability.
///
/// The null is that no strategy is better on average. With `d(k)` the mean advantage of strategy k,
/// n sessions, and `w(k)` the standard deviation of `sqrt(n) d(k)` under the bootstrap:
///
/// ```
/// T = max(0, max over k of sqrt(n) d(k) / w(k))
/// T* of a draw = max(0, max over k of sqrt(n) (d*(k) - g(d(k))) / w(k))
/// p = (1 + draws with T* at or above T) / (1 + draws)
/// ```
///
/// so that p is never zero, and 1 where no strategy is better. P. R. Hansen, *A test for superior
/// predictive ability*, J. Business and Economic Statistics 23 (2005) 365-380: `g(d) = max(0, d)`
/// gives the lower p-value (strategies worse than the benchmark count as worse), `g(d) = d` the
/// upper (all count as equal to it), and `g(d) = d` unless `sqrt(n) d / w < -sqrt(2 log log n)` the
/// consistent one (those clearly worse drop out). H. White, *A reality check for data snooping*,
/// Econometrica 68 (2000) 1097-1126, is the upper one without `w` and without the zero.
///
/// Draws are of a `StationaryBootstrap`, the same sessions for all strategies.
///
/// @param sample what was tested
/// @param best place of the strategy with the greatest `d / w`; of equals the first
/// @param statistic T, zero where no strategy is better than the benchmark
/// @param lower p-value, its lower bound
/// @param consistent p-value
/// @param upper p-value, its upper bound
/// @param realityCheck White's
public record SuperiorPredictiveAbility(
    Sample sample,
    int best,
    double statistic,
    double lower,
    double consistent,
    double upper,
    RealityCheck realityCheck) {
  private static final int LEAST_SESSIONS = 3;

  /// What was tested.
  ///
  /// @param strategies whose advantage ever varies
  /// @param unvaried others, which are the benchmark itself on every session and cannot be better
  /// @param sessions of each
  /// @param draws of the bootstrap
  /// @param meanBlock its expected block length, sessions
  public record Sample(int strategies, int unvaried, int sessions, int draws, double meanBlock) {}

  /// White's reality check.
  ///
  /// @param best place of the strategy with the greatest mean advantage; of equals the first
  /// @param statistic `sqrt(n)` times that mean; below zero where none is better
  /// @param p p-value
  public record RealityCheck(int best, double statistic, double p) {}

  /// Returns the tests of `advantages`; empty when no strategy ever differs from the benchmark.
  ///
  /// @param advantages a row a strategy, a column a session: its result less the benchmark's,
  ///   greater is better, finite
  /// @param bootstrap how sessions are drawn: as many rows, and draws as long, as there are
  ///   sessions
  /// @param draws at least one
  /// @param threads the result does not depend on it
  /// @throws IllegalArgumentException if a strategy beats the benchmark, or falls short of it, by
  ///   the same on every session: that needs no test
  public static Optional<SuperiorPredictiveAbility> of(
      double[][] advantages, StationaryBootstrap bootstrap, int draws, int threads) {
    int n = Returns.sessions(advantages, 1, LEAST_SESSIONS);
    Check.that(draws >= 1, "need at least one draw, was " + draws);
    Check.that(
        bootstrap.rows() == n && bootstrap.length() == n,
        "the bootstrap must draw " + n + " of " + n + " sessions, was " + bootstrap);
    int[] places = varying(advantages);
    if (places.length == 0) {
      return Optional.empty();
    }
    Advantages found = Advantages.of(advantages, places, bootstrap.meanBlock(), threads);
    double statistic = Math.max(0, found.studentised(found.best()));
    double check = found.scaled(found.greatest());
    double[] limits = {statistic, statistic, statistic, check};
    int[] reached = found.reaching(bootstrap, draws, limits, threads);
    return Optional.of(
        new SuperiorPredictiveAbility(
            new Sample(
                places.length, advantages.length - places.length, n, draws, bootstrap.meanBlock()),
            places[found.best()],
            statistic,
            p(reached[0], draws),
            p(reached[1], draws),
            p(reached[2], draws),
            new RealityCheck(places[found.greatest()], check, p(reached[3], draws))));
  }

  /// Returns the middle of the block lengths that suit each of `advantages` alone, sessions; 1 or
  /// more.
  public static double meanBlock(double[][] advantages) {
    Returns.sessions(advantages, 1, LEAST_SESSIONS);
    double[] lengths = Arrays.stream(advantages).mapToDouble(BlockLength::of).sorted().toArray();
    return lengths[lengths.length / 2];
  }

  private static double p(int reached, int draws) {
    return (1.0 + reached) / (1.0 + draws);
  }

  private static int[] varying(double[][] advantages) {
    int[] places = new int[advantages.length];
    int count = 0;
    for (int k = 0; k < advantages.length; k++) {
      double first = advantages[k][0];
      if (Arrays.stream(advantages[k]).anyMatch(d -> d != first)) {
        places[count++] = k;
      } else {
        Check.that(
            first == 0, "strategy " + k + " differs from the benchmark by the same each session");
      }
    }
    return Arrays.copyOf(places, count);
  }
}
