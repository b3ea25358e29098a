package io.alvh.validation;

import java.util.ArrayList;
import java.util.List;

/// The error of the prices each condor programme trades at.
final class ErrorLines {
  private static final String QUOTES = "SPX and XSP";
  private static final String INCOME = "income_45dte";
  private static final String DAILY = "daily_1dte";

  private ErrorLines() {}

  /// Returns the lines a study prints; none where nothing could be compared.
  static List<ModelError.Line> of(Part<QuoteErrors> part) {
    List<ModelError.Line> lines = new ArrayList<>();
    part.find()
        .ifPresent(errors -> {
          credits(lines, INCOME, "45-day condor credits", errors.monthly());
          vols(lines, INCOME, "36-70", errors);
          credits(
              lines,
              DAILY,
              "next-session condor credits (Fridays and eves of holidays)",
              errors.daily());
          vols(lines, DAILY, "1-3", errors);
        });
    return lines;
  }

  /// Returns the error of a credit in percent of its quoted mid.
  static double percent(CondorError c) {
    return 100 * (c.ratio() - 1);
  }

  /// Adds the error in percent of the quoted mid, then the same in points.
  private static void credits(
      List<ModelError.Line> lines, String book, String what, List<CondorError> condors) {
    if (!condors.isEmpty()) {
      int sessions = (int) condors.stream().map(CondorError::session).distinct().count();
      List<Double> percents = condors.stream().map(ErrorLines::percent).toList();
      List<Double> points = condors.stream().map(CondorError::error).toList();
      lines.add(line(book, what, "% of mid", sessions, ErrorStats.of(percents)));
      lines.add(line(book, what, "points", sessions, ErrorStats.of(points)));
    }
  }

  private static void vols(
      List<ModelError.Line> lines, String book, String days, QuoteErrors errors) {
    String what = "vols of " + days + " days, 5-50 delta";
    errors
        .find(QuoteErrors.SURFACE, QUOTES, QuoteErrors.ALL, days, QuoteErrors.WIDE)
        .ifPresent(b -> lines.add(line(book, what, "vol points", b.sessions(), b.vol())));
  }

  private static ModelError.Line line(
      String book, String what, String unit, int sessions, ErrorStats s) {
    return new ModelError.Line(book, what, unit, s.count(), sessions, s.bias(), s.mae());
  }
}
