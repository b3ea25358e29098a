package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.study.attribution.AttributionParts;
import io.alvh.study.attribution.AttributionResult;
import io.alvh.study.attribution.AttributionResult.Row;
import java.util.ArrayList;
import java.util.List;

/// An attribution as text for the terminal, at most 120 columns wide.
public final class AttributionText {
  private static final int WIDTH = 116;

  private AttributionText() {}

  /// Returns the tables by year and by spike of VIX, in dollars.
  ///
  /// @param title of the book
  /// @param synthetic whether the prices were made up; then every table says so
  public static List<String> lines(AttributionResult result, String title, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    String mark = synthetic ? "SYNTHETIC: " : "";
    lines.add(mark + title + ": hedged less unhedged, by year, $");
    lines.addAll(table("year", result.years(), result.total()));
    lines.add("");
    lines.add(mark + title + ": the same by spike of VIX, its session and the ten after it, $");
    lines.addAll(table("spike", result.spikes(), result.total()));
    lines.addAll(
        Words.wrap(
            "offset: moves of the VIX future and its volatility on sessions on which the condors"
                + " lost; long vol: on all others; carry: theta and roll; costs: slippage and fees"
                + " of the hedge; sizing: condors of the hedged book less those of the unhedged. The"
                + " parts add up in every session to the cent. How moves, theta and roll share a"
                + " result is the model's; their sum is the book's. A spike that follows within ten"
                + " sessions ends the one before.",
            WIDTH,
            "  "));
    return List.copyOf(lines);
  }

  private static List<String> table(String head, List<Row> rows, Row total) {
    TextTable table =
        new TextTable(
            head,
            "sessions",
            "condors",
            "difference",
            "offset",
            "long vol",
            "carry",
            "costs",
            "sizing",
            "interest");
    rows.forEach(r -> row(table, r));
    row(table, total);
    return table.lines();
  }

  private static void row(TextTable table, Row row) {
    AttributionParts p = row.parts();
    table.row(
        row.label(),
        Integer.toString(row.span().sessions()),
        Figures.dollars(row.condors()),
        Figures.dollars(row.difference()),
        Figures.dollars(p.offset()),
        Figures.dollars(p.longVolatility()),
        Figures.dollars(p.carry()),
        Figures.dollars(p.costs()),
        Figures.dollars(p.sizing()),
        Figures.dollars(p.interest()));
  }
}
