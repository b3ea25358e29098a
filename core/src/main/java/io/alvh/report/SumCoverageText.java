package io.alvh.report;

import io.alvh.coverage.CondorKind;
import io.alvh.coverage.CoverageResult;
import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Made;
import io.alvh.coverage.CoverageResult.SumFit;
import io.alvh.coverage.CoverageResult.SumRow;
import io.alvh.coverage.CoverageSetup;
import io.alvh.coverage.RowSpan;
import io.alvh.coverage.SumTrial;
import io.alvh.study.Figures;
import io.alvh.study.inference.SumCalibration;
import java.util.ArrayList;
import java.util.List;

/// What intervals of sums over rows are worth where the truth is known, as text for the terminal.
final class SumCoverageText {
  private static final List<Made> SHOWN =
      List.of(Made.PERCENTILE, Made.CALIBRATED, Made.STRICT, Made.VERIFIED);

  private SumCoverageText() {}

  /// Returns the tables of worlds of `years`.
  static List<String> lines(CoverageResult result, int years) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Worlds of " + years + " years: the same of figures made of sums over rows");
    List<String> heads = new ArrayList<>(List.of("figure", "rows", "condors", "intervals"));
    CoverageSetup.SUM_REDUCTIONS.forEach(
        r -> heads.add("true cut " + Figures.number(100 * r, 0) + " %"));
    TextTable table = new TextTable(heads.toArray(String[]::new));
    for (SumTrial trial : SumTrial.values()) {
      for (RowSpan span : RowSpan.values()) {
        for (CondorKind kind : CondorKind.values()) {
          for (Made made : SHOWN) {
            List<String> cells =
                new ArrayList<>(List.of(trial.label(), span.label(), kind.label(), made.label()));
            for (double reduction : CoverageSetup.SUM_REDUCTIONS) {
              At at = new At(kind, years, reduction);
              cells.add(
                  result.sums().rows().stream()
                      .filter(r -> r.at().equals(at) && r.trial() == trial)
                      .filter(r -> r.span() == span && r.made() == made)
                      .findFirst()
                      .map(SumRow::tally)
                      .map(CoverageText::cell)
                      .orElse(""));
            }
            table.row(cells);
          }
        }
      }
    }
    lines.addAll(table.lines());
    lines.addAll(fits(result, years));
    return lines;
  }

  private static List<String> fits(CoverageResult result, int years) {
    TextTable table = new TextTable("figure", "rows", "needed", "strict", "in force", "strict");
    for (SumFit fit : result.sums().fits()) {
      for (RowSpan span : RowSpan.values()) {
        if (fit.rows() == 252 * years / span.sessions()) {
          SumCalibration.Rule rule = SumCalibration.of(fit.kind(), span.ofSessions(), fit.rows());
          table.row(
              fit.kind().meaning(),
              fit.rows() + " " + span.label(),
              reach(fit.usual()),
              reach(fit.strict()),
              rule.demoted() ? "demoted" : reach(rule.usual()),
              rule.demoted() ? "demoted" : reach(rule.strict()));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Half-widths that these must reach down and up, by even worlds; those in force");
    lines.addAll(table.lines());
    return lines;
  }

  private static String reach(SumCalibration.Reach reach) {
    return Figures.number(reach.low(), 1) + ", " + Figures.number(reach.high(), 1);
  }
}
