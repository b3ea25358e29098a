package io.alvh.report.verdict;

import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.IntervalCalibration.Rule;
import io.alvh.study.inference.SumCalibration;

/// Whether intervals and verdicts tell the truth in worlds where it is known.
final class CoverageSection {
  private static final Shown FACTOR = new Shown(1, 2, "");

  private CoverageSection() {}

  /// Writes the section.
  static void write(Page page, Part<StoredTrial> part) {
    page.section("coverage", "Does the verdict machine tell the truth?");
    page.paragraph(
        "The same machine was set upon made-up worlds whose hedge truly cuts the largest drawdown by a"
            + " known amount. An interval of 95 % should hold the truth in about 95 of 100 worlds, and"
            + " a hedge that cuts 10 % or less must not be called SUPPORTED in more than 5 of 100.");
    switch (part) {
      case Part.Missing<StoredTrial>(String reason) -> page.missing(reason);
      case Part.Present<StoredTrial>(StoredTrial trial) -> {
        trial.misfits().forEach(page::warning);
        for (int i = 0; i < trial.tables().size(); i++) {
          page.fold("coverage-" + i, trial.tables().get(i).caption());
          page.table(trial.tables().get(i).table()).end();
        }
      }
    }
    page.table(rules());
    page.table(sums());
    if (!IntervalCalibration.MEASURED) {
      page.soft("The stretching of intervals has not been measured: they are as they were made.");
    }
    page.end();
  }

  private static Table rules() {
    Table table =
        Table.ofFigures(
            "What is done to intervals before a verdict rests on them",
            "number",
            "years",
            "made by",
            "stretched down by",
            "stretched up by",
            "interval kept");
    for (Rule r : IntervalCalibration.all()) {
      table.row(
          r.statistic().meaning(),
          Integer.toString(r.years()),
          r.base().name(),
          FACTOR.text(r.low()),
          FACTOR.text(r.high()),
          r.demoted() ? "no: " + IntervalCalibration.DEMOTED : "yes");
    }
    return table;
  }

  private static Table sums() {
    Table table =
        Table.ofFigures(
            "The same of figures made of sums over rows",
            "figure",
            "rows",
            "95 %, down by",
            "up by",
            "strict, down by",
            "up by",
            "interval kept");
    for (SumCalibration.Rule r : SumCalibration.all()) {
      table.row(
          r.kind().meaning(),
          r.rows() + (r.sessions() ? " sessions" : " events"),
          FACTOR.text(r.usual().low()),
          FACTOR.text(r.usual().high()),
          FACTOR.text(r.strict().low()),
          FACTOR.text(r.strict().high()),
          r.demoted() ? "no: " + IntervalCalibration.DEMOTED : "yes");
    }
    return table;
  }
}
