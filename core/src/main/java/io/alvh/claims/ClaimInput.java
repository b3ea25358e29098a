package io.alvh.claims;

import io.alvh.strategy.index.IndexRulebook;
import io.alvh.study.StudyInput;
import io.alvh.study.inference.PairedSampler;
import io.alvh.unit.Check;
import java.util.List;

/// What claims are judged on.
///
/// @param study history, base rulebook, capital and threads
/// @param claims to judge, in printing order
/// @param indexRules rules of published indexes, for claims on those
/// @param sampling how intervals are made; its family counts every claim on file that can be
///   tested, whether it is judged this time or not
/// @param sampler makes the draws of two books; the result does not depend on it
public record ClaimInput(
    StudyInput study,
    List<ClaimSpec> claims,
    List<IndexRulebook> indexRules,
    Sampling sampling,
    PairedSampler sampler) {
  public ClaimInput {
    claims = List.copyOf(claims);
    indexRules = List.copyOf(indexRules);
    Check.that(!claims.isEmpty(), "no claim to judge");
  }

  /// Claims whose draws are made on this machine.
  public ClaimInput(
      StudyInput study, List<ClaimSpec> claims, List<IndexRulebook> indexRules, Sampling sampling) {
    this(study, claims, indexRules, sampling, PairedSampler.here());
  }
}
