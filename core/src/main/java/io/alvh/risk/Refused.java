package io.alvh.risk;

import io.alvh.ledger.Fact;
import java.util.List;

/// Why a gate turned a trade down.
///
/// @param rule id of the gate, for example `risk.cash`
/// @param because one plain sentence
/// @param facts the numbers it rested on
public record Refused(String rule, String because, List<Fact> facts) {
  public Refused {
    facts = List.copyOf(facts);
  }
}
