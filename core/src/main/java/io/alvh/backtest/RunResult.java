package io.alvh.backtest;

import io.alvh.strategy.Rulebook;
import java.util.List;

/// What a run left behind.
///
/// @param rulebook what was run
/// @param startNav cents paid in
/// @param days one row a session
/// @param trades by opening session, then id
/// @param refusals by rule, then tag
/// @param modelledMarks option marks taken from the model
/// @param observedMarks option marks taken from quotes
/// @param proxySettlements settlements against a proxy value
/// @param officialSettlements settlements against an official value
/// @param journalHash SHA-256 of the journal's canonical text
/// @param notes what else the journal tells
public record RunResult(
    Rulebook rulebook,
    long startNav,
    List<DayRow> days,
    List<Trade> trades,
    List<Refusal> refusals,
    long modelledMarks,
    long observedMarks,
    long proxySettlements,
    long officialSettlements,
    String journalHash,
    RunNotes notes) {
  /// What a run without notes left behind.
  public RunResult(
      Rulebook rulebook,
      long startNav,
      List<DayRow> days,
      List<Trade> trades,
      List<Refusal> refusals,
      long modelledMarks,
      long observedMarks,
      long proxySettlements,
      long officialSettlements,
      String journalHash) {
    this(
        rulebook,
        startNav,
        days,
        trades,
        refusals,
        modelledMarks,
        observedMarks,
        proxySettlements,
        officialSettlements,
        journalHash,
        RunNotes.NONE);
  }

  public RunResult {
    days = List.copyOf(days);
    trades = List.copyOf(trades);
    refusals = List.copyOf(refusals);
  }
}
