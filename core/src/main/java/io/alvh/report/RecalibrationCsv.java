package io.alvh.report;

import io.alvh.study.recalibration.Choice;
import io.alvh.study.recalibration.RecalibrationResult;
import io.alvh.study.recalibration.RecalibrationResult.Book;
import io.alvh.study.recalibration.RecalibrationResult.Recalibrated;
import java.util.ArrayList;
import java.util.List;

/// A recalibration as CSV text: a line a profile and calibration date, with every number of the
/// grid that came into force.
public final class RecalibrationCsv {
  /// Name of the file.
  public static final String FILE = "recalibration.csv";

  private RecalibrationCsv() {}

  /// Returns the whole file.
  public static String text(RecalibrationResult result, boolean synthetic) {
    StringBuilder text = new StringBuilder();
    List<String> heads =
        new ArrayList<>(
            List.of(
                "data",
                "profile",
                "from",
                "data_to",
                "points_tried",
                "point",
                "rulebook_sha256",
                "numbers_moved",
                "objective",
                "objective_of_base"));
    result.grid().getFirst().numbers().forEach(n -> heads.add(n.name()));
    text.append(Csv.line(heads));
    for (Book book : result.books()) {
      Choice before = result.grid().getFirst();
      for (Recalibrated date : book.dates()) {
        text.append(Csv.line(fields(result, book, date, before, synthetic)));
        before = result.grid().get(date.choice());
      }
    }
    return text.toString();
  }

  private static List<String> fields(
      RecalibrationResult result, Book book, Recalibrated date, Choice before, boolean synthetic) {
    Choice choice = result.grid().get(date.choice());
    List<String> fields =
        new ArrayList<>(
            List.of(
                synthetic ? Words.SYNTHETIC : "history",
                StudyText.title(book.profile()),
                date.from().toString(),
                date.dataTo().toString(),
                Integer.toString(result.grid().size()),
                Integer.toString(date.choice()),
                choice.sha256(book.profile()),
                Integer.toString(choice.since(before).size()),
                finite(date.objective()),
                finite(date.objectiveOfBase())));
    choice.numbers().forEach(n -> fields.add(Double.toString(n.value())));
    return fields;
  }

  private static String finite(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
