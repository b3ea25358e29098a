package io.alvh.adapter.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads a FRED series: `observation_date,<ID>`, `DATE,<ID>` (before November 2024) or
/// `date,value`. A blank or `.` says that no value was published that day.
final class FredReader {
  private static final String ACCEPTED = "observation_date,<ID> or DATE,<ID> or date,value";

  private FredReader() {}

  /// Reads `file` as rates in percent.
  static Content rates(SourceFile file, IssueLog log) {
    return new Content.Values(read(file, log, -5, 30));
  }

  /// Reads `file` as levels above zero, in the series' own unit.
  static Content levels(SourceFile file, IssueLog log) {
    return new Content.Values(read(file, log, 1e-3, 1e7));
  }

  /// Reads `file` as bank discount rates of a 91-day bill, in percent, and returns the
  /// bond-equivalent yields in percent: `365 d / (360 - 91 d)` of fractions.
  static Content discounts(SourceFile file, IssueLog log) {
    List<DayValue> rows = new ArrayList<>();
    for (DayValue v : read(file, log, -5, 30)) {
      double d = v.value() / 100;
      rows.add(new DayValue(v.date(), 100 * 365 * d / (360 - 91 * d), v.line()));
    }
    return new Content.Values(List.copyOf(rows));
  }

  /// Reads `file` as closes of an index in points.
  static Content index(SourceFile file, IssueLog log) {
    List<DayPrice> rows = new ArrayList<>();
    for (DayValue v : read(file, log, 0.01, 1_000_000)) {
      rows.add(DayPrice.ofClose(v.date(), v.value(), v.line()));
    }
    return new Content.Prices(List.copyOf(rows));
  }

  private static List<DayValue> read(SourceFile file, IssueLog log, double low, double high) {
    CsvRows csv = CsvRows.read(file, log, FredReader::isHeader, ACCEPTED);
    DateOrder order = new DateOrder();
    List<DayValue> values = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(2)) {
        continue;
      }
      Optional<LocalDate> date = row.date(0);
      String text = row.text(1);
      if (text.isEmpty() || text.equals(".")) {
        row.repair(1, "blank: no value published that day");
        continue;
      }
      OptionalDouble value = row.number(1, low, high);
      if (date.isPresent() && value.isPresent() && order.accepts(row, date.get())) {
        values.add(new DayValue(date.get(), value.getAsDouble(), row.line()));
      }
    }
    return List.copyOf(values);
  }

  private static boolean isHeader(List<String> names) {
    return names.size() == 2
        && (names.getFirst().equals("date") || names.getFirst().equals("observation_date"))
        && names.get(1).matches("[a-z][a-z0-9_]*");
  }
}
