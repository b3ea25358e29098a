package io.alvh.report;

import io.alvh.claims.ClaimResult;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Finding;
import io.alvh.claims.Judged;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Measured.Shift;
import io.alvh.stats.bootstrap.Interval;
import io.alvh.study.Measure;
import io.alvh.study.measure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every number of judged claims as CSV, one a line: the claims' own, under every shift, and the
/// controls. Percentages are written as fractions; the unit of a control is its own, and its
/// claimed range is that of the claim it stands beside.
public final class ClaimsCsv {
  /// Name of the file.
  public static final String FILE = "claims.csv";

  private static final List<String> HEADS =
      List.of(
          "claim",
          "claim_verdict",
          "universe",
          "number",
          "verdict",
          "decisive",
          "evidence",
          "claimed_low",
          "claimed_high",
          "unit",
          "n",
          "of",
          "kind",
          "group",
          "label",
          "value",
          "undefined",
          "low95",
          "high95",
          "strict_low",
          "strict_high",
          "method");

  private final StringBuilder csv = new StringBuilder(Csv.line(HEADS));

  private ClaimsCsv() {}

  /// Returns the table.
  public static String text(ClaimResult result) {
    ClaimsCsv csv = new ClaimsCsv();
    for (Finding finding : result.findings()) {
      finding.parts().forEach(part -> csv.part(finding, part));
      if (finding.parts().isEmpty()) {
        csv.untestable(finding);
      }
    }
    return csv.csv.toString();
  }

  private void untestable(Finding f) {
    List<String> fields = new ArrayList<>(List.of(f.claim().id(), f.verdict().label(), "", ""));
    fields.addAll(List.of(f.verdict().label(), f.decisive()));
    while (fields.size() < HEADS.indexOf("kind")) {
      fields.add("");
    }
    fields.addAll(List.of("claim", "", "", "", f.reason()));
    while (fields.size() < HEADS.size()) {
      fields.add("");
    }
    csv.append(Csv.line(fields));
  }

  private void part(Finding f, Judged part) {
    Measured m = part.measured();
    Claimed claimed = m.judgedBy(f.claim());
    List<String> head = head(f, part, claimed.unit());
    row(head, List.of("claim", "", ""), m.point(), m.interval(), m.strict());
    for (Shift s : m.shifts()) {
      row(
          head,
          List.of(s.decides() ? "shift" : "shown", s.group(), s.label()),
          s.point(),
          Optional.empty(),
          s.strict());
    }
    for (Control c : m.controls()) {
      row(
          head(f, part, c.unit()),
          List.of("control", "", c.label()),
          c.value(),
          c.interval(),
          Optional.empty());
    }
  }

  private static List<String> head(Finding f, Judged part, Unit unit) {
    Measured m = part.measured();
    Claimed claimed = m.judgedBy(f.claim());
    return List.of(
        f.claim().id(),
        f.verdict().label(),
        m.universe(),
        m.further().map(ClaimSpec.Further::number).orElse(""),
        part.verdict().label(),
        part.decisive(),
        m.evidence().label(),
        Double.toString(claimed.low()),
        Double.toString(claimed.high()),
        unit.name(),
        Integer.toString(m.sample().n()),
        m.sample().of());
  }

  private void row(
      List<String> head,
      List<String> what,
      Measure value,
      Optional<Interval> usual,
      Optional<Interval> strict) {
    List<String> fields = new ArrayList<>(head);
    fields.addAll(what);
    switch (value) {
      case Measure.Known k -> fields.addAll(List.of(Double.toString(k.value()), ""));
      case Measure.Undefined u -> fields.addAll(List.of("", u.reason()));
    }
    for (Optional<Interval> interval : List.of(usual, strict)) {
      fields.add(interval.map(i -> Double.toString(i.low())).orElse(""));
      fields.add(interval.map(i -> Double.toString(i.high())).orElse(""));
    }
    fields.add(strict.or(() -> usual).map(i -> i.method().name()).orElse(""));
    csv.append(Csv.line(fields));
  }
}
