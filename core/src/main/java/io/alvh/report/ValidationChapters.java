package io.alvh.report;

import io.alvh.validation.ValidationResult;
import java.util.List;

/// The sections of a validation's report, in order.
final class ValidationChapters {
  private ValidationChapters() {}

  static List<Chapter> of(ValidationResult result) {
    return List.of(
        new Chapter(
            "Aims",
            List.of(),
            List.of(
                new Chapter.Table(
                    "aims", "What the prices are held to", AimText.table(result.aims())))),
        SpreadText.chapter(result.quotes().spreads()),
        SpxSurfaceText.chapter(result.surfaces().spx()),
        VixSurfaceText.chapter(result.surfaces().vix()),
        GoldenText.chapter(result.proofs().index()),
        ProofText.chapter(result.proofs()),
        ReplicaText.chapter(result.replicas()),
        QuoteFileText.chapter(result.quotes().census()));
  }
}
