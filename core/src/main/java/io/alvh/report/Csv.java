package io.alvh.report;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of CSV text by RFC 4180, but ended by a line feed alone.
final class Csv {
  private Csv() {}

  /// Returns one line of `fields`, quoted where they need it, with its end.
  static String line(List<String> fields) {
    return fields.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String field) {
    return field.matches("[^\",\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
