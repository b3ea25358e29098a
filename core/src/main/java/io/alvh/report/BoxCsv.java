package io.alvh.report;

import io.alvh.study.BoxLine;
import io.alvh.study.Cell;
import io.alvh.study.Figures;
import io.alvh.study.Measure;
import io.alvh.study.StudyResult;
import java.util.List;
import java.util.Locale;

/// The box as CSV text: a line a number and node. Fractions are not percent; an undefined figure is
/// an empty field.
public final class BoxCsv {
  private BoxCsv() {}

  /// Returns every headline number at every node it was run at.
  public static String text(StudyResult study) {
    StringBuilder text = new StringBuilder();
    text.append(
        Csv.line(
            List.of(
                "data",
                "profile",
                "number",
                "label",
                "spx_wing_points",
                "vix_smile",
                "spread_times",
                "value",
                "undefined",
                "verdict")));
    for (BoxLine line : study.box().lines()) {
      for (BoxLine.Point point : line.points()) {
        text.append(Csv.line(fields(study, line, point)));
      }
    }
    return text.toString();
  }

  private static List<String> fields(StudyResult study, BoxLine line, BoxLine.Point point) {
    String data = study.manifest().synthetic() ? Words.SYNTHETIC : "history";
    String value = "";
    String reason = "";
    switch (point.value()) {
      case Measure.Known k -> value = Double.toString(k.value());
      case Measure.Undefined u -> reason = u.reason();
    }
    return List.of(
        data,
        Cell.standard(line.profile()).profileName(),
        line.question().id(),
        line.question().label(),
        Figures.number(point.node().surfaces().spxWingPoints(), 1),
        point.node().surfaces().vixSmile().name().toLowerCase(Locale.ROOT),
        Figures.number(point.node().spread(), 1),
        value,
        reason,
        study.box().verdict(line));
  }
}
