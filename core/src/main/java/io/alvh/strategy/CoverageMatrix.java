package io.alvh.strategy;

import io.alvh.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whose loss the hedge covers: which part of each layer's target stands for which tier. Loss is
/// that of the rulebook's stress, weighted by `tier_coverage`; a tier of share 0 adds nothing to
/// the need and is covered by nothing.
///
/// ```
/// contracts(tier, layer) = target(layer) x need(tier) / sum of need(tier)
/// ```
///
/// @param need dollars of each tier that holds condors; below zero where the stress brings a gain
/// @param targets contracts by layer, in layer order
/// @param layers the layers
record CoverageMatrix(Map<Tier, Double> need, List<Long> targets, List<HedgeRules.Layer> layers) {
  CoverageMatrix {
    targets = List.copyOf(targets);
    layers = List.copyOf(layers);
  }

  /// Returns the contracts of `layer` that stand for `tier`; the sum over tiers is its target.
  double contracts(Tier tier, int layer) {
    double sum = 0;
    for (double n : need.values()) {
      sum += Math.max(0, n);
    }
    return sum > 0 ? targets.get(layer) * Math.max(0, need.getOrDefault(tier, 0.0)) / sum : 0;
  }

  /// Returns `need.<tier>` in dollars and `cover.<tier>.<layer>` in contracts; nothing while no
  /// condor stands to lose.
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    if (need.values().stream().noneMatch(n -> n > 0)) {
      return facts;
    }
    for (Tier tier : Tier.values()) {
      facts.add(new Fact("need." + tier.label(), need.getOrDefault(tier, 0.0)));
      for (int i = 0; i < layers.size(); i++) {
        facts.add(
            new Fact("cover." + tier.label() + "." + layers.get(i).name(), contracts(tier, i)));
      }
    }
    return facts;
  }
}
