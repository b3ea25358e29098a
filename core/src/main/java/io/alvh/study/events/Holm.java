package io.alvh.study.events;

import java.util.Arrays;
import java.util.Comparator;

/// p-values held against the number of tests made. S. Holm, *A simple sequentially rejective
/// multiple test procedure*, Scandinavian Journal of Statistics 6 (1979) 65-70.
final class Holm {
  private Holm() {}

  /// Returns the adjusted p-values in the order of `p`: the i-th smallest of m times (m - i + 1),
  /// at least the one before it, at most 1. A hypothesis is rejected at level a when its adjusted p
  /// is at most a; the chance of any false rejection is then at most a, however the tests depend on
  /// each other.
  static double[] adjusted(double[] p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = new double[p.length];
    double least = 0;
    for (int i = 0; i < p.length; i++) {
      least = Math.max(least, Math.min(1, (p.length - i) * p[order[i]]));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }
}
