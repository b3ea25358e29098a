package io.alvh.report;

import io.alvh.coverage.CoverageResult;
import io.alvh.coverage.CoverageResult.At;
import io.alvh.coverage.CoverageResult.Row;
import io.alvh.coverage.CoverageResult.SumRow;
import io.alvh.coverage.CoverageResult.Tally;
import io.alvh.coverage.CoverageResult.VerdictRow;
import io.alvh.coverage.Dial;
import java.util.ArrayList;
import java.util.List;

/// Coverage as CSV text: a line a place, statistic and kind of interval, and a line a verdict.
/// Fractions are not percent. The columns are a contract: others read them by name, new ones are
/// added at the end.
public final class CoverageCsv {
  /// Name of the file of coverage.
  public static final String FILE = "coverage.csv";

  /// Name of the file of verdicts.
  public static final String VERDICTS = "coverage_verdicts.csv";

  /// Name of the file of dials.
  public static final String DIALS = "coverage_dials.csv";

  /// Name of the file that says which program and data made the others.
  public static final String ORIGIN = "coverage_origin.csv";

  /// Name, in the file of origin, of the hash of the classes that made the tables.
  public static final String CLASSES = "classes";

  /// Name, in the file of origin, of the hash of the real days; empty without worlds of real days.
  public static final String DATA = "data";

  private static final List<String> PLACE =
      List.of("market", "condors", "years", "true_cut", "draws");

  private CoverageCsv() {}

  /// Returns the file of coverage.
  public static String text(List<CoverageResult> results) {
    StringBuilder csv =
        new StringBuilder(
            head(
                "statistic",
                "intervals",
                "truth",
                "worlds",
                "without_interval",
                "truth_below",
                "truth_above",
                "coverage",
                "binomial_error",
                "median_width",
                "needed_half_widths"));
    for (CoverageResult result : results) {
      for (Row row : result.rows()) {
        List<String> fields = place(result, row.at());
        fields.addAll(List.of(row.statistic().label(), row.made().label()));
        fields.addAll(counts(row.truth(), row.tally()));
        csv.append(Csv.line(fields));
      }
      for (SumRow row : result.sums().rows()) {
        List<String> fields = place(result, row.at());
        String statistic = row.trial().label() + ", " + row.span().label();
        fields.addAll(List.of(statistic, row.made().label()));
        fields.addAll(counts(row.truth(), row.tally()));
        csv.append(Csv.line(fields));
      }
    }
    return csv.toString();
  }

  private static List<String> counts(double truth, Tally t) {
    return List.of(
        Double.toString(truth),
        Integer.toString(t.worlds()),
        Integer.toString(t.none()),
        Integer.toString(t.below()),
        Integer.toString(t.above()),
        t.intervals() == 0 ? "" : Double.toString(t.coverage()),
        t.intervals() == 0 ? "" : Double.toString(t.error()),
        t.intervals() == 0 ? "" : Double.toString(t.width()),
        t.intervals() == 0 ? "" : Double.toString(t.needed()));
  }

  /// Returns the file of origin.
  ///
  /// @param program its version
  /// @param codeId hash of its classes
  /// @param dataId hash of the real days; empty without
  public static String origin(String program, String codeId, String dataId) {
    return Csv.line(List.of("what", "value"))
        + Csv.line(List.of("program", program))
        + Csv.line(List.of(CLASSES, codeId))
        + Csv.line(List.of(DATA, dataId));
  }

  /// Returns the file of verdicts.
  public static String verdicts(List<CoverageResult> results) {
    StringBuilder csv =
        new StringBuilder(
            head("intervals", "worlds", "supported", "not_supported", "inconclusive"));
    for (CoverageResult result : results) {
      for (VerdictRow row : result.verdicts()) {
        List<String> fields = place(result, row.at());
        fields.addAll(
            List.of(
                row.made().label(),
                Integer.toString(row.worlds()),
                Integer.toString(row.supported()),
                Integer.toString(row.notSupported()),
                Integer.toString(row.inconclusive())));
        csv.append(Csv.line(fields));
      }
    }
    return csv.toString();
  }

  /// Returns the file of dials.
  public static String dials(List<CoverageResult> results) {
    StringBuilder csv =
        new StringBuilder(head("condor_units", "premium", "hedge_units", "gross_cost_a_year"));
    for (CoverageResult result : results) {
      for (Dial dial : result.dials()) {
        List<String> fields = place(result, new At(dial.kind(), dial.years(), dial.reduction()));
        fields.addAll(
            List.of(
                Double.toString(dial.size()),
                Double.toString(dial.premium()),
                Double.toString(dial.strength()),
                Double.toString(dial.carry())));
        csv.append(Csv.line(fields));
      }
    }
    return csv.toString();
  }

  private static String head(String... columns) {
    List<String> all = new ArrayList<>(PLACE);
    all.addAll(List.of(columns));
    return Csv.line(all);
  }

  private static List<String> place(CoverageResult result, At at) {
    return new ArrayList<>(
        List.of(
            result.market(),
            at.kind().label(),
            Integer.toString(at.years()),
            Double.toString(at.reduction()),
            Integer.toString(result.setup().draws())));
  }
}
