package io.alvh.report.verdict;

import io.alvh.study.Measure;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.SensitivityResult.Book;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import java.util.List;
import java.util.Locale;

/// The headline figures when the account begins on another day, or rolls on other days.
final class SensitivitySection {
  private SensitivitySection() {}

  /// Writes the section.
  static void write(Page page, Part<SensitivityResult> part) {
    page.section("sensitivity", "Begun on another day, rolled on other days");
    switch (part) {
      case Part.Missing<SensitivityResult>(String reason) -> page.missing(reason);
      case Part.Present<SensitivityResult>(SensitivityResult result) -> {
        page.paragraph(
            "The same rules with another first session, and with every entry and roll some sessions"
                + " earlier or later. A figure that swings here was luck of the calendar.");
        page.pair();
        result.books().forEach(b -> charts(page, b));
        page.end();
        for (Book book : result.books()) {
          page.fold("sensitivity-" + name(book), "Numbers: " + name(book));
          page.table(starts(book)).table(offsets(book)).end();
        }
      }
    }
    page.end();
  }

  private static void charts(Page page, Book book) {
    String name = name(book);
    page.figure(
        name + ": drawdown cut, percent, by first session",
        new Lines(
                name + ": drawdown cut by first session",
                " %",
                book.starts().stream().map(s -> s.from().toString().substring(0, 7)).toList(),
                List.of(
                    new Lines.Curve(
                        "drawdown cut",
                        book.starts().stream()
                            .map(s -> percent(s.headline().reduction()))
                            .toList())))
            .draw("starts-" + name));
    page.figure(
        name + ": drawdown cut, percent, by days entries and rolls are moved",
        new Lines(
                name + ": drawdown cut by roll offset",
                " %",
                book.offsets().stream().map(o -> Integer.toString(o.sessions())).toList(),
                List.of(
                    new Lines.Curve(
                        "drawdown cut",
                        book.offsets().stream()
                            .map(o -> percent(o.headline().reduction()))
                            .toList())))
            .draw("offsets-" + name));
  }

  private static Table starts(Book book) {
    Table table = table(name(book) + ", begun on another day", "first session");
    book.starts().forEach(s -> row(table, s.from().toString(), s.headline()));
    return table;
  }

  private static Table offsets(Book book) {
    Table table = table(name(book) + ", rolled on other days", "sessions later");
    book.offsets().forEach(o -> row(table, Integer.toString(o.sessions()), o.headline()));
    return table;
  }

  private static Table table(String caption, String first) {
    return Table.ofFigures(
        caption,
        first,
        "drawdown cut",
        "profit kept",
        "excess",
        "gross cost a year",
        "unhedged profit",
        "unhedged drawdown");
  }

  private static void row(Table table, String first, Headline h) {
    Shown pct = Shown.PERCENT;
    table.row(
        first,
        pct.text(h.reduction()),
        pct.text(h.retained()),
        pct.text(h.excess()),
        new Shown(100, 2, "\u00a0%").text(h.grossCost()),
        pct.text(h.unhedgedProfit()),
        pct.text(h.unhedgedDrawdown()));
  }

  private static double percent(Measure measure) {
    return 100 * measure.find().orElse(Double.NaN);
  }

  private static String name(Book book) {
    return book.profile().name().toLowerCase(Locale.ROOT);
  }
}
