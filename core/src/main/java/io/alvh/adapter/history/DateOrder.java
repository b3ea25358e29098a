package io.alvh.adapter.history;

import java.time.LocalDate;
import java.util.List;

/// Checks that the rows of one file ascend by date, each date once.
final class DateOrder {
  private LocalDate last = LocalDate.MIN;
  private List<String> lastFields = List.of();

  /// Returns whether the row of `date` follows the one before. A row that repeats the one before
  /// word for word is noted and ignored; any other disorder makes the file unusable.
  boolean accepts(Row row, LocalDate date) {
    if (date.isAfter(last)) {
      last = date;
      lastFields = row.fields();
      return true;
    }
    if (date.equals(last) && row.fields().equals(lastFields)) {
      row.repair(0, "identical row repeated, ignored");
    } else if (date.equals(last)) {
      row.refuse(0, "each date once; the row before has the same date and other values");
    } else {
      row.refuse(0, "dates in ascending order, after " + last);
    }
    return false;
  }
}
