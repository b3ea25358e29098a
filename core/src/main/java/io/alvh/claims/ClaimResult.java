package io.alvh.claims;

import io.alvh.study.Manifest;
import java.util.List;
import java.util.Optional;

/// Every claim judged: what reports lay out and never compute.
///
/// @param manifest what was run on what
/// @param sampling how intervals were made
/// @param findings one a claim, in the order they were given
public record ClaimResult(Manifest manifest, Sampling sampling, List<Finding> findings) {
  public ClaimResult {
    findings = List.copyOf(findings);
  }

  /// Returns the finding on the claim `id`, if it was judged.
  public Optional<Finding> find(String id) {
    return findings.stream().filter(f -> f.claim().id().equals(id)).findFirst();
  }
}
