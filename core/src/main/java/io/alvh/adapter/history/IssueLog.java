package io.alvh.adapter.history;

import io.alvh.adapter.history.DataIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects everything found wrong with one file.
final class IssueLog {
  private static final int LONGEST_VALUE = 60;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final String file;
  private final List<DataIssue> issues = new ArrayList<>();

  IssueLog(String file) {
    this.file = file;
  }

  /// Returns the file's path below the data folder.
  String file() {
    return file;
  }

  /// Notes that `value` makes the file unusable.
  void error(long line, int column, String value, String accepted) {
    issues.add(new DataIssue(file, line, column, shorten(value), accepted, Severity.ERROR));
  }

  /// Notes that `value` was mended, replaced or ignored.
  void repair(long line, int column, String value, String done) {
    issues.add(new DataIssue(file, line, column, shorten(value), done, Severity.REPAIR));
  }

  /// Returns whether anything so far makes the file unusable.
  boolean hasErrors() {
    return issues.stream().anyMatch(i -> i.severity() == Severity.ERROR);
  }

  /// Returns what was found, in the order of finding.
  List<DataIssue> issues() {
    return List.copyOf(issues);
  }

  private static String shorten(String value) {
    String plain = CONTROL.matcher(value).replaceAll("?");
    return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "...";
  }
}
