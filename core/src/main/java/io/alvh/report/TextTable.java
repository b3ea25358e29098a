package io.alvh.report;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// A table for terminals: the first column to the left, the others to the right, two spaces
/// between, never wider than a page.
final class TextTable {
  /// Characters a line may have.
  static final int PAGE = 120;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... heads) {
    rows.add(List.of(heads));
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

  /// Returns the lines, the heads and a rule first. Refuses a table wider than a page.
  List<String> lines() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
      Check.that(line.length() <= PAGE, "table wider than " + PAGE + ": " + line);
    }
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    lines.add(1, "-".repeat(width));
    return lines;
  }
}
