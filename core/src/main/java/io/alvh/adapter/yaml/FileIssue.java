package io.alvh.adapter.yaml;

/// Something wrong or doubtful in a file the user writes.
///
/// @param file name as the user gave it
/// @param line from 1
/// @param column from 1
/// @param kind how bad it is
/// @param message what was refused, and what would be accepted
public record FileIssue(String file, int line, int column, Kind kind, String message) {
  /// How bad an issue is.
  public enum Kind {
    /// The file does not say what it must say.
    ERROR,
    /// A range of VIX has no rule or two: well written, but it cannot run.
    COVERAGE,
    /// Legal, but probably not meant.
    WARNING
  }

  /// Returns whether a file with this issue may be used.
  public boolean usable() {
    return kind == Kind.WARNING;
  }

  /// Returns text such as `my.yaml:12:5: edr.w: 1.6 refused, accepted: a number from 0 to 1`.
  @Override
  public String toString() {
    String mark = kind == Kind.ERROR ? "" : "warning: ";
    return file + ":" + line + ":" + column + ": " + mark + message;
  }
}
