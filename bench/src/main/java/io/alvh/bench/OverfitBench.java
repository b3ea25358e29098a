package io.alvh.bench;

import io.alvh.stats.bootstrap.CounterSeed;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import io.alvh.stats.overfit.BacktestOverfitting;
import io.alvh.stats.overfit.DeflatedSharpe;
import io.alvh.stats.overfit.SuperiorPredictiveAbility;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The tests of overfitting over 1,000 configurations of twenty years. Cross-validation should stay
/// below 10 s on two cores.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class OverfitBench {
  private static final int CONFIGURATIONS = 1000;
  private static final int SESSIONS = 5040;
  private static final int DRAWS = 10_000;
  private static final double BLOCK = 10;

  private final double[][] returns = returns();

  /// Threads.
  @Param({"1", "2"})
  public int threads = 1;

  private static double[][] returns() {
    double[][] returns = new double[CONFIGURATIONS][SESSIONS];
    for (int k = 0; k < CONFIGURATIONS; k++) {
      for (int t = 0; t < SESSIONS; t++) {
        returns[k][t] = 0.02 * (CounterSeed.uniform(k, t) - 0.5);
      }
    }
    return returns;
  }

  /// All 12,870 splits of 16 blocks.
  @Benchmark
  public BacktestOverfitting crossValidation() {
    return BacktestOverfitting.of(
        returns, BacktestOverfitting.BLOCKS, BacktestOverfitting.Yardstick.SHARPE, threads);
  }

  /// 10,000 draws of all configurations.
  @Benchmark
  public Optional<SuperiorPredictiveAbility> superiorPredictiveAbility() {
    return SuperiorPredictiveAbility.of(
        returns, new StationaryBootstrap(SESSIONS, SESSIONS, BLOCK, 42), DRAWS, threads);
  }

  /// Sharpe ratios, their moments and mean correlation; one thread.
  @Benchmark
  public Optional<DeflatedSharpe> deflatedSharpe() {
    return DeflatedSharpe.of(returns);
  }
}
