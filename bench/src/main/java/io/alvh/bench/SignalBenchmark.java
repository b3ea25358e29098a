package io.alvh.bench;

import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.pricing.Valuer;
import io.alvh.signal.EdrFormula;
import io.alvh.signal.Lookback;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// All signals of each session of twenty years over a made-up market whose surfaces are there. It
/// should stay below 300 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SignalBenchmark {
  private static final int SESSIONS = 5040;

  private final List<Valuer> market = market();
  private final EdrFormula edr =
      new EdrFormula(0.6, List.of(new EdrFormula.Band(Double.POSITIVE_INFINITY, 1)));

  private static List<Valuer> market() {
    List<Valuer> all =
        SyntheticMarket.standard().snapshots(SyntheticMarket.FIRST, SyntheticMarket.LAST).stream()
            .map(Valuer::of)
            .toList();
    return all.subList(Math.max(0, all.size() - SESSIONS), all.size());
  }

  /// A past that grows by a session and says its signals, over and over.
  @Benchmark
  public void signals(Blackhole hole) {
    Lookback past = Lookback.EMPTY;
    for (Valuer session : market) {
      past = past.plus(session);
      hole.consume(past.signals(edr));
    }
  }
}
