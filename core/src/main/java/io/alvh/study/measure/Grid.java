package io.alvh.study.measure;

import io.alvh.study.Measure;
import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// A table of figures with their units; what is missing says why.
///
/// @param id short and stable, for file names
/// @param title for readers
/// @param head what the first column names
/// @param columns of figures
/// @param rows one a thing measured
public record Grid(String id, String title, String head, List<Column> columns, List<Row> rows) {
  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      Check.that(
          row.cells().size() == columns.size(),
          "a row of " + id + " needs " + columns.size() + " cells, had " + row.cells().size());
    }
  }

  /// A column.
  ///
  /// @param name short
  /// @param unit of its figures
  public record Column(String name, Unit unit) {}

  /// A row.
  ///
  /// @param label what is measured
  /// @param cells one a column
  public record Row(String label, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A cell.
  public sealed interface Cell {
    /// A figure in the column's unit, or why there is none.
    record Figure(Measure value) implements Cell {}

    /// Words, such as a date.
    record Words(String text) implements Cell {}
  }

  /// Starts a table.
  static Draft draft(String id, String title, String head) {
    return new Draft(id, title, head);
  }

  /// A table while it is filled.
  static final class Draft {
    private final String id;
    private final String title;
    private final String head;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Draft(String id, String title, String head) {
      this.id = id;
      this.title = title;
      this.head = head;
    }

    /// Adds a column.
    Draft column(String name, Unit unit) {
      columns.add(new Column(name, unit));
      return this;
    }

    /// Adds a row; each cell is a `Measure`, a `Number` or text.
    Draft row(String label, Object... cells) {
      List<Cell> made = new ArrayList<>();
      for (Object cell : cells) {
        made.add(
            switch (cell) {
              case Measure m -> new Cell.Figure(m);
              case Number n -> new Cell.Figure(Measure.of(n.doubleValue()));
              default -> new Cell.Words(cell.toString());
            });
      }
      rows.add(new Row(label, made));
      return this;
    }

    /// Returns the table.
    Grid done() {
      return new Grid(id, title, head, columns, rows);
    }
  }
}
