package io.alvh.claims.metric;

import io.alvh.claims.metric.SumFigure.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Makes tables of some sessions.
final class Picked {
  private Picked() {}

  /// Returns the rows of the sessions that are `kept`; nothing if they are fewer than two.
  ///
  /// @param dates of all sessions
  /// @param row the columns of a session, by its place; the first leads the choice of blocks
  static Optional<Table> of(
      List<LocalDate> dates, Predicate<LocalDate> kept, int width, IntFunction<long[]> row) {
    int[] at = IntStream.range(0, dates.size()).filter(i -> kept.test(dates.get(i))).toArray();
    if (at.length < 2) {
      return Optional.empty();
    }
    long[][] columns = new long[width][at.length];
    double[] leading = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      long[] values = row.apply(at[i]);
      for (int c = 0; c < width; c++) {
        columns[c][i] = values[c];
      }
      leading[i] = (double) values[0];
    }
    return Optional.of(new Table(columns, leading));
  }
}
