package io.alvh.validation;

import java.util.List;

/// Everything a validation found: what reports lay out and never compute.
///
/// @param manifest what was validated against what
/// @param quotes modelled prices against real quotes
/// @param surfaces the surfaces by themselves and against indices
/// @param proofs what must come out exactly
/// @param replicas published index rules run by the engine
/// @param aims what the prices are held to
/// @param error what a study prints beside its results
public record ValidationResult(
    ValidationManifest manifest,
    QuoteResult quotes,
    SurfaceResult surfaces,
    ProofResult proofs,
    Part<IndexReplicas> replicas,
    List<Aim> aims,
    ModelError error) {
  public ValidationResult {
    aims = List.copyOf(aims);
  }
}
