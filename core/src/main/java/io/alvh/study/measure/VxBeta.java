package io.alvh.study.measure;

import io.alvh.market.TermStructure;
import io.alvh.pricing.Valuer;
import io.alvh.stats.Regression;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// How many points VX futures of a maturity move for a move of SPX, from the sessions up to now.
///
/// The slope of daily changes of the same future's settlement on the return of SPX closes over the
/// last 252 sessions, by days to expiry. Both are known at the session's close, so the estimate may
/// be used from the next session on.
final class VxBeta {
  private static final int SESSIONS = 252;
  private static final int LEAST = 60;
  private static final int[] BOUNDS = {45, 90, 150, Integer.MAX_VALUE};

  private final List<Deque<Change>> changes = new ArrayList<>();

  private record Change(LocalDate date, double spx, double points) {}

  VxBeta() {
    for (int i = 0; i < BOUNDS.length; i++) {
      changes.add(new ArrayDeque<>());
    }
  }

  /// Takes in the session of `now`, the one after `before`.
  void add(Valuer before, Valuer now) {
    double spx = now.snapshot().spx().close() / before.snapshot().spx().close() - 1;
    LocalDate date = now.snapshot().date();
    for (TermStructure.Point point : now.snapshot().vixFutures().points()) {
      before
          .snapshot()
          .vixFutures()
          .find(point.expiry())
          .ifPresent(then ->
              changes
                  .get(bucket(date, point.expiry().date()))
                  .add(new Change(date, spx, point.settle() - then)));
    }
    LocalDate oldest = date.minusDays(SESSIONS * 365L / 252);
    for (Deque<Change> bucket : changes) {
      while (!bucket.isEmpty() && bucket.getFirst().date().isBefore(oldest)) {
        bucket.removeFirst();
      }
    }
  }

  /// Returns the points a future of `expiry` moves for a return of SPX of 1.00, negative as a rule;
  /// absent before enough sessions.
  Optional<Double> slope(LocalDate now, LocalDate expiry) {
    List<Change> known = List.copyOf(changes.get(bucket(now, expiry)));
    if (known.size() < LEAST) {
      return Optional.empty();
    }
    double[] x = known.stream().mapToDouble(Change::spx).toArray();
    double[] y = known.stream().mapToDouble(Change::points).toArray();
    return Regression.of(y, x, 0).map(Regression::slope);
  }

  private static int bucket(LocalDate now, LocalDate expiry) {
    long days = expiry.toEpochDay() - now.toEpochDay();
    int i = 0;
    while (days > BOUNDS[i]) {
      i++;
    }
    return i;
  }
}
