package io.alvh.adapter.pull;

import java.util.List;
import java.util.Locale;

/// What a download left behind.
///
/// @param outcomes one a source, in the order asked
public record PullReport(List<Outcome> outcomes) {
  public PullReport {
    outcomes = List.copyOf(outcomes);
  }

  /// What happened to one file.
  public enum Status {
    /// Written for the first time, or replaced by a longer or corrected one.
    WRITTEN,
    /// The publisher's file is the one already there.
    UNCHANGED,
    /// Complete already, so not asked for.
    COMPLETE,
    /// Not listed by the publisher yet, which is no failure.
    NOT_LISTED,
    /// Not brought up to date; what was there before is untouched.
    FAILED;

    /// Returns the name in lower case.
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// One file.
  ///
  /// @param file relative to the data folder
  /// @param status what happened
  /// @param detail rows and last date, or what went wrong
  public record Outcome(String file, Status status, String detail) {
    /// Returns one line of text.
    @Override
    public String toString() {
      return file + ": " + status.text() + ", " + detail;
    }
  }

  /// Returns the files that could not be brought up to date.
  public List<Outcome> failures() {
    return outcomes.stream().filter(o -> o.status() == Status.FAILED).toList();
  }

  /// Returns how many files have `status`.
  public long count(Status status) {
    return outcomes.stream().filter(o -> o.status() == status).count();
  }
}
