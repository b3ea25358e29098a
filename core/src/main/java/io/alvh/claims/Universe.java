package io.alvh.claims;

import io.alvh.strategy.HedgeRules.Funding;
import io.alvh.strategy.HedgeRules.Policy;
import io.alvh.strategy.Profile;
import io.alvh.study.Cell;
import java.util.List;

/// The books a claim is about.
///
/// @param profiles condor programmes; each is judged by itself
/// @param gate whether the VIX gate acts
/// @param policy when and how strongly the hedge is held
/// @param funding what limits its size
public record Universe(List<Profile> profiles, boolean gate, Policy policy, Funding funding) {
  public Universe {
    profiles = List.copyOf(profiles);
  }

  /// Returns the hedged cells, one a profile.
  public List<Cell> cells() {
    return profiles.stream().map(p -> new Cell(p, gate, policy, funding)).toList();
  }
}
