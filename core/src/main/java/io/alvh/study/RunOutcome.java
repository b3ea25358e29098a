package io.alvh.study;

import io.alvh.backtest.Refusal;
import java.util.List;
import java.util.Optional;

/// One run, reduced to what reports need.
///
/// @param cell which combination
/// @param twist what else was changed
/// @param track daily values of the headline sample
/// @param periods results, in the order of `Period.all()`, periods without history left out
/// @param comparisons against the unhedged book of the same twist, by period; empty for an unhedged
///   book
/// @param refusals how often each rule refused, in the headline sample
/// @param marks where prices came from, in the headline sample
/// @param slippage what was lost to it, in the headline sample
/// @param second further readings of the headline sample that some claims need
public record RunOutcome(
    Cell cell,
    Twist twist,
    DailyTrack track,
    List<PeriodResult> periods,
    List<Comparison> comparisons,
    List<Refusal> refusals,
    Marks marks,
    SlippageResult slippage,
    SecondLook second) {
  public RunOutcome {
    periods = List.copyOf(periods);
    comparisons = List.copyOf(comparisons);
    refusals = List.copyOf(refusals);
  }

  /// A run without further readings.
  public RunOutcome(
      Cell cell,
      Twist twist,
      DailyTrack track,
      List<PeriodResult> periods,
      List<Comparison> comparisons,
      List<Refusal> refusals,
      Marks marks,
      SlippageResult slippage) {
    this(cell, twist, track, periods, comparisons, refusals, marks, slippage, SecondLook.NONE);
  }

  /// Where the prices of a run came from.
  ///
  /// @param modelled option marks taken from the model
  /// @param observed option marks taken from quotes
  /// @param proxySettlements settlements against a proxy value
  /// @param officialSettlements settlements against an official value
  /// @param journalHash SHA-256 of the journal's canonical text
  public record Marks(
      long modelled,
      long observed,
      long proxySettlements,
      long officialSettlements,
      String journalHash) {}

  /// Returns the result of `period`, if the history reaches into it.
  public Optional<PeriodResult> find(Period period) {
    return periods.stream().filter(p -> p.window().period().equals(period)).findFirst();
  }

  /// Returns the comparison of `period`, if there is one.
  public Optional<Comparison> findComparison(Period period) {
    return comparisons.stream().filter(c -> c.period().equals(period)).findFirst();
  }
}
