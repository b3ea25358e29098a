package io.alvh.claims.metric;

import io.alvh.study.Period;
import java.time.LocalDate;

/// Parts of a claim's period.
final class Periods {
  private Periods() {}

  /// Returns the part of `period` from `date` on; empty of sessions where it ends before.
  static Period since(Period period, LocalDate date) {
    return of(period.from().isAfter(date) ? period.from() : date, period.to());
  }

  /// Returns the part of `period` before `date`; empty of sessions where it begins later.
  static Period before(Period period, LocalDate date) {
    return of(period.from(), period.to().isBefore(date) ? period.to() : date.minusDays(1));
  }

  /// Returns the days from `from` to `to`, both included.
  static Period of(LocalDate from, LocalDate to) {
    String words = words(from, to);
    return new Period(words, words, from, to, Period.Kind.SPAN);
  }

  /// Returns text such as `2022-05-11 to 2025-12-31`.
  static String words(Period period) {
    return words(period.from(), period.to());
  }

  private static String words(LocalDate from, LocalDate to) {
    return from + (to.equals(LocalDate.MAX) ? " to the end" : " to " + to);
  }
}
