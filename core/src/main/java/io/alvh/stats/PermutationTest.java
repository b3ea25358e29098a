package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Whether what followed signals differs from what follows any date: their mean against the means
/// of random sets of as many dates.
///
/// The p-value is `(1 + count of draws at least as extreme) / (1 + draws)`, extreme being the
/// distance from the mean of all dates (P. I. Good, *Permutation, Parametric and Bootstrap Tests of
/// Hypotheses*, 3rd ed., Springer 2005, section 3.2; the added ones: Phipson and Smyth, *Stat.
/// Appl. Genet. Mol. Biol.* 9 (2010) 39), so it is never zero.
///
/// Outcomes over windows of several sessions overlap, and signals come in clusters. Dates drawn one
/// by one then know less dependence than the signals had, and `of` gives too small a p-value. For
/// such outcomes use `shifted`, which moves all signal dates together and so keeps their clusters,
/// and print `apart` beside n: how many of the signals' windows do not overlap.
///
/// @param meanAtSignals mean outcome at the signals, in the unit of the outcomes
/// @param meanOfAll mean outcome of all dates
/// @param difference the first less the second
/// @param pTwoSided in (0, 1]
/// @param n signals
/// @param draws random sets compared with
/// @param sets what they said
public record PermutationTest(
    double meanAtSignals,
    double meanOfAll,
    double difference,
    double pTwoSided,
    int n,
    int draws,
    Sets sets) {
  /// Equal sums taken in another order differ by rounding; they count as equally extreme.
  private static final double ROUNDING = 1e-12;

  private static final double TAIL = 0.025;

  /// The means of the random sets.
  ///
  /// @param mean of them
  /// @param low below it lie 2.5 % of them
  /// @param high above it lie 2.5 % of them
  /// @param atLeast how many of them are as high as the mean at the signals, or higher
  public record Sets(double mean, double low, double high, int atLeast) {}

  /// Returns the test against dates drawn one by one without replacement.
  ///
  /// @param outcomes what followed each date, finite; a date without an outcome must be left out
  /// @param signalIndices the dates of the signals, ascending, at least one and fewer than all
  /// @param draws random sets, at least one
  public static PermutationTest of(
      double[] outcomes, int[] signalIndices, int draws, RandomGenerator rnd) {
    check(outcomes, signalIndices, draws);
    double[] pool = outcomes.clone();
    int n = signalIndices.length;
    double mean = mean(outcomes);
    double extreme = extreme(outcomes, signalIndices, mean);
    double[] means = new double[draws];
    int beyond = 0;
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        int other = i + rnd.nextInt(pool.length - i);
        double taken = pool[other];
        pool[other] = pool[i];
        pool[i] = taken;
        sum += taken;
      }
      means[draw] = sum / n;
      beyond += Math.abs(sum / n - mean) >= extreme ? 1 : 0;
    }
    return result(outcomes, signalIndices, beyond, means);
  }

  /// Returns the test against the same pattern of dates moved along the sample by a random number
  /// of sessions, round its end: distances between signals are kept. The shift that changes nothing
  /// is not drawn.
  ///
  /// @param outcomes as above
  /// @param signalIndices as above
  /// @param draws random shifts, at least one
  public static PermutationTest shifted(
      double[] outcomes, int[] signalIndices, int draws, RandomGenerator rnd) {
    check(outcomes, signalIndices, draws);
    int n = signalIndices.length;
    double mean = mean(outcomes);
    double extreme = extreme(outcomes, signalIndices, mean);
    double[] means = new double[draws];
    int beyond = 0;
    for (int draw = 0; draw < draws; draw++) {
      int shift = 1 + rnd.nextInt(outcomes.length - 1);
      double sum = 0;
      for (int at : signalIndices) {
        sum += outcomes[(at + shift) % outcomes.length];
      }
      means[draw] = sum / n;
      beyond += Math.abs(sum / n - mean) >= extreme ? 1 : 0;
    }
    return result(outcomes, signalIndices, beyond, means);
  }

  /// Returns how many signals can be chosen, the earliest first, whose windows do not overlap.
  ///
  /// @param signalIndices ascending
  /// @param window sessions an outcome spans, at least one
  public static int apart(int[] signalIndices, int window) {
    Check.that(window >= 1, "window must be at least one session, was " + window);
    int count = 0;
    long free = Long.MIN_VALUE;
    for (int at : signalIndices) {
      if (at >= free) {
        count++;
        free = (long) at + window;
      }
    }
    return count;
  }

  private static void check(double[] outcomes, int[] signals, int draws) {
    Check.that(draws >= 1, "draws must be at least one, was " + draws);
    Check.that(
        signals.length >= 1 && signals.length < outcomes.length,
        "need at least one signal and fewer than the "
            + outcomes.length
            + " dates, had "
            + signals.length);
    for (double outcome : outcomes) {
      Check.finite(outcome, "outcome");
    }
    int before = -1;
    for (int at : signals) {
      Check.that(
          at > before && at < outcomes.length,
          "signals must ascend within the dates, had " + at + " after " + before);
      before = at;
    }
  }

  private static double extreme(double[] outcomes, int[] signals, double mean) {
    double scale = 0;
    for (double outcome : outcomes) {
      scale = Math.max(scale, Math.abs(outcome));
    }
    return Math.abs(meanAt(outcomes, signals) - mean) - ROUNDING * scale;
  }

  private static PermutationTest result(
      double[] outcomes, int[] signals, int beyond, double[] means) {
    int draws = means.length;
    double at = meanAt(outcomes, signals);
    double all = mean(outcomes);
    double p = (1.0 + beyond) / (1.0 + draws);
    return new PermutationTest(
        at, all, at - all, p, signals.length, draws, sets(means, at, outcomes));
  }

  private static Sets sets(double[] means, double at, double[] outcomes) {
    double scale = Arrays.stream(outcomes).map(Math::abs).max().orElse(0);
    int atLeast = 0;
    for (double m : means) {
      atLeast += m >= at - ROUNDING * scale ? 1 : 0;
    }
    double[] sorted = means.clone();
    Arrays.sort(sorted);
    int cut = (int) Math.floor(TAIL * (sorted.length - 1));
    return new Sets(mean(means), sorted[cut], sorted[sorted.length - 1 - cut], atLeast);
  }

  private static double meanAt(double[] outcomes, int[] signals) {
    double sum = 0;
    for (int at : signals) {
      sum += outcomes[at];
    }
    return sum / signals.length;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
