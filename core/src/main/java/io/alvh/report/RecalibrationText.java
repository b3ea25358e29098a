package io.alvh.report;

import io.alvh.study.Comparison;
import io.alvh.study.Figures;
import io.alvh.study.Manifest;
import io.alvh.study.PeriodResult;
import io.alvh.study.recalibration.Choice;
import io.alvh.study.recalibration.RecalibrationResult;
import io.alvh.study.recalibration.RecalibrationResult.Book;
import io.alvh.study.recalibration.RecalibrationResult.OutOfSample;
import io.alvh.study.recalibration.RecalibrationResult.Recalibrated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A recalibration as text for the terminal, at most 120 columns wide.
public final class RecalibrationText {
  private static final int SHA_DIGITS = 12;

  private final RecalibrationResult result;
  private final Manifest manifest;
  private final List<String> lines = new ArrayList<>();

  private RecalibrationText(RecalibrationResult result, Manifest manifest) {
    this.result = result;
    this.manifest = manifest;
  }

  /// Returns the lines of the report; made-up data say so on every table.
  public static List<String> lines(RecalibrationResult result, Manifest manifest) {
    RecalibrationText text = new RecalibrationText(result, manifest);
    text.head();
    result.books().forEach(text::book);
    return List.copyOf(text.lines);
  }

  private void head() {
    lines.add(
        mark()
            + "Walk-forward recalibration of "
            + String.join(", ", manifest.rulebooks())
            + ", "
            + manifest.first()
            + " to "
            + manifest.last());
    lines.add("Data " + manifest.dataId() + ", program " + manifest.code());
    wrap("Evidence: model-priced backtest; " + Manifest.TIMING + ".");
    wrap(
        "On the first session of each quarter, once three years of results lie before it, the point"
            + " of the grid is taken whose hedged book had the greatest growth over largest drawdown"
            + " up to the session before (growth times drawdown where the book lost); of equals the"
            + " first, which is the base. It stays in force until the next such session. The book"
            + " goes on: money, positions and memory are kept when the rulebook changes. Every point"
            + " has the same unhedged twin, so the de-levered control changes no choice; it stands"
            + " beside the results.");
    wrap(
        "Points of the grid: "
            + result.grid().size()
            + ", all of numbers without a published source. The dead-band, the weights of all rules"
            + " that adjust the intensity, and the no-trade band are each multiplied by a few"
            + " factors:");
    for (Choice.Dial number : result.grid().getFirst().numbers()) {
      lines.add("  " + number.name() + ": " + String.join(", ", values(number.name())));
    }
    wrap(
        "WARNING: each result is a point estimate on one history, without interval; "
            + result.grid().size()
            + " points were tried in each profile, and the best in hindsight could not be known"
            + " before. The frozen base is no fair opponent either: its numbers were set with all of"
            + " this history known. Nothing here recommends a number.");
  }

  private List<String> values(String name) {
    return result.grid().stream()
        .flatMap(c -> c.numbers().stream())
        .filter(n -> n.name().equals(name))
        .map(n -> number(n.value()))
        .distinct()
        .toList();
  }

  private void book(Book book) {
    lines.add("");
    lines.add(
        mark()
            + StudyText.title(book.profile())
            + ": "
            + book.dates().size()
            + " calibration dates, "
            + book.changes()
            + " of them changed a number");
    if (book.dates().isEmpty()) {
      lines.add("  fewer than three years of results: nothing was calibrated");
      return;
    }
    dates(book);
    lines.add("");
    lines.add(
        mark()
            + StudyText.title(book.profile())
            + ": out of sample, from "
            + book.dates().getFirst().from());
    lines.addAll(results(book).lines());
    wrap(
        "kept, cut, excess: against the unhedged book; scale and its MDD: the unhedged book de-levered"
            + " to the same profit. hindsight: the one point that was best, known only afterwards."
            + " n/d: undefined, for instance while the unhedged book loses.");
  }

  /// Lists the dates on which a number moved.
  private void dates(Book book) {
    int before = 0;
    for (Recalibrated date : book.dates()) {
      Choice choice = result.grid().get(date.choice());
      List<Choice.Diff> diffs = choice.since(result.grid().get(before));
      before = date.choice();
      if (!diffs.isEmpty()) {
        wrap(
            "  "
                + date.from()
                + " (data to "
                + date.dataTo()
                + ") rulebook "
                + choice.sha256(book.profile()).substring(0, SHA_DIGITS)
                + ", objective "
                + Figures.number(date.objective(), 4)
                + " (base "
                + Figures.number(date.objectiveOfBase(), 4)
                + "): "
                + String.join(", ", diffs.stream().map(RecalibrationText::moved).toList()));
      }
    }
    lines.add(
        "  The other dates left every number as it was; recalibration.csv has a line for each.");
  }

  private static String moved(Choice.Diff diff) {
    return diff.name() + " " + number(diff.from()) + " -> " + number(diff.to());
  }

  private static TextTable results(Book book) {
    TextTable table =
        new TextTable(
            "book", "CAGR %", "MDD %", "Calmar", "ROC %", "gross %", "kept %", "cut %", "excess",
            "scale", "its MDD");
    for (OutOfSample line : book.results()) {
      PeriodResult r = line.result();
      List<String> row = new ArrayList<>();
      row.add(line.kind().name().toLowerCase(Locale.ROOT));
      row.add(Words.two100(r.growth().cagr()));
      row.add(Figures.number(100 * r.falls().maximum(), 2));
      row.add(Words.two(r.growth().calmar()));
      row.add(Words.two100(r.profit().roc()));
      row.add(Words.two100(r.hedge().grossCostPerYear()));
      if (line.comparison().isEmpty()) {
        row.addAll(List.of("", "", "", "", ""));
      } else {
        Comparison c = line.comparison().getFirst();
        row.add(Words.pct(c.profitRetained()));
        row.add(Words.pct(c.drawdownReduction()));
        row.add(Words.pct(c.excess()));
        row.add(Words.two(c.sameProfit().scale()));
        row.add(Words.two100(c.sameProfit().maxDrawdown()));
      }
      table.row(row);
    }
    return table;
  }

  private static String number(double value) {
    return Double.toString(Math.rint(value * 1e6) / 1e6);
  }

  private String mark() {
    return manifest.synthetic() ? Words.SYNTHETIC + ": " : "";
  }

  private void wrap(String text) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, "    "));
  }
}
