package io.alvh.report.verdict;

import io.alvh.study.Figures;
import io.alvh.study.attribution.AttributionParts;
import io.alvh.study.attribution.AttributionResult.Row;
import java.util.List;
import java.util.function.ToLongFunction;

/// Where the difference the hedge made comes from, by year and added up.
final class AttributionCharts {
  private static final String UNIT = " thousand dollars";

  private AttributionCharts() {}

  /// A part of the difference.
  private record Piece(String name, ToLongFunction<AttributionParts> cents) {}

  private static final List<Piece> PIECES =
      List.of(
          new Piece("hedge's moves on days the condors lost", AttributionParts::offset),
          new Piece("hedge's moves on other days", AttributionParts::longVolatility),
          new Piece("carry (theta and roll)", AttributionParts::carry),
          new Piece("costs (slippage and fees)", AttributionParts::costs),
          new Piece("condors sized otherwise", AttributionParts::sizing),
          new Piece("interest", AttributionParts::interest));

  private static final List<Piece> GROUPS =
      List.of(
          new Piece("all together: hedged less unhedged", AttributionParts::sum),
          new Piece("hedge's moves", p -> p.offset() + p.longVolatility()),
          new Piece("carry and costs", p -> p.carry() + p.costs()),
          new Piece("sizing and interest", p -> p.sizing() + p.interest()));

  /// Adds both charts of `book`; `id` begins their ids.
  static void into(Page page, String id, String book, BookAttribution attribution) {
    List<Integer> years =
        attribution.years().stream().map(r -> Integer.parseInt(r.label())).toList();
    String title = book + ", hedged less unhedged";
    page.figure(
        title + ", thousand dollars a year",
        new YearBars(
                title + " by year",
                UNIT,
                years,
                PIECES.stream()
                    .map(p ->
                        new YearBars.Stack(
                            p.name(),
                            attribution.years().stream()
                                .map(r -> p.cents().applyAsLong(r.parts()) / 100_000.0)
                                .toList()))
                    .toList())
            .draw(id + "-y"));
    page.figure(
        title + ", thousand dollars, added up",
        new Lines(
                title + ", added up from the first session",
                UNIT,
                attribution.months().stream().map(BookAttribution.Month::month).toList(),
                GROUPS.stream()
                    .map(p ->
                        new Lines.Curve(
                            p.name(),
                            attribution.months().stream()
                                .map(m -> p.cents().applyAsLong(m.parts()) / 100_000.0)
                                .toList()))
                    .toList())
            .draw(id + "-c"));
  }

  /// Returns the parts by year, the total last.
  static Table years(String book, BookAttribution attribution) {
    return table("By year, dollars: " + book + " hedged less unhedged", "year", attribution.years())
        .row(cells(attribution.total()));
  }

  /// Returns the parts by spike of VIX.
  static Table spikes(String book, BookAttribution attribution) {
    return table(
        "By spike of VIX, dollars: " + book + " hedged less unhedged",
        "from",
        attribution.spikes());
  }

  private static Table table(String caption, String first, List<Row> rows) {
    Table table =
        Table.ofFigures(
            caption,
            first,
            "sessions",
            "condors",
            "moves, loss days",
            "moves, other days",
            "carry",
            "costs",
            "sizing",
            "interest",
            "difference");
    rows.forEach(r -> table.row(cells(r)));
    return table;
  }

  private static String[] cells(Row r) {
    AttributionParts p = r.parts();
    return new String[] {
      r.label(),
      Integer.toString(r.span().sessions()),
      Figures.dollars(r.condors()),
      Figures.dollars(p.offset()),
      Figures.dollars(p.longVolatility()),
      Figures.dollars(p.carry()),
      Figures.dollars(p.costs()),
      Figures.dollars(p.sizing()),
      Figures.dollars(p.interest()),
      Figures.dollars(r.difference())
    };
  }
}
