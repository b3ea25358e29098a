package io.alvh.report;

import io.alvh.calibration.Refit;
import io.alvh.study.Figures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Constants in force beside those fitted to the data at hand.
final class RefitText {
  private RefitText() {}

  /// Returns a sentence on how far the constants in force lie from those fitted.
  static String note(List<Refit> refits) {
    List<Refit> fitted = refits.stream().filter(Refit::isRefitted).toList();
    long left = refits.stream().filter(r -> !r.isRefitted() && !r.isPrior()).count();
    String without =
        left == 0 ? "" : " " + left + " were not refitted for want of the data they rest on.";
    if (fitted.isEmpty()) {
      return "Nothing in these data refits a constant in force." + without;
    }
    Refit worst =
        fitted.stream()
            .max(Comparator.comparingDouble(r -> Math.abs(r.drift())))
            .orElse(fitted.getFirst());
    return fitted.size()
        + " constants refitted, each on what came before its date; the largest difference from what"
        + " is in force is "
        + Figures.number(worst.drift(), 4)
        + " ("
        + worst.constant()
        + ", "
        + worst.from()
        + ")."
        + without
        + " All of them are on the page.";
  }

  /// Returns the exhibit `name` of `refits`.
  static Chapter.Table exhibit(String name, List<Refit> refits) {
    return new Chapter.Table(
        name, "Constants in force beside the refit", table(refits), Chapter.Place.PAGE);
  }

  private static TextTable table(List<Refit> refits) {
    TextTable table = new TextTable("constant", "from", "in force", "refit", "drift", "n");
    for (Refit r : refits) {
      table.row(
          r.constant(),
          r.from().equals(LocalDate.MIN) ? "the start" : r.from().toString(),
          Figures.number(r.inForce(), 4),
          refit(r),
          r.isRefitted() ? Figures.number(r.drift(), 4) : "",
          Integer.toString(r.observations()));
    }
    return table;
  }

  private static String refit(Refit refit) {
    return switch (refit.basis()) {
      case DATA -> Figures.number(refit.refitted(), 4);
      case PRIOR -> "prior";
      case TOO_FEW -> "not refitted, too few data";
      case QUOTES_MISSING -> "not refitted, quotes missing";
      case OTHER_QUOTES -> "not refitted, other quotes";
    };
  }
}
