package io.alvh.stats.bootstrap;

/// The blocks of one draw after another, for sums that need no path. One thread's.
public final class Blocks {
  private final int rows;
  private final int length;
  private final long seed;
  private final GeometricLengths lengths;
  private final int[] starts;
  private final int[] counts;
  private int count;

  /// Makes the blocks of `bootstrap`, none drawn yet.
  public Blocks(StationaryBootstrap bootstrap) {
    rows = bootstrap.rows();
    length = bootstrap.length();
    seed = bootstrap.seed();
    lengths = new GeometricLengths(bootstrap.meanBlock());
    starts = new int[length];
    counts = new int[length];
  }

  /// Makes the blocks of draw `draw`: of each, two numbers of the draw's own sequence, or more
  /// where it is very long.
  public void draw(long draw) {
    long key = CounterSeed.bits(seed, draw);
    long at = 0;
    int made = 0;
    int left = length;
    while (left > 0) {
      int start = CounterSeed.below(key, at++, rows);
      int size = lengths.length(CounterSeed.bits(key, at++));
      if (size == 0) {
        size = lengths.longest();
        int more = 0;
        while (more == 0 && size < left) {
          more = lengths.length(CounterSeed.bits(key, at++));
          size += more == 0 ? lengths.longest() : more;
        }
      }
      size = Math.min(size, left);
      starts[made] = start;
      counts[made] = size;
      left -= size;
      made++;
    }
    count = made;
  }

  /// Returns how many blocks the draw has.
  public int count() {
    return count;
  }

  /// Returns the first session of block `block`.
  public int start(int block) {
    return starts[block];
  }

  /// Returns its sessions; past the last session it goes on with the first.
  public int length(int block) {
    return counts[block];
  }
}
