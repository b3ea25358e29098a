package io.alvh.report;

import io.alvh.study.Figures;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Pieces of JSON for the pages' charts.
final class Json {
  private Json() {}

  /// Returns `text` as a JSON string.
  static String string(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(' ');
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /// Returns `values` as an array of strings.
  static String strings(List<String> values) {
    return values.stream().map(Json::string).collect(Collectors.joining(",", "[", "]"));
  }

  /// Returns `values` as an array of numbers with `decimals` decimals; what is not finite is null.
  static String numbers(DoubleStream values, int decimals) {
    return values
        .mapToObj(v -> Double.isFinite(v) ? Figures.number(v, decimals) : "null")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
