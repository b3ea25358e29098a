package io.alvh.adapter.history;

import io.alvh.adapter.history.Catalog.Role;
import io.alvh.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Merges the sources of one daily series by precedence.
final class SeriesMerge {
  /// Half of the smallest step in which an index is published, points.
  private static final double SAME = 0.005 + 1e-9;

  private SeriesMerge() {}

  /// Merges index files: rows on days that were no session are noted and ignored.
  static NavigableMap<LocalDate, Sourced<DayPrice>> prices(List<LoadedFile> files, Catalog c) {
    TreeMap<LocalDate, Sourced<DayPrice>> merged = new TreeMap<>();
    for (LoadedFile file : files) {
      if (!(file.content() instanceof Content.Prices prices)) {
        continue;
      }
      Bounds bounds = new Bounds(file, c);
      for (DayPrice row : prices.rows()) {
        if (!bounds.holds(row.date(), row.line())) {
          continue;
        }
        if (!TradingCalendar.isSession(row.date())) {
          file.log().repair(row.line(), 1, row.date().toString(), "no session that day: ignored");
          continue;
        }
        Sourced<DayPrice> before = merged.putIfAbsent(row.date(), new Sourced<>(row, file));
        if (before != null
            && file.source().role() == Role.OVERRIDE
            && differs(before.value(), row)) {
          merged.put(row.date(), new Sourced<>(before.value().withClose(row.close()), file));
          noteOverride(before.log(), before.value(), row, file.log().file());
        }
      }
    }
    return merged;
  }

  private static boolean differs(DayPrice one, DayPrice other) {
    return Math.abs(one.close() - other.close()) > SAME;
  }

  private static void noteOverride(IssueLog log, DayPrice before, DayPrice row, String file) {
    String found = row.date() + " close " + before.close();
    String done = "replaced by " + row.close() + " of " + file + ":" + row.line();
    log.repair(before.line(), 0, found, done);
  }

  /// Merges files of rates or shares, which may have values on days without a session.
  static NavigableMap<LocalDate, Sourced<DayValue>> values(List<LoadedFile> files, Catalog c) {
    TreeMap<LocalDate, Sourced<DayValue>> merged = new TreeMap<>();
    for (LoadedFile file : files) {
      if (file.content() instanceof Content.Values values) {
        for (DayValue row : values.rows()) {
          if (!row.date().isAfter(c.samplesEnd())) {
            merged.putIfAbsent(row.date(), new Sourced<>(row, file));
          }
        }
      }
    }
    return merged;
  }
}
