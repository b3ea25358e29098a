package io.alvh.coverage;

import io.alvh.coverage.CoverageResult.Tally;
import io.alvh.stats.bootstrap.Interval;
import java.util.ArrayList;
import java.util.List;

/// Counts how often intervals hold what they should.
final class Tallies {
  /// So often may the truth lie beyond one end.
  static final double TAIL = 0.025;

  /// The same of strict ones: the next worst of a thousand worlds.
  static final double STRICT_TAIL = 0.001;

  /// Fewer intervals than this tell nothing of a tail.
  private static final int LEAST = 40;

  private static final double USUAL = 0.95;

  /// What strict intervals must hold at least, tried on no more than some thousand worlds.
  private static final double STRICT = 0.998;

  private Tallies() {}

  /// An interval and what it should hold.
  record Held(Interval interval, double number) {
    /// Returns how many half-widths from the middle of the interval the number lies.
    double reach() {
      double half = (interval.high() - interval.low()) / 2;
      double away = Math.abs(number - (interval.low() + interval.high()) / 2);
      return away == 0 ? 0 : away / half;
    }
  }

  /// Returns the counts of `held`.
  ///
  /// @param worlds tried, with and without an interval
  static Tally of(int worlds, List<Held> held) {
    int below = 0;
    int above = 0;
    for (Held h : held) {
      below += h.number() < h.interval().low() ? 1 : 0;
      above += h.number() > h.interval().high() ? 1 : 0;
    }
    double[] widths =
        held.stream().mapToDouble(h -> h.interval().high() - h.interval().low()).toArray();
    double width = widths.length == 0 ? 0 : Dialler.median(widths);
    return new Tally(worlds, worlds - held.size(), below, above, width, needed(held));
  }

  /// Returns how many half-widths about their middle all but 5 % of usual intervals, or all but 0.2
  /// % of strict ones, must reach to hold the number; 0 without any.
  private static double needed(List<Held> held) {
    double[] reaches = held.stream().mapToDouble(Held::reach).sorted().toArray();
    if (reaches.length == 0) {
      return 0;
    }
    double share = held.getFirst().interval().level() > USUAL ? STRICT : USUAL;
    return reaches[reaches.length - 1 - (int) ((1 - share) * reaches.length)];
  }

  /// Returns how many half-widths `intervals` must reach from their middle, down by `side` -1 or up
  /// by 1, so that `truth` is beyond that end in no more than `tail` of them, rounded up to the
  /// tenth; 1 if they reach far enough, or if there are too few of them to tell.
  ///
  /// @param tail so often may the truth lie beyond that end
  static double reach(int side, double truth, double tail, List<Interval> intervals) {
    double[] needed =
        intervals.stream()
            .filter(i -> i.high() > i.low())
            .mapToDouble(i -> side * (2 * truth - i.low() - i.high()) / (i.high() - i.low()))
            .sorted()
            .toArray();
    if (needed.length < LEAST) {
      return 1;
    }
    int beyond = (int) (tail * needed.length);
    return Math.max(1, Math.ceil(needed[needed.length - 1 - beyond] * 10) / 10);
  }

  /// Returns the members of `all` whose number is even, or odd.
  static <T> List<T> half(List<T> all, int odd) {
    List<T> half = new ArrayList<>();
    for (int w = odd; w < all.size(); w += 2) {
      half.add(all.get(w));
    }
    return half;
  }
}
