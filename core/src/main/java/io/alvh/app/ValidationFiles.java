package io.alvh.app;

import io.alvh.adapter.output.OutputFolder;
import io.alvh.adapter.output.PageParts;
import io.alvh.report.ModelErrorCsv;
import io.alvh.report.ValidationReport;
import io.alvh.validation.ValidationResult;
import java.util.List;

/// The files of a validation.
final class ValidationFiles {
  private ValidationFiles() {}

  /// Writes every file, all or none, and returns the report as text.
  static List<String> write(OutputFolder out, ValidationResult result) {
    ValidationReport report = ValidationReport.of(result);
    List<String> text = report.text();
    try (Drafts drafts = new Drafts(out)) {
      drafts.write("validation.txt", String.join("\n", text) + "\n");
      report.tables().forEach(drafts::write);
      drafts.write("index.html", report.page(PageParts.load("validation")));
      drafts.write(ModelErrorCsv.FILE, ModelErrorCsv.text(result.error()));
      drafts.commit();
    }
    return text;
  }
}
