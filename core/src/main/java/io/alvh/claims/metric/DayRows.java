package io.alvh.claims.metric;

import io.alvh.backtest.DayRow;
import io.alvh.backtest.RunResult;
import io.alvh.claims.BookKey;
import io.alvh.claims.CaseFile;
import io.alvh.claims.ClaimSpec;
import io.alvh.study.BoxNode;
import io.alvh.study.Period;
import io.alvh.study.RunSlice;
import io.alvh.study.inference.BookDays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The headline days of a book with one more number a session, cents. Immutable.
final class DayRows {
  private final BookDays book;
  private final double[] extra;

  private DayRows(BookDays book, double[] extra) {
    this.book = book;
    this.extra = extra;
  }

  /// Returns its days.
  BookDays book() {
    return book;
  }

  /// Returns the number of session `i`.
  long extra(int i) {
    return (long) extra[i];
  }

  /// Returns the number of every session of `run`, for `ClaimMetric.reduced`.
  static double[] column(RunResult run, ToLongFunction<DayRow> number) {
    return run.days().stream().mapToDouble(d -> (double) number.applyAsLong(d)).toArray();
  }

  /// Returns the rows of `key` at `node`, whose metric kept the number; on the base prices without
  /// one.
  static DayRows of(
      CaseFile file,
      Optional<BoxNode> node,
      ClaimSpec claim,
      BookKey key,
      ToLongFunction<DayRow> number) {
    if (node.isPresent()) {
      BookDays days = Objects.requireNonNull(file.boxed().get(node.get())).get(key);
      return new DayRows(Objects.requireNonNull(days), file.reduced(node.get(), claim, key));
    }
    RunResult run = file.run(key);
    return new DayRows(
        BookDays.of(RunSlice.of(run, Period.HEADLINE).orElseThrow()), column(run, number));
  }

  /// Returns condors and hedge together of session `i`, cents.
  long trading(int i) {
    return book.condors(i) + book.hedge(i);
  }
}
