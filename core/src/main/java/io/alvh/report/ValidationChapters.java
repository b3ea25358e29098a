package io.alvh.report;

import io.alvh.validation.ValidationResult;
import java.util.List;

/// The sections of a validation's report.
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
        QuoteFileText.chapter(result.quotes()));
  }
}
