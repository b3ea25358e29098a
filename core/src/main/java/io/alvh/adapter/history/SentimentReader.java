package io.alvh.adapter.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads the number of public offerings a month from the sentiment data of M. Baker and J. Wurgler:
/// columns by name, `yearmo` first (`YYYYMM`), `nipo` among the others; `.` is a missing value.
final class SentimentReader {
  private static final double MOST = 2_000;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

  private SentimentReader() {}

  /// Reads `file`.
  static Content read(SourceFile file, IssueLog log) {
    CsvRows csv =
        CsvRows.read(
            file,
            log,
            names -> names.getFirst().equals("yearmo") && names.contains("nipo"),
            "yearmo,... with nipo among the others");
    int at = csv.header().fields().indexOf("nipo");
    DateOrder order = new DateOrder();
    List<DayValue> values = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(csv.header().fields().size())) {
        continue;
      }
      Optional<LocalDate> month = month(row);
      if (row.text(at).equals(".")) {
        row.repair(at, "point: no value published of that month");
        continue;
      }
      OptionalDouble count = row.number(at, 0, MOST);
      if (month.isPresent() && count.isPresent() && order.accepts(row, month.get())) {
        values.add(new DayValue(month.get(), count.getAsDouble(), row.line()));
      }
    }
    return new Content.Values(List.copyOf(values));
  }

  private static Optional<LocalDate> month(Row row) {
    try {
      return Optional.of(YearMonth.parse(row.text(0), MONTH).atDay(1));
    } catch (DateTimeException e) {
      row.refuse(0, "a month as YYYYMM");
      return Optional.empty();
    }
  }
}
