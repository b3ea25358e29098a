package io.alvh.adapter.history;

import io.alvh.adapter.history.Content.SlotRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads settlements by place in the curve: `Date,First Month,F1..F12,...` of vixcentral, or
/// `Fecha,M1..M8`. On an expiry date the first place is already the next contract.
final class VxSlotReader {
  private static final String ACCEPTED = "Date,First Month,F1,F2,... or Fecha,M1,M2,...";

  private VxSlotReader() {}

  /// Reads `file`.
  static Content read(SourceFile file, IssueLog log) {
    CsvRows csv = CsvRows.read(file, log, VxSlotReader::isHeader, ACCEPTED);
    List<String> names = csv.header().fields();
    int first = Math.max(names.indexOf("f1"), names.indexOf("m1"));
    int count = 0;
    while (first >= 0
        && first + count < names.size()
        && names.get(first + count).matches("[fm]" + (count + 1))) {
      count++;
    }
    DateOrder order = new DateOrder();
    List<SlotRow> rows = new ArrayList<>();
    for (Row row : csv.rows()) {
      if (!row.hasFields(names.size())) {
        continue;
      }
      Optional<LocalDate> date = row.date(0);
      List<Double> settles = settles(row, first, count);
      if (date.isPresent() && settles.size() == count && order.accepts(row, date.get())) {
        rows.add(new SlotRow(date.get(), settles, row));
      }
    }
    return new Content.Slots(List.copyOf(rows));
  }

  private static boolean isHeader(List<String> names) {
    return (names.getFirst().equals("date") && names.contains("f1"))
        || (names.getFirst().equals("fecha") && names.contains("m1"));
  }

  private static List<Double> settles(Row row, int first, int count) {
    List<Double> settles = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      if (row.text(i).isEmpty()) {
        settles.add(0.0);
        continue;
      }
      OptionalDouble value = row.number(i, 0, VxContractReader.HIGHEST);
      if (value.isPresent()) {
        settles.add(value.getAsDouble());
      }
    }
    return List.copyOf(settles);
  }
}
