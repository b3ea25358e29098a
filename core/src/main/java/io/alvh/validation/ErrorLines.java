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
          credits(
              lines,
              INCOME,
              "45-day condor credits",
              "% of mid",
              errors.monthly().stream().map(ErrorLines::percent).toList());
          vols(lines, INCOME, "36-70", errors);
          credits(
              lines,
              DAILY,
              "next-session condor credits (Fridays and eves of holidays)",
              "points",
              errors.daily().stream().map(CondorError::error).toList());
          vols(lines, DAILY, "1-3", errors);
        });
    return lines;
  }

  /// Returns the error of a credit in percent of its quoted mid.
  static double percent(CondorError c) {
    return 100 * (c.ratio() - 1);
  }

  private static void credits(
      List<ModelError.Line> lines, String book, String what, String unit, List<Double> errors) {
    if (!errors.isEmpty()) {
      line(lines, book, what, unit, ErrorStats.of(errors));
    }
  }

  private static void vols(
      List<ModelError.Line> lines, String book, String days, QuoteErrors errors) {
    errors
        .find(QuoteErrors.SURFACE, QUOTES, QuoteErrors.ALL, days, QuoteErrors.WIDE)
        .ifPresent(
            b -> line(lines, book, "vols of " + days + " days, 5-50 delta", "vol points", b.vol()));
  }

  private static void line(
      List<ModelError.Line> lines, String book, String what, String unit, ErrorStats s) {
    lines.add(new ModelError.Line(book, what, unit, s.count(), s.bias(), s.mae()));
  }
}
