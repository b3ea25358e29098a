package io.alvh.report;

import io.alvh.backtest.RunResult;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.measure.Grid;
import io.alvh.study.measure.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The measures of a run as text for the terminal and as CSV.
public final class MeasureText {
  private static final int MOST_ROWS = 24;
  private static final int SHOWN_ROWS = 12;
  private static final int WIDTH = 116;

  private MeasureText() {}

  /// Returns the report line by line.
  ///
  /// @param run the hedged run that was measured
  /// @param synthetic whether the prices were made up; then every section says so
  public static List<String> lines(RunResult run, List<Section> sections, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (synthetic ? "SYNTHETIC: " : "")
            + "measures of "
            + run.rulebook().id()
            + " v"
            + run.rulebook().version()
            + " beside the same book unhedged, "
            + run.days().getFirst().date()
            + " to "
            + run.days().getLast().date()
            + ", "
            + run.days().size()
            + " sessions");
    lines.add("Hypothetical: nobody traded this. n/a (number): the reason stands below the table.");
    for (Section section : sections) {
      lines.add("");
      lines.add(
          (synthetic ? "SYNTHETIC: " : "")
              + section.id()
              + "  "
              + section.title()
              + " ["
              + section.evidence()
              + "]");
      section.grids().forEach(g -> lines.addAll(grid(g)));
      section.notes().forEach(n -> lines.addAll(Words.wrap("- " + n, WIDTH, "  ")));
    }
    return lines;
  }

  /// Returns one CSV file a table by its name: figures unrounded, fractions as fractions, a missing
  /// figure as its reason.
  public static Map<String, String> tables(List<Section> sections) {
    Map<String, String> files = new TreeMap<>();
    for (Section section : sections) {
      for (Grid grid : section.grids()) {
        files.put("measure-" + grid.id() + ".csv", csv(section, grid));
      }
    }
    return files;
  }

  private static List<String> grid(Grid grid) {
    List<String> lines = new ArrayList<>();
    lines.add(grid.title());
    List<String> heads = new ArrayList<>(List.of(grid.head()));
    grid.columns()
        .forEach(c ->
            heads.add(c.unit().label().isEmpty() ? c.name() : c.name() + " " + c.unit().label()));
    TextTable table = new TextTable(heads.toArray(new String[0]));
    List<String> reasons = new ArrayList<>();
    int skipped = grid.rows().size() > MOST_ROWS ? grid.rows().size() - SHOWN_ROWS : 0;
    for (Grid.Row row : grid.rows().subList(skipped, grid.rows().size())) {
      List<String> cells = new ArrayList<>(List.of(row.label()));
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(cell(row.cells().get(i), grid.columns().get(i), reasons));
      }
      table.row(cells);
    }
    lines.addAll(table.lines());
    for (int i = 0; i < reasons.size(); i++) {
      lines.add("n/a (" + (i + 1) + "): " + reasons.get(i));
    }
    if (skipped > 0) {
      lines.add(
          "The last "
              + SHOWN_ROWS
              + " of "
              + grid.rows().size()
              + " rows; all stand in measure-"
              + grid.id()
              + ".csv.");
    }
    return lines;
  }

  private static String cell(Grid.Cell cell, Grid.Column column, List<String> reasons) {
    return switch (cell) {
      case Grid.Cell.Words w -> w.text();
      case Grid.Cell.Figure f ->
          switch (f.value()) {
            case Measure.Known k -> number(k.value(), column);
            case Measure.Undefined u -> {
              if (!reasons.contains(u.reason())) {
                reasons.add(u.reason());
              }
              yield "n/a (" + (reasons.indexOf(u.reason()) + 1) + ")";
            }
          };
    };
  }

  private static String number(double value, Grid.Column column) {
    return switch (column.unit()) {
      case PERCENT -> Figures.number(100 * value, column.unit().decimals());
      case DOLLARS -> Figures.dollars(Math.round(100 * value));
      case CENTS, COUNT, NUMBER, POINTS, FINE -> Figures.number(value, column.unit().decimals());
    };
  }

  private static String csv(Section section, Grid grid) {
    StringBuilder csv = new StringBuilder();
    List<String> heads = new ArrayList<>(List.of(grid.head().isEmpty() ? "row" : grid.head()));
    grid.columns()
        .forEach(c ->
            heads.add(
                switch (c.unit()) {
                  case PERCENT -> c.name() + " (fraction)";
                  case DOLLARS, CENTS -> c.name() + " ($)";
                  case POINTS -> c.name() + " (points)";
                  case COUNT, NUMBER, FINE -> c.name();
                }));
    heads.add("evidence");
    csv.append(Csv.line(heads));
    for (Grid.Row row : grid.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.label()));
      for (Grid.Cell cell : row.cells()) {
        cells.add(
            switch (cell) {
              case Grid.Cell.Words w -> w.text();
              case Grid.Cell.Figure f ->
                  switch (f.value()) {
                    case Measure.Known k -> Double.toString(k.value());
                    case Measure.Undefined u -> "unavailable: " + u.reason();
                  };
            });
      }
      cells.add(section.evidence());
      csv.append(Csv.line(cells));
    }
    return csv.toString();
  }
}
