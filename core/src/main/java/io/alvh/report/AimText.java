package io.alvh.report;

import io.alvh.study.Figures;
import io.alvh.validation.Aim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What the prices are held to, and whether they reach it.
final class AimText {
  private AimText() {}

  /// Returns how many aims are met, and each that is not with by how much.
  static List<String> answer(List<Aim> aims) {
    long met = aims.stream().filter(a -> a.outcome() == Aim.Outcome.MET).count();
    long missed = aims.stream().filter(a -> a.outcome() == Aim.Outcome.MISSED).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Of "
            + aims.size()
            + " aims "
            + met
            + " are met, "
            + missed
            + " are missed, "
            + (aims.size() - met - missed)
            + " could not be measured.");
    aims.stream()
        .filter(a -> a.outcome() != Aim.Outcome.MET)
        .forEach(a -> lines.add("- " + a.text() + ": " + a.verdict() + "."));
    return lines;
  }

  /// Returns the table of all aims.
  static TextTable table(List<Aim> aims) {
    TextTable table = TextTable.ofWords("aim", "limit", "measured", "n", "verdict");
    for (Aim a : aims) {
      table.row(
          a.text(),
          plain(a.limit()) + " " + a.unit(),
          a.measured().find().isPresent()
              ? Figures.number(a.measured().find().getAsDouble(), decimals(a.limit()))
              : Words.NONE,
          Integer.toString(a.count()),
          a.outcome() == Aim.Outcome.NOT_MEASURED ? "NOT MEASURED" : a.verdict());
    }
    return table;
  }

  private static String plain(double limit) {
    return limit == Math.rint(limit)
        ? Figures.number(limit, 0)
        : BigDecimal.valueOf(limit).toPlainString();
  }

  private static int decimals(double limit) {
    if (limit == 0 || limit >= 0.1) {
      return 3;
    }
    return limit < 0.001 ? 8 : 4;
  }
}
