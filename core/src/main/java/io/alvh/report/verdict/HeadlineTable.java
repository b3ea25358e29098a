package io.alvh.report.verdict;

import io.alvh.study.Cell;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.Statistic;
import java.util.List;

/// The hedged books of the headline sample, each number with its interval.
final class HeadlineTable {
  private static final Shown FINE = new Shown(100, 2, "\u00a0%");

  private HeadlineTable() {}

  /// Returns the table of `books`.
  static Table of(List<HedgedBook> books) {
    Table table =
        Table.ofWords(
            "The hedged books against the same books unhedged; 95 % interval in brackets",
            "book",
            "drawdown cut",
            "profit kept",
            "excess over selling fewer",
            "gross cost a year",
            "selling this part instead falls as far");
    for (HedgedBook book : books) {
      table.row(
          name(book.cell()),
          text(book, Statistic.DRAWDOWN_REDUCTION, Shown.PERCENT),
          text(book, Statistic.PROFIT_RETAINED, Shown.PERCENT),
          text(book, Statistic.EXCESS, Shown.PERCENT),
          text(book, Statistic.GROSS_COST, FINE),
          new Shown(1, 2, "").text(book.scale()));
    }
    return table;
  }

  /// Returns every estimate of `book` with both intervals and what they rest on.
  static Table full(HedgedBook book) {
    Table table =
        Table.ofFigures(
            "Every estimate, " + name(book.cell()),
            "number",
            "value",
            "95 % interval",
            "strict interval",
            "median of draws",
            "draws without it");
    for (Estimate e : book.estimates()) {
      Shown shown = shown(e.statistic());
      table.row(
          e.statistic().meaning() + ", " + e.statistic().unit(),
          shown.text(e.point()),
          interval(e.usual(), shown),
          interval(e.strict(), shown),
          shown.text(e.resampled().median()),
          Shown.PERCENT.text(e.resampled().undefined()));
    }
    return table;
  }

  /// Returns how `cell` is called on the page.
  static String name(Cell cell) {
    return cell.label();
  }

  /// Returns a number of `book` with its interval in words.
  static String text(HedgedBook book, Statistic statistic, Shown shown) {
    return book.find(statistic).map(e -> text(e, shown)).orElse("not made");
  }

  private static String text(Estimate e, Shown shown) {
    if (e.point().find().isEmpty()) {
      return shown.text(e.point());
    }
    return shown.text(e.point()) + " [" + interval(e.usual(), shown) + "]";
  }

  private static String interval(Estimate.Bounds bounds, Shown shown) {
    return bounds
        .interval()
        .map(i -> shown.bare(i.low()) + " to " + shown.text(i.high()))
        .orElse("none: " + bounds.reason());
  }

  private static Shown shown(Statistic statistic) {
    return switch (statistic) {
      case CALMAR_DIFFERENCE, CONTROL_CALMAR -> new Shown(1, 2, "");
      case GROSS_COST, NET_COST, PROFIT_DIFFERENCE, CONTROL_ADVANTAGE -> FINE;
      case DRAWDOWN_REDUCTION,
          PROFIT_RETAINED,
          EXCESS,
          DRAWDOWN_DIFFERENCE,
          HEDGED_DRAWDOWN,
          UNHEDGED_DRAWDOWN ->
          Shown.PERCENT;
    };
  }
}
