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
            List.of(
                "Errors of volatility: quotes of 5 to 50 delta at 7 to 70 days. Asked for are 0.6 points"
                    + " in calm markets and 1.5 in stress; what lies between is held to 0.6 too. A mean"
                    + " error of at most 1 % of mid is taken as none; so few sessions could not show"
                    + " less. A half-spread of a condor is half its four legs' spreads together."
                    + " A mean near zero may be errors of both signs that cancel: see the credits."),
            List.of(
                new Chapter.Table(
                    "aims", "What the prices are held to", AimText.table(result.aims())))),
        QuoteErrorText.chapter(result.quotes()),
        SpreadText.chapter(result.quotes().spreads()),
        ParityText.chapter(result.quotes().parity()),
        SpxSurfaceText.chapter(result.surfaces().spx()),
        VixSurfaceText.chapter(result.surfaces().vix()),
        GoldenText.chapter(result.proofs().index()),
        ProofText.chapter(result.proofs()),
        ReplicaText.chapter(result.replicas()),
        QuoteFileText.chapter(result.quotes().census()));
  }
}
