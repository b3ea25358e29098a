package io.alvh.study.ablation;

import io.alvh.ledger.Fact;
import io.alvh.ledger.LedgerEntry;
import io.alvh.strategy.DecisionNames;
import io.alvh.strategy.RuleId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// On how many sessions each rule decided, or its condition held, by the journal. Used by one
/// thread.
final class Mentions {
  private final Map<RuleId, Integer> sessions = new EnumMap<>(RuleId.class);
  private final Map<String, Optional<RuleId>> facts = new HashMap<>();

  /// Counts one session.
  void add(List<LedgerEntry> entries) {
    Set<RuleId> today = EnumSet.noneOf(RuleId.class);
    for (LedgerEntry entry : entries) {
      if (entry instanceof LedgerEntry.Decided d) {
        DecisionNames.ruleOf(d.rule()).ifPresent(today::add);
        for (Fact fact : d.facts()) {
          if (fact.value() != 0) {
            facts.computeIfAbsent(fact.name(), DecisionNames::ruleOfFact).ifPresent(today::add);
          }
        }
      }
    }
    today.forEach(id -> sessions.merge(id, 1, Integer::sum));
  }

  /// Returns on how many sessions `id` decided, or its condition held.
  int of(RuleId id) {
    return sessions.getOrDefault(id, 0);
  }
}
