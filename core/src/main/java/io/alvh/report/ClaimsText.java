package io.alvh.report;

import io.alvh.claims.ClaimMetric;
import io.alvh.claims.ClaimResult;
import io.alvh.claims.ClaimSpec;
import io.alvh.claims.Claimed;
import io.alvh.claims.Finding;
import io.alvh.claims.Judged;
import io.alvh.claims.Measured;
import io.alvh.claims.Measured.Control;
import io.alvh.claims.Metrics;
import io.alvh.claims.Verdict;
import io.alvh.claims.VerdictRule;
import io.alvh.study.Figures;
import io.alvh.study.Manifest;
import io.alvh.study.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The judged claims as text for the terminal, at most 120 columns wide.
public final class ClaimsText {
  /// Controls of a number that are told; all of them are in the table.
  private static final int BESIDE = 4;

  private final ClaimResult result;
  private final String mark;
  private final List<String> lines = new ArrayList<>();

  private ClaimsText(ClaimResult result) {
    this.result = result;
    this.mark = result.manifest().synthetic() ? Words.SYNTHETIC + ": " : "";
  }

  /// Returns the report: the table of verdicts, then each claim with its reason and every universe
  /// it was measured on. Made-up data say so on every table.
  public static List<String> lines(ClaimResult result) {
    ClaimsText text = new ClaimsText(result);
    text.head();
    text.verdicts();
    result.findings().forEach(text::claim);
    return List.copyOf(text.lines);
  }

  /// Returns the claims on file and the metrics files may name.
  public static List<String> list(List<ClaimSpec> claims) {
    List<String> lines = new ArrayList<>();
    TextTable table = TextTable.ofWords("claim", "metric", "claimed", "needs", "source");
    for (ClaimSpec c : claims) {
      table.row(
          c.id(),
          c.metric(),
          c.testable() ? c.claimed().words() : "-",
          c.needs().label(),
          cut(c.source(), 40));
    }
    lines.addAll(table.lines());
    lines.add("");
    lines.add("Metrics a claim's file may name, and none:");
    for (String label : Metrics.labels()) {
      String meaning = Metrics.find(label).map(ClaimMetric::meaning).orElse("");
      lines.addAll(Words.wrap("  " + label + ": " + meaning, TextTable.PAGE, "      "));
    }
    return lines;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 2) + "..";
  }

  private void head() {
    Manifest m = result.manifest();
    lines.add(mark + "Public claims judged, " + m.first() + " to " + m.last());
    lines.add("Data " + m.dataId() + ", program " + m.code());
    wrap("Rules: " + String.join(", ", m.rulebooks()) + "; " + Manifest.TIMING + ".");
    wrap(
        "Verdict rule "
            + VerdictRule.VERSION
            + ": SUPPORTED only if the strict interval lies within the claim, NOT SUPPORTED only if all"
            + " of it lies outside on the worse side, and that everywhere in the box of what prices do"
            + " not know; all else is INCONCLUSIVE. Strict is "
            + Figures.number(100 * result.sampling().strictLevel(), 2)
            + " %, because "
            + result.sampling().family()
            + " claims can be tested; "
            + result.sampling().draws()
            + " draws, seed "
            + result.sampling().seed()
            + ".");
  }

  private void verdicts() {
    lines.add("");
    lines.add(mark + "Verdicts");
    TextTable table =
        TextTable.ofWords(
            "claim", "verdict", "claimed", "measured", "strict interval", "decided by");
    for (Finding f : result.findings()) {
      boolean first = true;
      for (Judged part : shown(f)) {
        Claimed claimed = part.measured().judgedBy(f.claim());
        table.row(
            first ? f.claim().id() : "",
            first ? f.verdict().label() : "",
            claimed.words(),
            point(claimed, part.measured()),
            strict(claimed, part.measured()),
            cut(part.decisive(), 34));
        first = false;
      }
      if (f.parts().isEmpty()) {
        table.row(f.claim().id(), f.verdict().label(), "-", "-", "-", cut(f.decisive(), 34));
      }
    }
    lines.addAll(table.lines());
    for (Verdict verdict : Verdict.values()) {
      long n = result.findings().stream().filter(f -> f.verdict() == verdict).count();
      lines.add(verdict.label() + ": " + n);
    }
  }

  /// Returns the parts the table shows: those that decide, at most two.
  private static List<Judged> shown(Finding f) {
    List<Judged> deciding =
        f.parts().stream().filter(p -> p.verdict() == f.verdict()).limit(2).toList();
    return deciding.isEmpty() ? f.parts().stream().limit(2).toList() : deciding;
  }

  private void claim(Finding f) {
    lines.add("");
    wrap(mark + f.claim().id() + " " + f.verdict().label() + ". " + f.claim().text());
    wrap("    Why: " + f.reason());
    if (!f.claim().note().isEmpty() && f.claim().testable()) {
      wrap("    Note: " + f.claim().note());
    }
    for (Judged part : f.parts()) {
      Measured m = part.measured();
      Claimed claimed = m.judgedBy(f.claim());
      String which = m.further().map(x -> " " + x.number()).orElse("");
      wrap(
          "    "
              + m.universe()
              + which
              + ": "
              + point(claimed, m)
              + ", strict "
              + strict(claimed, m)
              + ", n = "
              + m.sample().n()
              + " "
              + m.sample().of()
              + ", "
              + m.evidence().label()
              + ": "
              + part.verdict().label()
              + " ("
              + part.decisive()
              + ")");
      beside(m);
    }
  }

  private void beside(Measured m) {
    if (!m.controls().isEmpty()) {
      int more = m.controls().size() - BESIDE;
      wrap(
          "      Beside it: "
              + m.controls().stream()
                  .limit(BESIDE)
                  .map(ClaimsText::control)
                  .collect(Collectors.joining("; "))
              + (more > 0 ? "; " + more + " more in " + ClaimsCsv.FILE : "")
              + ".");
    }
  }

  private static String control(Control c) {
    return c.label()
        + ": "
        + switch (c.value()) {
          case Measure.Known k -> Claimed.text(c.unit(), k.value());
          case Measure.Undefined u -> "none, " + u.reason();
        }
        + c.interval()
            .map(i ->
                " ("
                    + Claimed.text(c.unit(), i.low())
                    + " to "
                    + Claimed.text(c.unit(), i.high())
                    + ")")
            .orElse("");
  }

  private static String point(Claimed claimed, Measured m) {
    return m.point().find().isPresent() ? claimed.text(m.point().find().getAsDouble()) : Words.NONE;
  }

  private static String strict(Claimed claimed, Measured m) {
    return m.strict()
        .map(i -> claimed.text(i.low()) + " to " + claimed.text(i.high()))
        .orElse("none");
  }

  private void wrap(String text) {
    lines.addAll(Words.wrap(text, TextTable.PAGE, "      "));
  }
}
