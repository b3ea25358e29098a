package io.alvh.stats;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Equity curves for tests.
final class Curves {
  static final LocalDate START = LocalDate.of(2020, 1, 1);

  private Curves() {}

  /// Returns a curve on consecutive days.
  static EquityCurve of(double... nav) {
    List<LocalDate> dates = IntStream.range(0, nav.length).mapToObj(START::plusDays).toList();
    return new EquityCurve(dates, nav);
  }

  /// Returns a random walk of `size` points that stays positive.
  static EquityCurve walk(SplittableRandom random, int size) {
    double[] nav = new double[size];
    nav[0] = 100;
    for (int i = 1; i < size; i++) {
      nav[i] = nav[i - 1] * (1 + random.nextDouble(-0.05, 0.052));
      nav[i] = random.nextInt(10) == 0 ? nav[i - 1] : nav[i];
    }
    return of(nav);
  }
}
