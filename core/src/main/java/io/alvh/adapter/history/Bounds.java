package io.alvh.adapter.history;

import java.time.LocalDate;

/// Holds the rows of one file to the catalog's dates, noting once that there are others.
final class Bounds {
  private final LoadedFile file;
  private final Catalog catalog;
  private boolean notedBefore;
  private boolean notedAfter;

  Bounds(LoadedFile file, Catalog catalog) {
    this.file = file;
    this.catalog = catalog;
  }

  /// Returns whether a row of `date` is used.
  boolean holds(LocalDate date, long line) {
    if (date.isBefore(catalog.samplesBegin())) {
      if (!notedBefore) {
        String text = "this and later rows before " + catalog.samplesBegin() + " are not used";
        file.log().repair(line, 1, date.toString(), text);
        notedBefore = true;
      }
      return false;
    }
    if (date.isAfter(catalog.samplesEnd())) {
      if (!notedAfter) {
        String text = "this and all rows after " + catalog.samplesEnd() + " are not used";
        file.log().repair(line, 1, date.toString(), text);
        notedAfter = true;
      }
      return false;
    }
    return !date.isBefore(file.source().from());
  }
}
