package io.alvh.stats.bootstrap;

import io.alvh.unit.Check;

/// Draws of several books' paths, and of sums beside them, all from the same sessions. Whole
/// numbers only; draw `k` is the same wherever and whenever it is made. Immutable, so threads can
/// share it.
///
/// A draw is a row of `width()` numbers: of each path where it ends and its deepest fall, both in
/// the units of its steps, then the sum of each column.
public final class JointResampler {
  private static final int RUNS_A_MEAN = 4;

  private final StationaryBootstrap bootstrap;
  private final int top;
  private final PathTable[] paths;
  private final long[] sums;
  private final int columns;

  /// Makes a resampler.
  ///
  /// @param paths steps of each path, one a session
  /// @param columns what is summed, one number a session
  /// @param bootstrap how sessions are drawn; it has as many rows as there are sessions and, if
  ///   there are columns, draws no longer than that
  public JointResampler(long[][] paths, long[][] columns, StationaryBootstrap bootstrap) {
    this.bootstrap = bootstrap;
    int n = bootstrap.rows();
    this.top = top(n, bootstrap.meanBlock());
    this.paths = new PathTable[paths.length];
    for (int p = 0; p < paths.length; p++) {
      Check.that(paths[p].length == n, "need one step a session");
      this.paths[p] = new PathTable(paths[p], top);
    }
    Check.that(
        columns.length == 0 || bootstrap.length() <= n,
        "sums need draws no longer than the sample");
    this.columns = columns.length;
    this.sums = sums(columns, n);
  }

  private static int top(int rows, double mean) {
    int wanted = 63 - Long.numberOfLeadingZeros((long) (RUNS_A_MEAN * mean));
    return Math.min(wanted, 31 - Integer.numberOfLeadingZeros(rows));
  }

  /// Returns the sum of each column over the first t sessions of the circle gone round twice.
  private static long[] sums(long[][] columns, int n) {
    int width = columns.length;
    long[] sums = new long[(2 * n + 1) * width];
    for (int c = 0; c < width; c++) {
      Check.that(columns[c].length == n, "need one number a session");
      for (int t = 0; t < 2 * n; t++) {
        sums[(t + 1) * width + c] = Math.addExact(sums[t * width + c], columns[c][t % n]);
      }
    }
    return sums;
  }

  /// Returns the numbers of a draw.
  public int width() {
    return 2 * paths.length + columns;
  }

  /// Returns how sessions are drawn.
  public StationaryBootstrap bootstrap() {
    return bootstrap;
  }

  /// Returns draws `from` to `to`, the last excluded, one after the other.
  public long[] draws(int from, int to) {
    Check.that(from >= 0 && from <= to, "draws must ascend, had " + from + " to " + to);
    int width = width();
    long[] out = new long[Math.multiplyExact(to - from, width)];
    Blocks blocks = new Blocks(bootstrap);
    Runs runs = new Runs(bootstrap.rows(), top, bootstrap.length());
    for (int k = from; k < to; k++) {
      blocks.draw(k);
      runs.clear();
      for (int i = 0; i < blocks.count() && paths.length > 0; i++) {
        runs.add(blocks.start(i), blocks.length(i));
      }
      int at = (k - from) * width;
      follow(runs, out, at);
      for (int i = 0; i < blocks.count() && columns > 0; i++) {
        add(blocks.start(i), blocks.length(i), out, at + 2 * paths.length);
      }
    }
    return out;
  }

  /// Returns the sample itself as a row.
  public long[] sample() {
    return without(0, 0);
  }

  /// Returns the row of the sample without its sessions `from` to `to`, the last excluded.
  public long[] without(int from, int to) {
    int n = bootstrap.rows();
    Check.that(from >= 0 && from <= to && to <= n, "no sessions " + from + " to " + to);
    long[] out = new long[width()];
    Runs runs = new Runs(n, top, n + top);
    runs.add(0, from);
    runs.add(to % n, n - to);
    follow(runs, out, 0);
    add(0, from, out, 2 * paths.length);
    add(to % n, n - to, out, 2 * paths.length);
    return out;
  }

  private void follow(Runs runs, long[] out, int at) {
    for (int p = 0; p < paths.length; p++) {
      paths[p].follow(runs.runs(), runs.count(), out, at + 2 * p);
    }
  }

  private void add(int start, int length, long[] out, int at) {
    int low = start * columns;
    int high = low + length * columns;
    for (int c = 0; c < columns; c++) {
      out[at + c] += sums[high + c] - sums[low + c];
    }
  }
}
