package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far and how long a book was below its own past peak.
///
/// Every drawdown is a fraction of the running peak in [0, 1]: 0 at a peak, 1 once the book is
/// worth nothing or less.
public final class DrawdownStats {
  private static final int WORST = 5;

  private final double[] underwater;
  private final List<Drawdown> episodes;

  private DrawdownStats(double[] underwater, List<Drawdown> episodes) {
    this.underwater = underwater;
    this.episodes = episodes;
  }

  /// Returns the drawdowns of `curve`.
  public static DrawdownStats of(EquityCurve curve) {
    double[] underwater = underwater(curve.nav());
    return new DrawdownStats(underwater, episodes(curve, underwater));
  }

  /// Returns the greatest drawdown, a fraction in [0, 1]; 0 if the book never fell.
  public double max() {
    return worst().map(Drawdown::depth).orElse(0.0);
  }

  /// Returns the deepest episode, the earliest of equals; empty if the book never fell.
  public Optional<Drawdown> worst() {
    return episodes.stream().findFirst();
  }

  /// Returns all episodes, deepest first; they do not overlap.
  public List<Drawdown> episodes() {
    return episodes;
  }

  /// Returns the mean depth of the five deepest episodes, or of all if there are fewer; 0 if none.
  public double meanOfFiveWorst() {
    return episodes.stream().limit(WORST).mapToDouble(Drawdown::depth).average().orElse(0);
  }

  /// Returns the conditional drawdown-at-risk at 95 %: the mean of the worst 5 % of daily
  /// drawdowns.
  public double cdar95() {
    return cdar(0.95);
  }

  /// Returns the conditional drawdown-at-risk: the mean of the worst `1 - level` of the daily
  /// drawdowns, the start left out, the boundary value weighted by its part.
  ///
  /// A. Chekhlov, S. Uryasev, M. Zabarankin, *Drawdown measure in portfolio optimization*, Int. J.
  /// Theor. Appl. Finance 8 (2005) 13-58, for one sample path; their drawdown is in money, here it
  /// is relative to the peak. Level 0 gives the average drawdown, towards 1 the greatest.
  ///
  /// @param level in [0, 1)
  public double cdar(double level) {
    Check.that(level >= 0 && level < 1, "level must lie in [0, 1), was " + level);
    if (underwater.length == 1) {
      return 0;
    }
    double[] sorted = Arrays.copyOfRange(underwater, 1, underwater.length);
    Arrays.sort(sorted);
    double tail = (1 - level) * sorted.length;
    double left = tail;
    double sum = 0;
    for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
      sum += Math.min(1, left) * sorted[i];
      left -= 1;
    }
    return sum / tail;
  }

  /// Returns the drawdown of each point as a fraction in [0, 1], the start included (0).
  public double[] underwater() {
    return underwater.clone();
  }

  /// Returns the drawdown of each value from the greatest before or at it, as a fraction in [0, 1].
  static double[] underwater(double[] nav) {
    double[] depth = new double[nav.length];
    double peak = nav[0];
    for (int i = 0; i < nav.length; i++) {
      peak = Math.max(peak, nav[i]);
      depth[i] = Math.clamp((peak - nav[i]) / peak, 0, 1);
    }
    return depth;
  }

  private static List<Drawdown> episodes(EquityCurve curve, double[] underwater) {
    List<Drawdown> found = new ArrayList<>();
    int at = 1;
    while (at < underwater.length) {
      if (underwater[at] == 0) {
        at++;
        continue;
      }
      int peak = at - 1;
      int trough = at;
      while (at < underwater.length && underwater[at] > 0) {
        trough = underwater[at] > underwater[trough] ? at : trough;
        at++;
      }
      found.add(new Drawdown(curve, peak, trough, at, underwater[trough]));
    }
    found.sort(Comparator.comparingDouble(Drawdown::depth).reversed());
    return List.copyOf(found);
  }
}
