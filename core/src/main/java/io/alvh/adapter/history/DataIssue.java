package io.alvh.adapter.history;

/// One value of a data file that could not be used as it stands.
///
/// @param file path below the data folder
/// @param line first line of the value, from 1; 0 when the whole file is meant
/// @param column first character of the value in its line, from 1; 0 when the whole line is meant
/// @param value the text found there
/// @param remedy what would be accepted (`ERROR`), or what was done (`REPAIR`)
public record DataIssue(
    String file, long line, int column, String value, String remedy, Severity severity) {
  /// How bad it is.
  public enum Severity {
    /// The value makes its file unusable.
    ERROR,
    /// The value was mended, replaced or ignored, and the history is usable.
    REPAIR
  }

  /// Returns `file`, `file:line` or `file:line:column`, as much as is known.
  public String place() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /// Returns one line: the place, the value, and what would be accepted or what was done.
  @Override
  public String toString() {
    String found = value.isEmpty() ? "" : " '" + value + "'";
    return severity == Severity.ERROR
        ? place() + ":" + found + " refused; accepted: " + remedy
        : place() + ":" + found + " " + remedy;
  }
}
