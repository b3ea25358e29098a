package io.alvh.adapter.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads a share's history as Yahoo lays it out: columns by name, `Date` first, `Close` or
/// `Dividends` among the others; a byte-order mark and a time of day with offset are allowed.
final class YahooReader {
  private static final double HIGHEST = 100_000;

  private YahooReader() {}

  /// Reads the closes of `file`, dollars per share, unadjusted for dividends.
  static Content closes(SourceFile file, IssueLog log) {
    return new Content.Values(read(file, log, "close", 0.01));
  }

  /// Reads the days of `file` on which the share went ex dividend, dollars per share.
  static Content dividends(SourceFile file, IssueLog log) {
    List<DayValue> all = read(file, log, "dividends", 0);
    List<DayValue> paid = new ArrayList<>();
    for (DayValue v : all) {
      // The last row stays, whatever it holds: it says until when the dividends are known.
      if (v.value() > 0 || v.equals(all.getLast())) {
        paid.add(v);
      }
    }
    return new Content.Values(List.copyOf(paid));
  }

  private static List<DayValue> read(SourceFile file, IssueLog log, String column, double low) {
    CsvRows csv =
        CsvRows.read(
            file,
            log,
            names -> names.getFirst().equals("date") && names.contains(column),
            "Date,Open,High,Low,Close,Adj Close,Volume or another with Date first and " + column);
    int at = csv.header().fields().indexOf(column);
    int high = csv.header().fields().indexOf("high");
    int lowAt = csv.header().fields().indexOf("low");
    DateOrder order = new DateOrder();
    List<DayValue> values = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(csv.header().fields().size())) {
        continue;
      }
      Optional<LocalDate> date = row.date(0);
      OptionalDouble value = row.number(at, low, HIGHEST);
      if (high > 0 && lowAt > 0 && !ordered(row, high, lowAt)) {
        continue;
      }
      if (date.isPresent() && value.isPresent() && order.accepts(row, date.get())) {
        values.add(new DayValue(date.get(), value.getAsDouble(), row.line()));
      }
    }
    return List.copyOf(values);
  }

  private static boolean ordered(Row row, int highAt, int lowAt) {
    OptionalDouble high = row.number(highAt, 0, HIGHEST);
    OptionalDouble low = row.number(lowAt, 0, HIGHEST);
    if (high.isPresent() && low.isPresent() && high.getAsDouble() < low.getAsDouble() - 1e-9) {
      row.refuse(highAt, "a high not below the low " + low.getAsDouble());
      return false;
    }
    return high.isPresent() && low.isPresent();
  }
}
