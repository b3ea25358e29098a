package io.alvh.report;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table for terminals: the first column to the left, the others to the right, two spaces
/// between, never wider than a page.
final class TextTable {
  /// Characters a line may have.
  static final int PAGE = 120;

  private static final int LEAST = 8;

  private final List<List<String>> rows = new ArrayList<>();

  private final boolean words;

  private TextTable(boolean words, List<String> heads) {
    this.words = words;
    rows.add(heads);
  }

  /// Makes a table of figures: all columns but the first to the right.
  TextTable(String... heads) {
    this(false, List.of(heads));
  }

  /// Makes a table of words: all columns to the left.
  static TextTable ofWords(String... heads) {
    return new TextTable(true, List.of(heads));
  }

  /// Adds a row with one cell a column.
  void row(List<String> cells) {
    Check.that(
        cells.size() == rows.getFirst().size(),
        "a row needs " + rows.getFirst().size() + " cells, had " + cells.size());
    rows.add(List.copyOf(cells));
  }

  /// Adds a row with one cell a column.
  void row(String... cells) {
    row(List.of(cells));
  }

  /// Returns the lines, the heads and a rule first. A table wider than a page stands closer
  /// together, then loses the end of its first column.
  List<String> lines() {
    int[] widths = widths();
    int sum = Arrays.stream(widths).sum();
    String gap = sum + 2 * (widths.length - 1) <= PAGE ? "  " : " ";
    int excess = sum + gap.length() * (widths.length - 1) - PAGE;
    widths[0] -= Math.clamp(excess, 0, widths[0] - LEAST);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String first = row.getFirst();
      StringBuilder line =
          new StringBuilder(
              first.length() > widths[0]
                  ? first.substring(0, widths[0] - 2) + ".."
                  : first + " ".repeat(widths[0] - first.length()));
      for (int i = 1; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(gap).append(words ? row.get(i) + pad : pad + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    lines.add(1, "-".repeat(width));
    return lines;
  }

  /// Returns the same table as CSV, the heads first.
  String csv() {
    StringBuilder csv = new StringBuilder();
    rows.forEach(row -> csv.append(Csv.line(row)));
    return csv.toString();
  }

  /// Returns the same table as HTML, `caption` already escaped.
  String html(String caption) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table");
    html.append(words ? " class=\"words\">" : ">");
    html.append("<caption>").append(caption).append("</caption><thead><tr>");
    rows.getFirst()
        .forEach(h -> html.append("<th scope=\"col\">").append(escape(h)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (List<String> row : rows.subList(1, rows.size())) {
      html.append("<tr><th scope=\"row\">").append(escape(row.getFirst())).append("</th>");
      row.subList(1, row.size())
          .forEach(c -> html.append("<td>").append(escape(c)).append("</td>"));
      html.append("</tr>\n");
    }
    return html.append("</tbody></table></div>\n").toString();
  }

  /// Returns `text` safe between tags and in quoted attributes.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private int[] widths() {
    int[] widths = new int[rows.getFirst().size()];
    widths[0] = LEAST;
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }
}
