package io.alvh.adapter.history;

/// What came of opening a data folder.
public sealed interface HistoryLoad {
  /// The report on the files, with every issue found.
  DataCheckReport report();

  /// The folder is usable.
  record Loaded(CsvHistory history, DataCheckReport report) implements HistoryLoad {}

  /// The folder is not usable; the report's errors say why, all at once.
  record Refused(DataCheckReport report) implements HistoryLoad {}
}
