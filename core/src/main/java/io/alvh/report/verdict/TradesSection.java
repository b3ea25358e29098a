package io.alvh.report.verdict;

import io.alvh.backtest.Trade;
import io.alvh.study.Figures;
import java.util.List;

/// The trades behind the claims, book by book, folded.
final class TradesSection {
  private TradesSection() {}

  /// Writes the section.
  static void write(Page page, VerdictInput input) {
    page.section("trades", "The trades behind the claims");
    page.paragraph(
        "One fold a book: the largest gains and losses, and all trades counted by the year they"
            + " ended in. Every trade is in the file named there, beside this one.");
    for (BookStory story : input.books()) {
      page.fold(input.anchorOfBook(story.book()), story.book() + ": " + story.trades() + " trades");
      page.soft(
          "Every trade: "
              + story.file()
              + "."
              + story
                  .attribution()
                  .map(a -> " What the hedge changed, session by session: " + a.file() + ".")
                  .orElse(""));
      page.table(years(story));
      story
          .attribution()
          .ifPresent(a ->
              page.table(AttributionCharts.years(story.book(), a))
                  .table(AttributionCharts.spikes(story.book(), a)));
      page.table(trades("Largest losses, " + story.book(), story.losses()));
      page.table(trades("Largest gains, " + story.book(), story.gains()));
      page.end();
    }
    page.end();
  }

  private static Table years(BookStory story) {
    Table table =
        Table.ofFigures(
            "By year, " + story.book(),
            "year",
            "condors",
            "won",
            "condors $",
            "hedges",
            "hedge $",
            "fees $",
            "slippage $");
    for (BookStory.Year y : story.years()) {
      table.row(
          Integer.toString(y.year()),
          Integer.toString(y.condors()),
          Integer.toString(y.won()),
          Figures.dollars(y.condorPnl()),
          Integer.toString(y.hedges()),
          Figures.dollars(y.hedgePnl()),
          Figures.dollars(y.fees()),
          Figures.dollars(y.slippage()));
    }
    return table;
  }

  private static Table trades(String caption, List<Trade> trades) {
    Table table =
        Table.ofFigures(
            caption, "opened", "closed", "what", "quantity", "entry, points", "result $", "exit");
    for (Trade t : trades) {
      table.row(
          t.opened().toString(),
          t.closed().toString(),
          t.tag().toString(),
          Long.toString(t.quantity()),
          Figures.number(t.entry(), 2),
          Figures.dollars(t.pnl()),
          t.exit());
    }
    return table;
  }
}
