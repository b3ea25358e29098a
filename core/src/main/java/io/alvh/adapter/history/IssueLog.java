package io.alvh.adapter.history;

import io.alvh.adapter.history.DataIssue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects everything found wrong with one file.
public final class IssueLog {
  private static final int LONGEST_VALUE = 60;

  /// A file with more errors than this is broken as a whole: the rest are counted, not listed.
  private static final int MOST_ERRORS = 50;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final String file;
  private final List<DataIssue> issues = new ArrayList<>();
  private int errors;

  /// Makes an empty one for the file at the path `file` below the data folder.
  public IssueLog(String file) {
    this.file = file;
  }

  /// Returns the file's path below the data folder.
  public String file() {
    return file;
  }

  /// Notes that `value` makes the file unusable.
  public void error(long line, int column, String value, String accepted) {
    errors++;
    if (errors <= MOST_ERRORS) {
      issues.add(new DataIssue(file, line, column, shorten(value), accepted, Severity.ERROR));
    }
  }

  /// Notes that `value` was mended, replaced or ignored.
  public void repair(long line, int column, String value, String done) {
    issues.add(new DataIssue(file, line, column, shorten(value), done, Severity.REPAIR));
  }

  /// Returns whether anything so far makes the file unusable.
  public boolean hasErrors() {
    return errors > 0;
  }

  /// Returns what was found, in the order of finding.
  public List<DataIssue> issues() {
    List<DataIssue> all = new ArrayList<>(issues);
    if (errors > MOST_ERRORS) {
      String more = errors - MOST_ERRORS + " more values";
      all.add(new DataIssue(file, 0, 0, more, "as said above of this file", Severity.ERROR));
    }
    return List.copyOf(all);
  }

  private static String shorten(String value) {
    String plain = CONTROL.matcher(value).replaceAll("?");
    return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "...";
  }
}
