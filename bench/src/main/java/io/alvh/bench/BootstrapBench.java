package io.alvh.bench;

import io.alvh.stats.bootstrap.CounterSeed;
import io.alvh.stats.bootstrap.FixedLog;
import io.alvh.stats.bootstrap.JointResampler;
import io.alvh.stats.bootstrap.StationaryBootstrap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Paired resamples of 20 years of two books, their largest drawdowns among them, on two threads.
/// Beside it the same draws session by session, with no table of runs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class BootstrapBench {
  private static final int SESSIONS = 5040;
  private static final int DRAWS = 5_000;

  /// Mean length of blocks, sessions.
  @Param({"10", "21", "63"})
  private double block = 10;

  private final double[][] growth = {new double[SESSIONS], new double[SESSIONS]};

  /// Fills the books, which is not part of what is measured.
  public BootstrapBench() {
    for (int i = 0; i < SESSIONS; i++) {
      double market = bell(2L * i);
      growth[0][i] = 1.0001 + 0.007 * market + 0.003 * bell(2L * i + 1);
      growth[1][i] = 1.0002 + 0.010 * market;
    }
  }

  private static double bell(long i) {
    double sum = -6;
    for (int j = 0; j < 12; j++) {
      sum += CounterSeed.uniform(7, 12 * i + j);
    }
    return sum;
  }

  /// Ours, the making of its table included.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public long[] oursPairOfDrawdowns() {
    return new JointResampler(
            new long[][] {FixedLog.of(growth[0]), FixedLog.of(growth[1])},
            new long[0][],
            new StationaryBootstrap(SESSIONS, SESSIONS, block, 1))
        .draws(0, DRAWS);
  }

  /// Session by session through a list of indices, in plain doubles.
  @Benchmark
  @OperationsPerInvocation(DRAWS)
  public double naivePairOfDrawdowns() {
    StationaryBootstrap bootstrap = new StationaryBootstrap(SESSIONS, SESSIONS, block, 1);
    double sum = 0;
    for (int k = 0; k < DRAWS; k++) {
      int[] indices = bootstrap.indices(k);
      sum += fall(growth[0], indices) + fall(growth[1], indices);
    }
    return sum;
  }

  private static double fall(double[] growth, int[] indices) {
    double nav = 1;
    double peak = 1;
    double fall = 0;
    for (int i : indices) {
      nav *= growth[i];
      peak = Math.max(peak, nav);
      fall = Math.max(fall, (peak - nav) / peak);
    }
    return fall;
  }
}
