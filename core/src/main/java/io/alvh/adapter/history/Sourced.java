package io.alvh.adapter.history;

/// A value and the file it was taken from.
record Sourced<T>(T value, LoadedFile file) {
  /// Returns the files the catalog names for it, for reports.
  String label() {
    return file.source().files();
  }

  /// Returns where to note what is done about the value.
  IssueLog log() {
    return file.log();
  }
}
