package io.alvh.backtest;

import io.alvh.strategy.index.IndexRulebook;
import java.util.List;

/// What a run of a published index's rules left behind.
///
/// @param rulebook what was run
/// @param startNav cents paid in
/// @param days one row a session
/// @param trades in options, by opening session, then id
/// @param refusals by rule, then tag
/// @param modelledMarks option marks taken from the model
/// @param proxySettlements settlements against a proxy value
/// @param officialSettlements settlements against an official value
/// @param journalHash SHA-256 of the journal's canonical text
public record IndexRun(
    IndexRulebook rulebook,
    long startNav,
    List<IndexDay> days,
    List<Trade> trades,
    List<Refusal> refusals,
    long modelledMarks,
    long proxySettlements,
    long officialSettlements,
    String journalHash) {
  public IndexRun {
    days = List.copyOf(days);
    trades = List.copyOf(trades);
    refusals = List.copyOf(refusals);
  }
}
