package io.alvh.adapter.history;

import io.alvh.adapter.history.DataIssue.Severity;
import java.util.List;

/// Everything found when a data folder was read.
///
/// @param catalog name of the catalog used, `none` if none fits
/// @param dataId SHA-256 over the catalog and the bytes of every file used
/// @param series one a series; empty when the folder was refused
/// @param issues every value refused, mended, replaced or ignored
public record DataCheckReport(
    String catalog, String dataId, List<SeriesReport> series, List<DataIssue> issues) {
  public DataCheckReport {
    series = List.copyOf(series);
    issues = List.copyOf(issues);
  }

  /// Returns whether a history can be made of the folder.
  public boolean isUsable() {
    return errors().isEmpty();
  }

  /// Returns what makes the folder unusable, in the order of the catalog.
  public List<DataIssue> errors() {
    return issues.stream().filter(i -> i.severity() == Severity.ERROR).toList();
  }

  /// Returns what was mended, replaced or ignored, in the order of the catalog.
  public List<DataIssue> repairs() {
    return issues.stream().filter(i -> i.severity() == Severity.REPAIR).toList();
  }

  /// Returns the full text of `data check`, lines of at most 120 columns.
  public List<String> render() {
    return new DataCheckText(this).full();
  }

  /// Returns the table per series and the totals alone, lines of at most 120 columns.
  public List<String> summary() {
    return new DataCheckText(this).summary();
  }
}
