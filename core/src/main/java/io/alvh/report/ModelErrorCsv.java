package io.alvh.report;

import io.alvh.validation.ModelError;
import java.util.List;

/// The error of modelled prices as CSV, which a later study reads: what was measured of which model
/// on which data, then one line a figure.
public final class ModelErrorCsv {
  /// The name of the file in the folder of a validation.
  public static final String FILE = "validation.csv";

  /// The fields of the first line.
  public static final List<String> HEADER = List.of("kind", "name", "unit", "count", "bias", "mae");

  /// What the file's second line says after `format`; another number is another layout.
  public static final String FORMAT = "1";

  private ModelErrorCsv() {}

  /// Returns the text of the file.
  public static String text(ModelError error) {
    StringBuilder text = new StringBuilder(Csv.line(HEADER));
    text.append(Csv.line(List.of("format", FORMAT, "", "", "", "")));
    text.append(Csv.line(List.of("program", error.code(), "", "", "", "")));
    text.append(Csv.line(List.of("data", error.dataId(), "", "", "", "")));
    text.append(Csv.line(List.of("model", error.modelId(), "", "", "", "")));
    for (ModelError.Line l : error.lines()) {
      text.append(
          Csv.line(
              List.of(
                  l.book(),
                  l.what(),
                  l.unit(),
                  Integer.toString(l.count()),
                  Double.toString(l.bias()),
                  Double.toString(l.mae()))));
    }
    return text.toString();
  }
}
