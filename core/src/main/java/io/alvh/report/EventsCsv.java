package io.alvh.report;

import io.alvh.study.Measure;
import io.alvh.study.events.EventResult;
import io.alvh.study.events.EventStudyResult;
import java.util.List;

/// An event study as CSV text: a line a test. Fractions are not percent; an undefined figure is an
/// empty field.
public final class EventsCsv {
  /// Name of the file.
  public static final String FILE = "events.csv";

  private EventsCsv() {}

  /// Returns the whole file.
  public static String text(EventStudyResult result, boolean synthetic) {
    StringBuilder text = new StringBuilder();
    text.append(
        Csv.line(
            List.of(
                "data",
                "event",
                "source",
                "first",
                "last",
                "sessions",
                "signals",
                "episodes",
                "too_few",
                "outcome",
                "unit",
                "horizon",
                "signals_used",
                "apart",
                "mean_at_signals",
                "mean_of_all",
                "difference",
                "t_newey_west",
                "p_drawn",
                "p_shifted",
                "p_holm")));
    for (EventResult event : result.events()) {
      for (EventResult.Test test : event.tests()) {
        text.append(Csv.line(fields(event, test, synthetic)));
      }
    }
    return text.toString();
  }

  private static List<String> fields(EventResult e, EventResult.Test t, boolean synthetic) {
    return List.of(
        synthetic ? Words.SYNTHETIC : "history",
        e.label(),
        e.source(),
        e.sample().span().getFirst().toString(),
        e.sample().span().getLast().toString(),
        Integer.toString(e.sample().sessions()),
        Integer.toString(e.signals()),
        Integer.toString(e.episodes()),
        Boolean.toString(e.isTooFew()),
        t.outcome().label(),
        t.outcome().unit(),
        Integer.toString(t.horizon()),
        Integer.toString(t.shifted().n()),
        Integer.toString(t.apart()),
        Double.toString(t.shifted().meanAtSignals()),
        Double.toString(t.shifted().meanOfAll()),
        Double.toString(t.shifted().difference()),
        switch (t.t()) {
          case Measure.Known k -> Double.toString(k.value());
          case Measure.Undefined _ -> "";
        },
        Double.toString(t.drawn().pTwoSided()),
        Double.toString(t.shifted().pTwoSided()),
        Double.toString(t.holm()));
  }
}
