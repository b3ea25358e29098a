package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// Lengths of blocks: geometric on 1, 2, 3, ... with a given mean, `P(L = l) = (1 - p)^(l - 1) p`,
/// `p = 1 / mean`.
///
/// Drawn by the method of aliases (A. J. Walker, *ACM Trans. Math. Software* 3 (1977) 253-256; the
/// table after M. D. Vose, *IEEE Trans. Software Eng.* 17 (1991) 972-975) from one number of 64
/// bits: the high bits choose a column of the table, the others one of its two lengths. The last
/// column means "longer than the table", and a geometric length that is longer than the table is
/// the table and another geometric length. The table is made with the four basic operations only,
/// so it is the same on every machine.
final class GeometricLengths {
  private static final int COLUMNS_A_MEAN = 32;
  private static final double TWO_63 = 0x1p63;

  private final int shift;
  private final long[] limit;
  private final int[] alias;

  /// Makes lengths of the given mean, 1 or more sessions.
  GeometricLengths(double mean) {
    Check.that(mean >= 1 && mean <= 1 << 20, "mean must lie in [1, 2^20], was " + mean);
    int bits = 64 - Long.numberOfLeadingZeros((long) (COLUMNS_A_MEAN * mean));
    int columns = 1 << bits;
    shift = 64 - bits;
    limit = new long[columns];
    alias = new int[columns];
    build(scaled(mean, columns));
  }

  /// Returns probability times number of columns, of each length less one; the last is the rest.
  private static double[] scaled(double mean, int columns) {
    double[] weight = new double[columns];
    double stay = 1 - 1 / mean;
    double reached = 1;
    for (int i = 0; i < columns - 1; i++) {
      weight[i] = reached / mean * columns;
      reached *= stay;
    }
    weight[columns - 1] = reached * columns;
    return weight;
  }

  private void build(double[] weight) {
    int n = weight.length;
    int[] small = new int[n];
    int[] large = new int[n];
    int s = 0;
    int l = 0;
    for (int i = 0; i < n; i++) {
      if (weight[i] < 1) {
        small[s++] = i;
      } else {
        large[l++] = i;
      }
    }
    while (s > 0 && l > 0) {
      int less = small[--s];
      int more = large[l - 1];
      limit[less] = (long) (weight[less] * TWO_63);
      alias[less] = more;
      weight[more] -= 1 - weight[less];
      if (weight[more] < 1) {
        l--;
        small[s++] = more;
      }
    }
    while (l > 0) {
      whole(large[--l]);
    }
    while (s > 0) {
      whole(small[--s]);
    }
  }

  private void whole(int column) {
    limit[column] = Long.MAX_VALUE;
    alias[column] = column;
  }

  /// Returns the greatest length that one number can give; a longer one is drawn in pieces.
  int longest() {
    return limit.length - 1;
  }

  /// Returns the length that 64 uniform bits stand for, from 1 to `longest()`, or 0 for "longer
  /// than that: `longest()` and another draw".
  int length(long bits) {
    int column = (int) (bits >>> shift);
    long rest = (bits << (64 - shift)) >>> 1;
    int chosen = rest < limit[column] ? column : alias[column];
    return chosen == limit.length - 1 ? 0 : chosen + 1;
  }
}
