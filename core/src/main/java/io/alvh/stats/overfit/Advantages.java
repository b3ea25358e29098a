package io.alvh.stats.overfit;

import io.alvh.stats.bootstrap.Blocks;
import io.alvh.stats.bootstrap.StationaryBootstrap;

/// Advantages of strategies over a benchmark, ready to be drawn again: means, their bootstrap
/// deviations, and running sums from which the mean of any block follows without its sessions.
final class Advantages {
  /// Strategies side by side in the table of running sums: what fits a core's own memory.
  private static final int SIDE = 16;

  /// Draws made together over one part of the table.
  private static final int BATCH = 64;

  private final int n;
  private final double[] mean;
  private final double[] deviation;
  private final double[][] running;

  private Advantages(int n, double[] mean, double[] deviation, double[][] running) {
    this.n = n;
    this.mean = mean;
    this.deviation = deviation;
    this.running = running;
  }

  static Advantages of(double[][] advantages, int[] places, double meanBlock, int threads) {
    int n = advantages[0].length;
    double[] mean = new double[places.length];
    double[] deviation = new double[places.length];
    double[][] running = new double[Math.ceilDiv(places.length, SIDE)][];
    Ranges.run(
        running.length,
        threads,
        (from, to) -> {
          double[] centred = new double[n];
          for (int part = from; part < to; part++) {
            double[] sums = new double[(n + 1) * SIDE];
            for (int k = part * SIDE; k < Math.min(places.length, (part + 1) * SIDE); k++) {
              double[] own = advantages[places[k]];
              mean[k] = Returns.mean(own);
              for (int t = 0; t < n; t++) {
                centred[t] = own[t] - mean[k];
                int at = t * SIDE + k % SIDE;
                sums[at + SIDE] = sums[at] + centred[t];
              }
              deviation[k] = StrictMath.sqrt(variance(centred, meanBlock));
            }
            running[part] = sums;
          }
        });
    return new Advantages(n, mean, deviation, running);
  }

  /// Returns the variance of `sqrt(n)` times the mean of a stationary bootstrap of `x`, whose mean
  /// is zero: with the autocovariances C(i) of x on a circle and `w = 1 - 1 / meanBlock`,
  ///
  /// ```
  /// C(0) + 2 sum over i = 1 .. n-1 of (1 - i / n) w^i C(i)
  /// ```
  ///
  /// Politis and Romano 1994, lemma 1. The weighted sums over all lags are carried from one session
  /// to the next, so the work grows with n, not with its square.
  static double variance(double[] x, double meanBlock) {
    int n = x.length;
    double w = 1 - 1 / meanBlock;
    double last = StrictMath.pow(w, n - 1);
    double plain = 0;
    double lagged = 0;
    double power = 1;
    for (int i = 1; i < n; i++) {
      power *= w;
      plain += power * x[n - i];
      lagged += i * power * x[n - i];
    }
    double sum = 0;
    for (int t = 0; t < n; t++) {
      sum += x[t] * (x[t] + 2 * (plain - lagged / n));
      double leaving = last * x[t + 1 < n ? t + 1 : 0];
      lagged = w * (x[t] + lagged - (n - 1) * leaving + plain - leaving);
      plain = w * (x[t] + plain - leaving);
    }
    return Math.max(0, sum / n);
  }

  /// Returns the place of the greatest studentised mean.
  int best() {
    int best = 0;
    for (int k = 1; k < mean.length; k++) {
      best = studentised(k) > studentised(best) ? k : best;
    }
    return best;
  }

  /// Returns the place of the greatest mean.
  int greatest() {
    int best = 0;
    for (int k = 1; k < mean.length; k++) {
      best = mean[k] > mean[best] ? k : best;
    }
    return best;
  }

  /// Returns `sqrt(n)` times mean `k` over its deviation.
  double studentised(int k) {
    return scaled(k) / deviation[k];
  }

  /// Returns `sqrt(n)` times mean `k`.
  double scaled(int k) {
    return StrictMath.sqrt(n) * mean[k];
  }

