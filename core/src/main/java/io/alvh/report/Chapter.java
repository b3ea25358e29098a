package io.alvh.report;

import java.util.List;

/// One section of a report, laid out the same for the terminal, the page and the files.
///
/// @param title over the section
/// @param notes sentences below the title
/// @param exhibits tables and charts, in order; a terminal shows the tables alone
record Chapter(String title, List<String> notes, List<Exhibit> exhibits) {
  Chapter {
    notes = List.copyOf(notes);
    exhibits = List.copyOf(exhibits);
  }

  /// Returns a section that says why there is nothing in it.
  static Chapter notRun(String title, String reason) {
    return new Chapter(title, List.of("NOT RUN: " + reason + "."), List.of());
  }

  /// Something shown in a section.
  sealed interface Exhibit {}

  /// A table, also written as a file of its own.
  ///
  /// @param name of the file without its ending
  /// @param caption above the table
  /// @param place where it is shown
  record Table(String name, String caption, TextTable table, Place place) implements Exhibit {
    Table(String name, String caption, TextTable table) {
      this(name, caption, table, Place.TERMINAL);
    }
  }

  /// Where a table is shown.
  enum Place {
    /// On the terminal, the page and as a file.
    TERMINAL,
    /// On the page and as a file.
    PAGE,
    /// As a file alone.
    FILE
  }

  /// A chart of the page.
  ///
  /// @param id unique on the page
  /// @param size style class with a leading blank, or nothing
  /// @param caption above the chart
  /// @param json what the page's script draws
  record Chart(String id, String size, String caption, String json) implements Exhibit {}

  /// Returns the tables in order.
  List<Table> tables() {
    return exhibits.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  /// Returns the charts in order.
  List<Chart> charts() {
    return exhibits.stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
  }
}
