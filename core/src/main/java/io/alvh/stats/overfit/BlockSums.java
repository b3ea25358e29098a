package io.alvh.stats.overfit;

import io.alvh.stats.overfit.BacktestOverfitting.Yardstick;
import java.util.Arrays;

/// Sums of results and of their squares over blocks of sessions, from which the result of every
/// union of blocks follows without the sessions.
final class BlockSums {
  /// A variance below so small a part of the mean square is rounding.
  private static final double ROUNDING = 1e-13;

  private final double[][] sums;
  private final double[][] squares;
  private final int length;
  private final Yardstick yardstick;

  private BlockSums(double[][] sums, double[][] squares, int length, Yardstick yardstick) {
    this.sums = sums;
    this.squares = squares;
    this.length = length;
    this.yardstick = yardstick;
  }

  /// Cuts the latest sessions of `returns` into `blocks` of equal length.
  static BlockSums of(double[][] returns, int blocks, Yardstick yardstick, int threads) {
    int n = returns[0].length;
    int length = n / blocks;
    int first = n - length * blocks;
    double[][] sums = new double[blocks][returns.length];
    double[][] squares = new double[blocks][returns.length];
    Ranges.run(
        returns.length,
        threads,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            for (int b = 0; b < blocks; b++) {
              double sum = 0;
              double square = 0;
              for (int t = first + b * length; t < first + (b + 1) * length; t++) {
                double value = returns[k][t];
                sum += value;
                square += value * value;
              }
              sums[b][k] = sum;
              squares[b][k] = square;
            }
          }
        });
    return new BlockSums(sums, squares, length, yardstick);
  }

  /// Returns a calculator for one thread.
  Half half() {
    return new Half();
  }

  /// Results over unions of blocks.
  final class Half {
    private final double[] sum = new double[sums[0].length];
    private final double[] square = new double[sums[0].length];

    /// Fills `results`, one a configuration, over the blocks whose bits are set in `mask`, block 0
    /// the highest.
    void results(int mask, double[] results) {
      Arrays.fill(sum, 0);
      Arrays.fill(square, 0);
      int blocks = sums.length;
      for (int b = 0; b < blocks; b++) {
        if ((mask >>> (blocks - 1 - b) & 1) == 1) {
          add(sums[b], sum);
          add(squares[b], square);
        }
      }
      double n = (double) length * Integer.bitCount(mask);
      for (int k = 0; k < results.length; k++) {
        results[k] = yardstick == Yardstick.MEAN ? sum[k] / n : sharpe(k, n);
      }
    }

    private static void add(double[] what, double[] to) {
      for (int k = 0; k < to.length; k++) {
        to[k] += what[k];
      }
    }

    private double sharpe(int k, double n) {
      double deviations = square[k] - sum[k] * sum[k] / n;
      if (deviations > ROUNDING * square[k]) {
        return sum[k] / n / StrictMath.sqrt(deviations / (n - 1));
      }
      if (square[k] == 0) {
        return 0;
      }
      throw new IllegalArgumentException(
          "configuration " + k + " makes the same on every session of a half: no Sharpe ratio");
    }
  }
}
