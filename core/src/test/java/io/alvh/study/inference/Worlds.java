package io.alvh.study.inference;

import io.alvh.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Books made by hand, from 2000-01-03 on and a million dollars.
final class Worlds {
  static final long START = 100_000_000;

  private Worlds() {}

  /// Returns the book that has the given results, cents a session, and no interest.
  static BookDays book(long[] condors, long[] hedge) {
    int n = condors.length;
    List<LocalDate> dates = new ArrayList<>();
    long[] nav = new long[n];
    long[] carry = new long[n];
    LocalDate date = LocalDate.of(2000, 1, 3);
    long value = START;
    for (int i = 0; i < n; i++) {
      dates.add(date);
      date = TradingCalendar.next(date);
      value += condors[i] + hedge[i];
      nav[i] = value;
      carry[i] = Math.max(0, -hedge[i]);
    }
    return BookDays.of(dates, START, nav, condors, hedge, carry);
  }

  /// Returns results of condors: a mean of `drift`, noise of up to `size` and a loss of thirty
  /// times that in one session in a hundred, all in cents.
  static long[] condors(int n, long seed, long drift, long size) {
    return condors(n, seed, drift, size, 30 * size);
  }

  /// Returns the same with a loss of `crash` in one session in a hundred.
  static long[] condors(int n, long seed, long drift, long size, long crash) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] cents = new long[n];
    for (int i = 0; i < n; i++) {
      long shock = random.nextInt(100) == 0 ? crash : 0;
      cents[i] = drift + random.nextLong(-size, size + 1) - shock;
    }
    return cents;
  }

  /// Returns a hedge that pays a tenth of each loss beyond `from` cents and costs `cost` a session.
  static long[] hedge(long[] condors, long from, long cost) {
    long[] cents = new long[condors.length];
    for (int i = 0; i < cents.length; i++) {
      cents[i] = Math.max(0, -condors[i] - from) / 10 - cost;
    }
    return cents;
  }

  /// Returns `cents` times `factor`, rounded.
  static long[] times(long[] cents, double factor) {
    return Arrays.stream(cents).map(c -> Math.round(c * factor)).toArray();
  }
}
