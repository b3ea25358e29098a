package io.alvh.adapter.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Put-call parity of one European series: call less put is `D (F - K)` at every strike `K`. The
/// discount factor `D` is the median slope between any two strikes (Theil and Sen), weighted by the
/// square of their distance over their spreads; the forward `F` is the median of `K + (C - P)/D`
/// over the strikes nearest the money.
final class Parity {
  /// With fewer strikes quoted on both sides nothing is said.
  static final int FEWEST = 6;

  private static final double ROUNDING = 1e-9;

  private static final int NEAREST = 11;

  /// Of more strikes than this, every second, third … gives slopes.
  private static final int MOST_FOR_SLOPES = 120;

  private record Slope(double value, double weight) {}

  private Parity() {}

  /// Both quotes of one strike.
  record Pair(RawQuote call, RawQuote put) {
    double strike() {
      return call.strike();
    }

    double gap() {
      return call.mid() - put.mid();
    }

    /// Both half-spreads in points.
    double slack() {
      return call.halfSpread() + put.halfSpread();
    }
  }

  /// Returns those of `pairs`, strikes ascending, whose gap is off parity by more than both
  /// half-spreads; none if there are too few to tell.
  static List<Pair> breaks(List<Pair> pairs) {
    List<Pair> broken = new ArrayList<>();
    if (pairs.size() < FEWEST) {
      return broken;
    }
    double discount = discount(pairs);
    double forward = forward(pairs, discount);
    for (Pair p : pairs) {
      double off = Math.abs(p.gap() - discount * (forward - p.strike()));
      if (off > p.slack() + ROUNDING) {
        broken.add(p);
      }
    }
    return broken;
  }

  private static double discount(List<Pair> pairs) {
    int step = 1 + pairs.size() / MOST_FOR_SLOPES;
    List<Slope> slopes = new ArrayList<>();
    double total = 0;
    for (int i = 0; i < pairs.size(); i += step) {
      for (int j = i + step; j < pairs.size(); j += step) {
        double distance = pairs.get(j).strike() - pairs.get(i).strike();
        double perSpread = distance / (pairs.get(i).slack() + pairs.get(j).slack());
        double value = (pairs.get(i).gap() - pairs.get(j).gap()) / distance;
        slopes.add(new Slope(value, perSpread * perSpread));
        total += perSpread * perSpread;
      }
    }
    slopes.sort(Comparator.comparingDouble(Slope::value));
    double below = 0;
    for (Slope slope : slopes) {
      below += slope.weight();
      if (below >= total / 2) {
        return slope.value();
      }
    }
    throw new IllegalStateException("two strikes have a slope");
  }

  private static double forward(List<Pair> pairs, double discount) {
    return median(
        pairs.stream()
            .sorted(Comparator.comparingDouble(p -> Math.abs(p.gap())))
            .limit(NEAREST)
            .mapToDouble(p -> p.strike() + p.gap() / discount)
            .toArray());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }
}
