package io.alvh.backtest;

import io.alvh.strategy.Coverage;
import io.alvh.strategy.DripTrack;
import java.time.LocalDate;
import java.util.List;

/// What a run's journal tells beside its trades.
///
/// @param shortfalls by half of the book, then VIX
/// @param chains of rolled condors, by id of the first
/// @param sweeps of realised gains, by month
/// @param coverage which tier each hedge contract stood for, in the last session with condors and a
///   hedge
/// @param covered that session; `LocalDate.MIN` if there was none
public record RunNotes(
    List<Shortfall> shortfalls,
    List<RollChain> chains,
    List<DripTrack.Sweep> sweeps,
    Coverage coverage,
    LocalDate covered) {
  /// Of a run that left none.
  public static final RunNotes NONE =
      new RunNotes(List.of(), List.of(), List.of(), new Coverage(List.of()), LocalDate.MIN);

  public RunNotes {
    shortfalls = List.copyOf(shortfalls);
    chains = List.copyOf(chains);
    sweeps = List.copyOf(sweeps);
  }
}
