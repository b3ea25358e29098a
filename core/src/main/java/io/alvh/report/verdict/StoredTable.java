package io.alvh.report.verdict;

import java.util.List;

/// A table another command wrote, as it stands in its file.
///
/// @param caption what it shows
/// @param heads of the columns
/// @param rows one value a column
public record StoredTable(String caption, List<String> heads, List<List<String>> rows) {
  public StoredTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Returns it for the page.
  Table table() {
    Table table = Table.ofFigures(caption, heads.toArray(String[]::new));
    rows.forEach(r -> table.row(r.toArray(String[]::new)));
    return table;
  }
}
