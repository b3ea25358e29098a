package io.alvh.adapter.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads numbers of issues by day: `YYYYMMDD, n`, without a header.
final class BreadthReader {
  private static final double MOST = 20_000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private BreadthReader() {}

  /// Reads `file`.
  static Content read(SourceFile file, IssueLog log) {
    DateOrder order = new DateOrder();
    List<DayValue> values = new ArrayList<>();
    for (Row row : CsvRows.all(file, log)) {
      if (!row.hasFields(2)) {
        continue;
      }
      Optional<LocalDate> date = date(row);
      OptionalDouble count = row.number(1, 0, MOST);
      if (date.isPresent() && count.isPresent() && order.accepts(row, date.get())) {
        values.add(new DayValue(date.get(), count.getAsDouble(), row.line()));
      }
    }
    return new Content.Values(List.copyOf(values));
  }

  private static Optional<LocalDate> date(Row row) {
    try {
      return Optional.of(LocalDate.parse(row.text(0), DAY));
    } catch (DateTimeException e) {
      row.refuse(0, "a date as YYYYMMDD");
      return Optional.empty();
    }
  }
}
