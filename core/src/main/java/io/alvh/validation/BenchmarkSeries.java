package io.alvh.validation;

import io.alvh.unit.Check;
import java.time.LocalDate;
import java.util.List;

/// Values of an index as its publisher gives them, daily or monthly.
///
/// @param symbol the index's, for example `PUT`
/// @param values ascending by date, at least two
public record BenchmarkSeries(String symbol, List<Value> values) {
  /// The index on one date.
  ///
  /// @param date as published
  /// @param value above zero
  public record Value(LocalDate date, double value) {
    public Value {
      Check.positive(value, "index value");
    }
  }

  public BenchmarkSeries {
    values = List.copyOf(values);
    Check.that(values.size() > 1, symbol + " needs at least two values");
    for (int i = 1; i < values.size(); i++) {
      Check.that(
          values.get(i - 1).date().isBefore(values.get(i).date()),
          symbol + " must ascend by date, had " + values.get(i).date());
    }
  }
}
