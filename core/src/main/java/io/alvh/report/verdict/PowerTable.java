package io.alvh.report.verdict;

import io.alvh.study.Figures;
import io.alvh.study.inference.Power;
import java.util.List;

/// What so many years of history could show at all.
final class PowerTable {
  private PowerTable() {}

  /// Writes the table, or that it is missing.
  static void write(Page page, Part<List<BookPower>> part) {
    switch (part) {
      case Part.Missing<List<BookPower>>(String reason) -> page.missing(reason);
      case Part.Present<List<BookPower>>(List<BookPower> books) -> {
        page.table(table(books));
        page.fold("power", "How that was found");
        page.soft(
            "In worlds resampled from the books' own days the hedge was made to soften every fall at a"
                + " fair price, more and more, until "
                + Figures.number(100 * Power.ENOUGH, 0)
                + " of 100 intervals of 95 % lay above zero. True cut: the median over the worlds.");
        page.table(points(books)).end();
      }
    }
  }

  private static Table table(List<BookPower> books) {
    Table table =
        Table.ofWords(
            "Minimum detectable reduction: the least true cut of the largest drawdown that so many"
                + " years would show",
            "book",
            "years",
            "least cut shown");
    for (BookPower book : books) {
      for (Power.Curve c : book.curves()) {
        table.row(
            book.cell().label(), Integer.toString(c.years()), Shown.PERCENT.text(c.minimum()));
      }
    }
    return table;
  }

  private static Table points(List<BookPower> books) {
    Table table =
        Table.ofFigures(
            "Share of the worlds that show a reduction",
            "book",
            "years",
            "worlds",
            "softened by",
            "true cut",
            "shown in");
    for (BookPower book : books) {
      for (Power.Curve c : book.curves()) {
        for (Power.Point p : c.points()) {
          table.row(
              book.cell().label(),
              Integer.toString(c.years()),
              Integer.toString(c.worlds()),
              Shown.PERCENT.text(p.dial()),
              Shown.PERCENT.text(p.truth()),
              Shown.PERCENT.text(p.power()));
        }
      }
    }
    return table;
  }
}
