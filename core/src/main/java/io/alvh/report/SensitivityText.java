package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.sensitivity.SensitivityResult;
import io.alvh.study.sensitivity.SensitivityResult.Book;
import io.alvh.study.sensitivity.SensitivityResult.Headline;
import io.alvh.study.sensitivity.SensitivityResult.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Sensitivity to the first session and to the days of the roll as text for the terminal.
public final class SensitivityText {
  private static final int WIDTH = 116;

  private SensitivityText() {}

  /// Returns two tables a profile.
  ///
  /// @param synthetic whether the prices were made up; then every table says so
  public static List<String> lines(SensitivityResult result, boolean synthetic) {
    List<String> lines = new ArrayList<>();
    String mark = synthetic ? "SYNTHETIC: " : "";
    for (Book book : result.books()) {
      String title = mark + StudyText.title(book.profile());
      lines.add(title + ": begun on other sessions, up to the same last one");
      TextTable starts = table("first session");
      book.starts().forEach(s -> row(starts, s.from().toString(), s.headline()));
      spread(starts, book::starts);
      lines.addAll(starts.lines());
      lines.add("");
      lines.add(title + ": monthly entries and rolls some sessions later, or earlier (-)");
      TextTable offsets = table("offset");
      book.offsets().forEach(o -> row(offsets, Integer.toString(o.sessions()), o.headline()));
      spread(offsets, book::offsets);
      lines.addAll(offsets.lines());
      lines.add("");
    }
    lines.addAll(
        Words.wrap(
            "cut, kept, excess, cost as in the study, percent; n/d: undefined, mostly because the"
                + " unhedged book does not earn. The rows share most of their sessions: how far"
                + " they lie apart is what chance of the calendar does, not a standard error. On a"
                + " monthly calendar of expiries an offset changes days to expiry by as much.",
            WIDTH,
            "  "));
    return List.copyOf(lines);
  }

  private static TextTable table(String head) {
    return new TextTable(
        head,
        "cut %",
        "kept %",
        "excess %",
        "cost % a year",
        "unhedged profit %",
        "unhedged MDD %");
  }

  private static void row(TextTable table, String label, Headline h) {
    table.row(
        label,
        percent(h.reduction()),
        percent(h.retained()),
        percent(h.excess()),
        percent(h.grossCost()),
        percent(Measure.of(h.unhedgedProfit())),
        percent(Measure.of(h.unhedgedDrawdown())));
  }

  private static void spread(
      TextTable table, Function<Function<Headline, Measure>, Spread> spreads) {
    List<Spread> all =
        List.of(
            spreads.apply(Headline::reduction),
            spreads.apply(Headline::retained),
            spreads.apply(Headline::excess),
            spreads.apply(Headline::grossCost));
    line(table, "least", all, s -> number(s.low().orElse(Double.NaN)));
    line(table, "middle", all, s -> number(s.median().orElse(Double.NaN)));
    line(table, "most", all, s -> number(s.high().orElse(Double.NaN)));
    line(table, "defined", all, s -> s.defined() + " of " + (s.defined() + s.undefined()));
  }

  private static void line(
      TextTable table, String label, List<Spread> spreads, Function<Spread, String> cell) {
    List<String> cells = new ArrayList<>(List.of(label));
    spreads.forEach(s -> cells.add(cell.apply(s)));
    cells.add("");
    cells.add("");
    table.row(cells);
  }

  private static String percent(Measure measure) {
    return switch (measure) {
      case Measure.Known k -> number(k.value());
      case Measure.Undefined _ -> "n/d";
    };
  }

  private static String number(double fraction) {
    return Double.isNaN(fraction) ? "n/d" : Figures.number(100 * fraction, 1);
  }
}
