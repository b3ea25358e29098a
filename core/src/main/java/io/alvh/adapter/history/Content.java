package io.alvh.adapter.history;

import io.alvh.calendar.Expiry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What one data file holds, read and checked by itself.
sealed interface Content {
  /// Daily prices of an index, ascending.
  record Prices(List<DayPrice> rows) implements Content {}

  /// Dated values of a rate, share or dividend, ascending.
  record Values(List<DayValue> rows) implements Content {}

  /// Settlements of one monthly VX contract, ascending; the row of the expiry date is the final
  /// settlement.
  record Contract(Expiry expiry, List<DayValue> rows) implements Content {}

  /// Settlements by place in the curve.
  record Slots(List<SlotRow> rows) implements Content {}

  /// Final settlement values by contract month, in points.
  record Finals(List<FinalValue> rows) implements Content {}

  /// Scheduled and unscheduled releases.
  record Events(List<EventRow> rows) implements Content {}

  /// A file that is not used, for the reason noted.
  record Unused() implements Content {}

  /// Settlements on one day, front contract first; zero where the contract is not listed.
  record SlotRow(LocalDate date, List<Double> settles, Row row) {}

  /// The final settlement of one contract month.
  record FinalValue(YearMonth month, double value, long line) {}
}
