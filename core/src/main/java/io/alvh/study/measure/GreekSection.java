package io.alvh.study.measure;

import io.alvh.ledger.Tag;
import io.alvh.study.Measure;
import io.alvh.study.measure.GreekLedger.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lays the ledger of Greeks out, with claim T13: that long VIX calls have a theta above zero.
final class GreekSection {
  private GreekSection() {}

  /// Returns the section.
  static Section of(RunSample sample) {
    List<Row> rows = GreekLedger.rows(sample);
    if (rows.isEmpty()) {
      return Section.unavailable("S17-S18", "Gamma and theta", "nothing was held");
    }
    Map<Tag, Sum> sums = new TreeMap<>();
    Map<LocalDate, Integer> index = new TreeMap<>();
    for (int i = 0; i < sample.size(); i++) {
      index.put(sample.date(i), i);
    }
    int calls = 0;
    int positive = 0;
    for (Row row : rows) {
      Integer i = index.get(row.date());
      if (i == null) {
        throw new IllegalStateException("a row of no session: " + row.date());
      }
      sums.computeIfAbsent(row.tag(), _ -> new Sum()).add(row, Math.abs(sample.spxReturn(i + 1)));
      calls += row.longCalls();
      positive += row.positiveTheta();
    }
    Grid.Draft grid =
        Grid.draft(
                "greeks", "Gamma and theta at the session's end, means over sessions held", "part")
            .column("sessions", Unit.COUNT)
            .column("theta a session", Unit.CENTS)
            .column("gamma P&L of a 1 % move", Unit.CENTS)
            .column("break-even move", Unit.PERCENT)
            .column("moves beyond it", Unit.PERCENT);
    sums.forEach((tag, sum) -> sum.line(tag, grid));
    return new Section(
        "S17-S18",
        "Gamma and theta of each part, and the move at which they cancel",
        Section.MODELLED,
        List.of(grid.done()),
        notes(calls, positive));
  }

  private static List<String> notes(int calls, int positive) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "The break-even move is sqrt(2 |theta| / |gamma|) of the part's own underlying, to the next"
            + " session, on sessions on which the two oppose each other; moves beyond it are counted"
            + " for SPX parts.");
    notes.add(
        calls == 0
            ? "T13: no VIX call was held."
            : "T13 (theta of long VIX calls is above zero): false by construction, and on "
                + (calls - positive)
                + " of "
                + calls
                + " position-sessions theta was below zero; above it on "
                + positive
                + (positive == 0
                    ? "."
                    : ", where a call far in the money earns the rate on its own price."));
    return notes;
  }

  private static final class Sum {
    private int n;
    private int crossing;
    private int beyond;
    private double theta;
    private double gamma;
    private double breakEven;
    private boolean spx;

    void add(Row row, double nextMove) {
      n++;
      theta += row.theta();
      gamma += row.gamma() * row.level() * row.level() * 1e-4 / 2;
      spx = row.tag().book() == Tag.Book.CONDOR;
      row.breakEven()
          .find()
          .ifPresent(move -> {
            crossing++;
            breakEven += move;
            beyond += nextMove > move ? 1 : 0;
          });
    }

    void line(Tag tag, Grid.Draft grid) {
      String none = "gamma and theta never oppose";
      grid.row(
          tag.toString(),
          n,
          theta / n,
          gamma / n,
          Measure.ratio(breakEven, crossing, none),
          spx
              ? Measure.ratio(beyond, crossing, none)
              : Measure.undefined("moves of the future, not of SPX"));
    }
  }
}
