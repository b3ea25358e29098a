package io.alvh.stats.overfit;

import io.alvh.unit.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How often the configuration that was best in one half of the sessions falls below the middle in
/// the other half: combinatorially symmetric cross-validation.
///
/// The sessions are cut into blocks of equal length; every choice of half the blocks picks the best
/// configuration, the rest judges it. D. H. Bailey, J. M. Borwein, M. Lopez de Prado, Q. J. Zhu,
/// *The probability of backtest overfitting*, J. Computational Finance 20(4), 2017, 39-69 (working
/// paper 2015), section 3.
///
/// Blocks are long (a year and more for 16 blocks of 20 years), so dependence between neighbouring
/// sessions is kept but at their edges.
///
/// @param sample what was cut
/// @param splits in lexicographic order of the blocks that chose
public record BacktestOverfitting(Sample sample, List<Split> splits) {
  /// The blocks of the paper: 12,870 splits.
  public static final int BLOCKS = 16;

  private static final int MOST_BLOCKS = 20;

  public BacktestOverfitting {
    splits = List.copyOf(splits);
  }

  /// By what a configuration is chosen and judged.
  public enum Yardstick {
    /// Mean over sample standard deviation; zero for one that made nothing on every session.
    SHARPE,
    /// Mean.
    MEAN
  }

  /// What was cut.
  ///
  /// @param yardstick of choosing and judging
  /// @param configurations compared
  /// @param blocks the sessions were cut into
  /// @param sessions in all blocks
  /// @param leftOut earliest sessions left out so that all blocks are of one length
  public record Sample(
      Yardstick yardstick, int configurations, int blocks, int sessions, int leftOut) {}

  /// One way to part the blocks.
  ///
  /// @param chosen the configuration best in sample; of equals the first
  /// @param inSample its result there, of one session
  /// @param outOfSample its result in the other half
  /// @param logit `ln(w / (1 - w))`, w its rank out of sample over the configurations plus one;
  ///   equals share their ranks; zero is the middle
  public record Split(int chosen, double inSample, double outOfSample, double logit) {}

  /// A straight line through the results out of sample over those in sample.
  ///
  /// @param slope below zero: the better it looked, the worse it did
  /// @param intercept at an in-sample result of zero
  /// @param rSquared share of the variance the line explains, 0 to 1
  public record Degradation(double slope, double intercept, double rSquared) {}

  /// Returns the cross-validation of `returns`.
  ///
  /// @param returns a row a configuration, a column a session, ascending and finite
  /// @param blocks even, 2 to 20; each gets at least two sessions
  /// @param threads the result does not depend on it
  /// @throws IllegalArgumentException if a configuration makes the same result other than zero on
  ///   every session of a half, which has no Sharpe ratio
  public static BacktestOverfitting of(
      double[][] returns, int blocks, Yardstick yardstick, int threads) {
    Check.that(
        blocks >= 2 && blocks <= MOST_BLOCKS && blocks % 2 == 0,
        "blocks must be even and lie in [2, " + MOST_BLOCKS + "], was " + blocks);
    int all = Returns.sessions(returns, 2, 2 * blocks);
    int length = all / blocks;
    BlockSums sums = BlockSums.of(returns, blocks, yardstick, threads);
    int[] halves = halves(blocks);
    Split[] splits = new Split[halves.length];
    // Read backwards the list holds the complements, so each sum serves two splits.
    Ranges.run(
        halves.length / 2,
        threads,
        (from, to) -> {
          double[] one = new double[returns.length];
          double[] other = new double[returns.length];
          BlockSums.Half half = sums.half();
          for (int i = from; i < to; i++) {
            half.results(halves[i], one);
            half.results(halves[halves.length - 1 - i], other);
            splits[i] = split(one, other);
            splits[halves.length - 1 - i] = split(other, one);
          }
        });
    Sample sample =
        new Sample(yardstick, returns.length, blocks, length * blocks, all - length * blocks);
    return new BacktestOverfitting(sample, Arrays.asList(splits));
  }

  /// Returns the probability of backtest overfitting: the share of splits whose choice came out at
  /// or below the middle.
  public double probability() {
    return share(s -> s.logit() <= 0);
  }

  /// Returns the share of splits whose choice lost out of sample.
  public double probabilityOfLoss() {
    return share(s -> s.outOfSample() < 0);
  }

  /// Returns the logits, one a split.
  public double[] logits() {
    return splits.stream().mapToDouble(Split::logit).toArray();
  }

  /// Returns how the result out of sample moves with that in sample; empty when all choices looked
  /// equally good.
  public Optional<Degradation> degradation() {
    double n = splits.size();
    double x = splits.stream().mapToDouble(Split::inSample).sum() / n;
    double y = splits.stream().mapToDouble(Split::outOfSample).sum() / n;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Split s : splits) {
      xx += (s.inSample() - x) * (s.inSample() - x);
      xy += (s.inSample() - x) * (s.outOfSample() - y);
      yy += (s.outOfSample() - y) * (s.outOfSample() - y);
    }
    if (xx == 0) {
      return Optional.empty();
    }
    double slope = xy / xx;
    double explained = yy == 0 ? 1 : xy * xy / (xx * yy);
    return Optional.of(new Degradation(slope, y - slope * x, explained));
  }

  private double share(Predicate<Split> of) {
    return (double) splits.stream().filter(of).count() / splits.size();
  }

  private static Split split(double[] in, double[] out) {
    int chosen = 0;
    for (int k = 1; k < in.length; k++) {
      chosen = in[k] > in[chosen] ? k : chosen;
    }
    double mine = out[chosen];
    int below = 0;
    int equal = 0;
    for (double value : out) {
      below += value < mine ? 1 : 0;
      equal += value == mine ? 1 : 0;
    }
    double rank = below + (equal + 1) / 2.0;
    double logit = StrictMath.log(rank / (out.length + 1 - rank));
    return new Split(chosen, in[chosen], mine, logit);
  }

  /// Returns every half of the blocks as bits, block 0 the highest, in lexicographic order of the
  /// blocks, which is from the greatest number to the smallest.
  private static int[] halves(int blocks) {
    int[] found = new int[1 << blocks];
    int count = 0;
    for (int mask = (1 << blocks) - 1; mask >= 0; mask--) {
      if (Integer.bitCount(mask) == blocks / 2) {
        found[count++] = mask;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
