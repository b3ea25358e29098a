package io.alvh.adapter.history;

import io.alvh.adapter.history.DataIssue.Severity;
import io.alvh.adapter.history.SeriesReport.SourcePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text of a report on a data folder.
final class DataCheckText {
  private static final int WIDTH = 120;
  private static final int MISSING_SHOWN = 8;

  private final DataCheckReport report;
  private final List<String> lines = new ArrayList<>();

  DataCheckText(DataCheckReport report) {
    this.report = report;
  }

  /// Returns every issue with its place, then the summary.
  List<String> full() {
    for (DataIssue error : report.errors()) {
      addWrapped("", error.toString());
    }
    addRepairs();
    lines.add("");
    return summary();
  }

  /// Returns the table of series and the totals.
  List<String> summary() {
    addTable();
    addSources();
    addMissing();
    lines.add(
        String.format(
            Locale.ROOT,
            "catalog %s, data %.12s, %d errors, %d values mended, replaced or ignored",
            report.catalog(),
            report.dataId().isEmpty() ? "-" : report.dataId(),
            report.errors().size(),
            report.repairs().size()));
    lines.add(report.isUsable() ? "usable" : "NOT USABLE");
    return List.copyOf(lines);
  }

  /// Neighbouring lines of one file to which the same was done share one line of text.
  private void addRepairs() {
    List<DataIssue> run = new ArrayList<>();
    for (DataIssue issue : report.issues()) {
      if (issue.severity() != Severity.REPAIR) {
        continue;
      }
      if (!run.isEmpty() && !continues(run.getLast(), issue)) {
        addRun(run);
        run.clear();
      }
      run.add(issue);
    }
    if (!run.isEmpty()) {
      addRun(run);
    }
  }

  private static boolean continues(DataIssue last, DataIssue next) {
    return last.file().equals(next.file())
        && last.remedy().equals(next.remedy())
        && next.line() - last.line() <= 1
        && next.line() > 0;
  }

  private void addRun(List<DataIssue> run) {
    DataIssue first = run.getFirst();
    if (run.size() == 1) {
      addWrapped("", first.toString());
      return;
    }
    DataIssue last = run.getLast();
    addWrapped(
        "",
        first.file()
            + ":"
            + first.line()
            + "-"
            + last.line()
            + ": "
            + run.size()
            + " values ('"
            + first.value()
            + "' to '"
            + last.value()
            + "') "
            + first.remedy());
  }

  private void addTable() {
    if (report.series().isEmpty()) {
      return;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%-18s %-8s %-10s %-10s %8s %8s %9s",
            "series",
            "needed",
            "first",
            "last",
            "rows",
            "missing",
            "repaired"));
    for (SeriesReport s : report.series()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-18s %-8s %-10s %-10s %8d %8d %9d",
              s.key(),
              s.required() ? "yes" : "no",
              s.rows() == 0 ? "absent" : s.sources().isEmpty() ? "undated" : first(s),
              s.sources().isEmpty() ? "" : last(s),
              s.rows(),
              s.missing().size(),
              s.repaired()));
    }
    lines.add("");
  }

  private static LocalDate first(SeriesReport s) {
    return s.sources().stream().map(SourcePeriod::from).min(LocalDate::compareTo).orElseThrow();
  }

  private static LocalDate last(SeriesReport s) {
    return s.sources().stream().map(SourcePeriod::to).max(LocalDate::compareTo).orElseThrow();
  }

  private void addSources() {
    if (report.series().isEmpty()) {
      return;
    }
    lines.add(
        String.format(
            Locale.ROOT, "%-18s %-10s %-10s %8s  %s", "series", "from", "to", "rows", "source"));
    for (SeriesReport s : report.series()) {
      for (SourcePeriod p : s.sources()) {
        String head =
            String.format(
                Locale.ROOT, "%-18s %-10s %-10s %8d  ", s.key(), p.from(), p.to(), p.rows());
        lines.add(cut(head + p.source()));
      }
    }
    lines.add("");
  }

  private void addMissing() {
    for (SeriesReport s : report.series()) {
      if (s.missing().isEmpty()) {
        continue;
      }
      List<String> shown =
          s.missing().stream().limit(MISSING_SHOWN).map(LocalDate::toString).toList();
      int more = s.missing().size() - shown.size();
      String tail = more > 0 ? " and " + more + " more, the last " + s.missing().getLast() : "";
      addWrapped("", s.key() + " lacks " + String.join(" ", shown) + tail);
    }
  }

  private void addWrapped(String indent, String text) {
    String rest = indent + text;
    while (rest.length() > WIDTH) {
      int at = rest.lastIndexOf(' ', WIDTH);
      if (at <= 4) {
        at = WIDTH;
      }
      lines.add(rest.substring(0, at).stripTrailing());
      rest = "    " + rest.substring(at).strip();
    }
    lines.add(rest);
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 3) + "...";
  }
}