  /// Returns in how many draws the lower, the consistent and the upper statistic and that of the
  /// reality check are at or above `limits`.
  int[] reaching(StationaryBootstrap bootstrap, int draws, double[] limits, int threads) {
    int batches = Math.ceilDiv(draws, BATCH);
    int[][] counts = new int[batches][];
    double[][] shifts = shifts();
    Ranges.run(
        batches,
        threads,
        (from, to) -> {
          Draws made = new Draws(new Blocks(bootstrap));
          for (int b = from; b < to; b++) {
            counts[b] = made.reaching(b * BATCH, Math.min(draws, (b + 1) * BATCH), shifts, limits);
          }
        });
    int[] reached = new int[limits.length];
    for (int[] count : counts) {
      for (int i = 0; i < reached.length; i++) {
        reached[i] += count[i];
      }
    }
    return reached;
  }

  /// Returns `sqrt(n) (d - g(d)) / w` by strategy, for the lower and the consistent statistic; for
  /// the upper it is zero.
  private double[][] shifts() {
    double clearly = -StrictMath.sqrt(2 * StrictMath.log(StrictMath.log(n)));
    double[][] shifts = new double[2][mean.length];
    for (int k = 0; k < mean.length; k++) {
      double t = studentised(k);
      shifts[0][k] = Math.min(0, t);
      shifts[1][k] = t < clearly ? t : 0;
    }
    return shifts;
  }

  /// Draws of one thread.
  private final class Draws {
    private final Blocks blocks;
    private final int[][] starts = new int[BATCH][];
    private final int[][] ends = new int[BATCH][];
    private final double[] sums = new double[SIDE];

    Draws(Blocks blocks) {
      this.blocks = blocks;
    }

    int[] reaching(int from, int to, double[][] shifts, double[] limits) {
      double[][] greatest = new double[to - from][];
      for (int draw = from; draw < to; draw++) {
        keep(draw, draw - from);
        greatest[draw - from] = new double[] {0, 0, 0, Double.NEGATIVE_INFINITY};
      }
      for (int part = 0; part < running.length; part++) {
        for (int i = 0; i < to - from; i++) {
          add(running[part], starts[i], ends[i]);
          raise(greatest[i], part, shifts);
        }
      }
      int[] count = new int[limits.length];
      for (double[] own : greatest) {
        for (int i = 0; i < count.length; i++) {
          count[i] += own[i] >= limits[i] ? 1 : 0;
        }
      }
      return count;
    }

    /// Keeps the ends of the draw's blocks; one that goes past the last session ends beyond it.
    private void keep(int draw, int place) {
      blocks.draw(draw);
      starts[place] = new int[blocks.count()];
      ends[place] = new int[blocks.count()];
      for (int i = 0; i < blocks.count(); i++) {
        starts[place][i] = blocks.start(i);
        ends[place][i] = blocks.start(i) + blocks.length(i);
      }
    }

    /// Sums go once round to zero, because means were taken out; what is left of rounding is the
    /// last row of the table.
    private void add(double[] table, int[] from, int[] to) {
      for (int k = 0; k < SIDE; k++) {
        sums[k] = 0;
      }
      for (int i = 0; i < from.length; i++) {
        int low = from[i] * SIDE;
        boolean round = to[i] > n;
        int high = (round ? to[i] - n : to[i]) * SIDE;
        for (int k = 0; k < SIDE; k++) {
          sums[k] += table[high + k] - table[low + k];
        }
        if (round) {
          for (int k = 0; k < SIDE; k++) {
            sums[k] += table[n * SIDE + k];
          }
        }
      }
    }

    private void raise(double[] greatest, int part, double[][] shifts) {
      double root = StrictMath.sqrt(n);
      int first = part * SIDE;
      for (int k = first; k < Math.min(mean.length, first + SIDE); k++) {
        double scaled = sums[k - first] / root;
        double t = scaled / deviation[k];
        greatest[0] = Math.max(greatest[0], t + shifts[0][k]);
        greatest[1] = Math.max(greatest[1], t + shifts[1][k]);
        greatest[2] = Math.max(greatest[2], t);
        greatest[3] = Math.max(greatest[3], scaled);
      }
    }
  }
}
