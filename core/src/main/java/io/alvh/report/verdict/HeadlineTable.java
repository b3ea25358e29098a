package io.alvh.report.verdict;

import io.alvh.study.Cell;
import io.alvh.study.Measure;
import io.alvh.study.inference.Estimate;
import io.alvh.study.inference.Statistic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The hedged books of the headline sample, each number with its interval.
final class HeadlineTable {
  private static final List<Statistic> COLUMNS =
      List.of(
          Statistic.DRAWDOWN_REDUCTION,
          Statistic.PROFIT_RETAINED,
          Statistic.EXCESS,
          Statistic.GROSS_COST);
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
          List.of(
              BookNames.of(book.cell()),
              cell(book, Statistic.DRAWDOWN_REDUCTION, Shown.PERCENT),
              cell(book, Statistic.PROFIT_RETAINED, Shown.PERCENT),
              cell(book, Statistic.EXCESS, Shown.PERCENT),
              cell(book, Statistic.GROSS_COST, FINE),
              new Markup().text(number(book.scale(), new Shown(1, 2, "")))));
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

  /// Returns why numbers and intervals of the table of `books` are missing, each reason once; empty
  /// if none is.
  static String notes(List<HedgedBook> books) {
    Set<String> undefined = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    for (HedgedBook book : books) {
      for (Statistic statistic : COLUMNS) {
        Optional<Estimate> estimate = book.find(statistic);
        estimate.ifPresent(e -> {
          if (e.point() instanceof Measure.Undefined u) {
            undefined.add(u.reason());
          } else if (e.usual().interval().isEmpty()) {
            open.add(e.usual().reason());
          }
        });
      }
    }
    return sentence("Undefined: ", undefined) + sentence("No interval: ", open);
  }

  private static String sentence(String start, Set<String> reasons) {
    return reasons.isEmpty() ? "" : start + String.join("; ", reasons) + ". ";
  }

  private static Markup cell(HedgedBook book, Statistic statistic, Shown shown) {
    return new Markup().text(text(book, statistic, shown));
  }

  private static String number(Measure measure, Shown shown) {
    return measure.find().isPresent() ? shown.text(measure) : "undefined";
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
      return "undefined";
    }
    return shown.text(e.point()) + " [" + shown.text(e.usual().interval()) + "]";
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
