package io.alvh.stats.bootstrap;

/// What a run of 2^k sessions does to a path, for every k and every start on the circle of
/// sessions: its sum, the highest and the lowest point it reaches, and the deepest fall within it.
///
/// Two such runs, one after the other, are again one (these four numbers form a monoid), so the
/// largest drawdown over a block of l sessions takes as many steps as l has binary digits 1, not l.
/// All numbers are whole, so any way to cut a path into runs gives the same bits.
final class PathTable {
  private static final int WIDTH = 4;

  private final long[] table;

  /// Makes the table of `steps` for runs of 1, 2, 4, ... 2^`top` sessions.
  PathTable(long[] steps, int top) {
    int n = steps.length;
    table = new long[(top + 1) * n * WIDTH];
    for (int i = 0; i < n; i++) {
      int to = i * WIDTH;
      table[to] = steps[i];
      table[to + 1] = steps[i];
      table[to + 2] = steps[i];
    }
    for (int k = 1; k <= top; k++) {
      for (int i = 0; i < n; i++) {
        int second = (i + (1 << (k - 1))) % n;
        join(((k - 1) * n + i) * WIDTH, ((k - 1) * n + second) * WIDTH, (k * n + i) * WIDTH);
      }
    }
  }

  private void join(int a, int b, int to) {
    long sum = table[a];
    table[to] = sum + table[b];
    table[to + 1] = Math.max(table[a + 1], sum + table[b + 1]);
    table[to + 2] = Math.min(table[a + 2], sum + table[b + 2]);
    long across = table[a + 1] - (sum + table[b + 2]);
    table[to + 3] = Math.max(across, Math.max(table[a + 3], table[b + 3]));
  }

  /// Follows the path through the first `count` of `runs`, numbered k n + start, from a peak of
  /// zero; writes where it ends to `out[at]` and its deepest fall to `out[at + 1]`.
  void follow(int[] runs, int count, long[] out, int at) {
    long[] t = table;
    long end = 0;
    long peak = 0;
    long fall = 0;
    for (int i = 0; i < count; i++) {
      int run = runs[i] * WIDTH;
      fall = Math.max(fall, Math.max(t[run + 3], peak - (end + t[run + 2])));
      peak = Math.max(peak, end + t[run + 1]);
      end += t[run];
    }
    out[at] = end;
    out[at + 1] = fall;
  }
}
