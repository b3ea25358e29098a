package io.alvh.bench;

import io.alvh.adapter.rulebook.RulebookReader;
import io.alvh.adapter.synthetic.SyntheticMarket;
import io.alvh.backtest.Backtest;
import io.alvh.backtest.RunResult;
import io.alvh.ledger.MemoryJournal;
import io.alvh.pricing.Valuer;
import io.alvh.strategy.HedgeRules;
import io.alvh.strategy.Profile;
import io.alvh.strategy.Rulebook;
import io.alvh.unit.Money;
import java.time.LocalDate;
import java.util.List;
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

/// A whole backtest of twenty years over a made-up market whose surfaces are there, as each run of
/// a study finds them. It should stay below 400 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BacktestBench {
  private static final LocalDate FROM = LocalDate.of(2006, 7, 3);

  private final List<Valuer> market =
      SyntheticMarket.standard().snapshots(SyntheticMarket.FIRST, SyntheticMarket.LAST).stream()
          .map(Valuer::of)
          .toList();

  /// The hedge's policy and funding, by the names of the rulebook.
  @Param({"NONE/BUDGET", "VIX_TIERED/BUDGET", "ALWAYS_FULL/CANON"})
  public String hedge = "";

  /// The condors' profile.
  @Param public Profile profile = Profile.DAILY_1DTE;

  /// One run, its journal kept in memory.
  @Benchmark
  public RunResult backtest() {
    int slash = hedge.indexOf('/');
    Rulebook rules =
        RulebookReader.shipped("vix_tiered")
            .withPolicyFunding(
                HedgeRules.Policy.valueOf(hedge.substring(0, slash)),
                HedgeRules.Funding.valueOf(hedge.substring(slash + 1)))
            .withProfile(profile);
    return Backtest.run(rules, market, FROM, Money.ofDollars(1_000_000), new MemoryJournal());
  }
}
