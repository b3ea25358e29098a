package io.alvh.stats.bootstrap;

/// Blocks of sessions taken apart into runs of 2^k sessions, numbered as `PathTable` numbers them.
/// One thread's.
final class Runs {
  private final int rows;
  private final int top;
  private final int[] runs;
  private int count;

  /// Makes an empty list for blocks of at most `length` sessions together, on a circle of `rows`.
  Runs(int rows, int top, int length) {
    this.rows = rows;
    this.top = top;
    runs = new int[length + top + 1];
  }

  void clear() {
    count = 0;
  }

  /// Adds the runs of a block. Of each k below the top the run is always written, and kept only
  /// where the length has that digit: block lengths are random, so a branch on them would be
  /// guessed wrong half of the time.
  void add(int start, int length) {
    int n = rows;
    int made = count;
    int at = start;
    int base = 0;
    for (int k = 0; k < top; k++) {
      int digit = (length >>> k) & 1;
      runs[made] = base + at;
      made += digit;
      at += digit << k;
      at -= at >= n ? n : 0;
      base += n;
    }
    for (int left = length >>> top; left > 0; left--) {
      runs[made++] = base + at;
      at += 1 << top;
      at -= at >= n ? n : 0;
    }
    count = made;
  }

  int count() {
    return count;
  }

  int[] runs() {
    return runs;
  }
}
