package io.alvh.report.verdict;

import io.alvh.coverage.CoverageResult;
import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.study.inference.IntervalCalibration;
import io.alvh.study.inference.IntervalCalibration.Rule;
import java.util.List;

/// Whether intervals and verdicts tell the truth in worlds where it is known.
final class CoverageSection {
  private static final Shown FACTOR = new Shown(1, 2, "");

  private CoverageSection() {}

  /// Writes the section.
  static void write(Page page, Part<CoverageResult> part) {
    page.section("coverage", "Does the verdict machine tell the truth?");
    page.paragraph(
        "The same machine was set upon made-up worlds whose hedge truly cuts the largest drawdown by a"
            + " known amount. An interval of 95 % should hold the truth in about 95 of 100 worlds, and"
            + " a hedge that cuts 10 % or less must not be called SUPPORTED in more than 5 of 100.");
    switch (part) {
      case Part.Missing<CoverageResult>(String reason) -> page.missing(reason);
      case Part.Present<CoverageResult>(CoverageResult result) -> {
        page.soft("Worlds made of: " + result.market() + ".");
        page.table(verdicts(result.verdicts()));
        page.fold("coverage-rows", "How often each interval holds the truth");
        page.table(rows(result.rows())).end();
      }
    }
    page.table(rules());
    if (!IntervalCalibration.MEASURED) {
      page.soft("The stretching of intervals has not been measured: they are as they were made.");
    }
    page.end();
  }

  private static Table verdicts(List<VerdictRow> rows) {
    Table table =
        Table.ofFigures(
            "How the claim of 35 to 40 % is judged where the truth is known",
            "condors",
            "years",
            "true cut",
            "intervals",
            "worlds",
            "SUPPORTED",
            "NOT SUPPORTED",
            "INCONCLUSIVE");
    for (VerdictRow r : rows) {
      table.row(
          r.at().kind().label(),
          Integer.toString(r.at().years()),
          Shown.PERCENT.text(r.at().reduction()),
          r.made().label(),
          Integer.toString(r.worlds()),
          share(r.supported(), r.worlds()),
          share(r.notSupported(), r.worlds()),
          share(r.inconclusive(), r.worlds()));
    }
    return table;
  }

  private static Table rows(List<Row> rows) {
    Table table =
        Table.ofFigures(
            "Share of the intervals that hold the truth",
            "number",
            "condors",
            "years",
            "true cut",
            "intervals",
            "truth",
            "coverage",
            "standard error",
            "truth below",
            "truth above",
            "median width",
            "worlds without");
    for (Row r : rows) {
      At at = r.at();
      table.row(
          r.statistic().meaning(),
          at.kind().label(),
          Integer.toString(at.years()),
          Shown.PERCENT.text(at.reduction()),
          r.made().label(),
          Shown.PLAIN.text(r.truth()),
          Shown.PERCENT.text(r.tally().coverage()),
          Shown.PERCENT.text(r.tally().error()),
          Integer.toString(r.tally().below()),
          Integer.toString(r.tally().above()),
          Shown.PLAIN.text(r.tally().width()),
          Integer.toString(r.tally().none()));
    }
    return table;
  }

  private static Table rules() {
    Table table =
        Table.ofFigures(
            "What is done to intervals before a verdict rests on them",
            "number",
            "made by",
            "stretched down by",
            "stretched up by",
            "interval kept");
    for (Rule r : IntervalCalibration.all()) {
      table.row(
          r.statistic().meaning(),
          r.base().name(),
          FACTOR.text(r.low()),
          FACTOR.text(r.high()),
          r.demoted() ? "no: " + IntervalCalibration.DEMOTED : "yes");
    }
    return table;
  }

  private static String share(int part, int all) {
    return all == 0 ? "no worlds" : Shown.PERCENT.text((double) part / all);
  }
}
