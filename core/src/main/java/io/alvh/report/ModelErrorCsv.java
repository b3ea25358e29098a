package io.alvh.report;

import io.alvh.validation.ModelError;
import java.util.List;

/// The error of modelled prices as CSV, which a later study reads: what was measured of which model
/// on which data, then one line a figure.
public final class ModelErrorCsv {
  /// The name of the file in the folder of a validation.
  public static final String FILE = "validation.csv";

  /// The fields of the first line.
  public static final List<String> HEADER =
      List.of("kind", "name", "unit", "count", "sessions", "bias", "mae");

  /// What the file's second line says after `format`; another number is another layout.
  public static final String FORMAT = "2";

  private ModelErrorCsv() {}

  /// Returns the text of the file.
  public static String text(ModelError error) {
    StringBuilder text = new StringBuilder(Csv.line(HEADER));
    identity(text, "format", FORMAT);
    identity(text, "program", error.code());
    identity(text, "data", error.dataId());
    identity(text, "quotes", error.quotesId());
    identity(text, "model", error.modelId());
    for (ModelError.Line l : error.lines()) {
      text.append(
          Csv.line(
              List.of(
                  l.book(),
                  l.what(),
                  l.unit(),
                  Integer.toString(l.count()),
                  Integer.toString(l.sessions()),
                  Double.toString(l.bias()),
                  Double.toString(l.mae()))));
    }
    return text.toString();
  }

  private static void identity(StringBuilder text, String key, String value) {
    text.append(Csv.line(List.of(key, value, "", "", "", "", "")));
  }
}
