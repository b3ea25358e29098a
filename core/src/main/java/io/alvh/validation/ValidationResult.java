package io.alvh.validation;

import java.util.List;

/// Everything a validation found: what reports lay out and never compute.
///
/// @param manifest what was validated against what
/// @param quotes the option quotes at hand, and what was left out of them
/// @param aims what the prices are held to
/// @param error what a study prints beside its results
public record ValidationResult(
    ValidationManifest manifest, QuoteCensus quotes, List<Aim> aims, ModelError error) {
  public ValidationResult {
    aims = List.copyOf(aims);
  }
}
