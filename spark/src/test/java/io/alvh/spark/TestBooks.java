package io.alvh.spark;

import io.alvh.calendar.TradingCalendar;
import io.alvh.study.inference.BookDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Books made by hand: a million dollars over five years, with noise and rare large losses.
final class TestBooks {
  private static final int SESSIONS = 1_250;
  private static final long START = 100_000_000;

  private TestBooks() {}

  /// Returns the book with a hedge that pays a third of each large loss, or without it.
  static BookDays book(boolean hedged) {
    SplittableRandom random = new SplittableRandom(42);
    List<LocalDate> dates = new ArrayList<>();
    long[] nav = new long[SESSIONS];
    long[] condors = new long[SESSIONS];
    long[] hedge = new long[SESSIONS];
    long[] carry = new long[SESSIONS];
    LocalDate date = LocalDate.of(2000, 1, 3);
    long value = START;
    for (int i = 0; i < SESSIONS; i++) {
      dates.add(date);
      date = TradingCalendar.next(date);
      long loss = random.nextInt(100) == 0 ? 2_000_000 : 0;
      condors[i] = random.nextLong(-90_000, 150_000) - loss;
      hedge[i] = hedged ? loss / 3 - 5_000 : 0;
      carry[i] = hedged ? 5_000 : 0;
      value += condors[i] + hedge[i];
      nav[i] = value;
    }
    return BookDays.of(dates, START, nav, condors, hedge, carry);
  }
}
