package io.alvh.strategy;

import io.alvh.instrument.Structure;
import io.alvh.ledger.Fact;
import io.alvh.ledger.Tag;
import java.util.ArrayList;
import java.util.List;

/// What a rule wants done, and the facts that made it want that. Silence is not a decision.
public sealed interface Decision {
  /// Returns the id of the rule, for example `condor.gate`.
  String rule();

  /// Returns one plain sentence.
  String because();

  /// Returns the numbers it rested on.
  List<Fact> facts();

  /// Open `quantity` structures.
  record Open(
      Tag tag, Structure structure, long quantity, String rule, String because, List<Fact> facts)
      implements Decision {
    /// Returns this order with `more` facts.
    public Open withFacts(List<Fact> more) {
      List<Fact> all = new ArrayList<>(facts);
      all.addAll(more);
      return new Open(tag, structure, quantity, rule, because, List.copyOf(all));
    }
  }

  /// Close `quantity` structures of the position `id`; `action` is `profit`, `dte`, `stop`, `roll`,
  /// `monetise` or `target`.
  record Close(
      String id,
      Tag tag,
      long quantity,
      String action,
      String rule,
      String because,
      List<Fact> facts)
      implements Decision {}

  /// Buy (or, below zero, sell) `change` millionths of one unit of the S&P 500 at this session's
  /// close.
  record TradeIndex(long change, String rule, String because, List<Fact> facts)
      implements Decision {}

  /// Do nothing for one tier or layer.
  record StandAside(Tag tag, String rule, String because, List<Fact> facts) implements Decision {}
}
