package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.List;
import java.util.OptionalDouble;

/// How often each class was predicted when each came about. Immutable.
public final class ConfusionMatrix {
  private final List<String> labels;
  private final long[][] counts;

  private ConfusionMatrix(List<String> labels, long[][] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /// Returns the matrix of pairs of class numbers.
  ///
  /// @param labels of the classes, at least two
  /// @param predicted class numbers from 0
  /// @param actual class numbers from 0, as many
  public static ConfusionMatrix of(List<String> labels, int[] predicted, int[] actual) {
    Check.that(labels.size() > 1, "need at least two classes");
    Check.that(predicted.length == actual.length, "need one outcome for each prediction");
    long[][] counts = new long[labels.size()][labels.size()];
    for (int i = 0; i < actual.length; i++) {
      counts[predicted[i]][actual[i]]++;
    }
    return new ConfusionMatrix(List.copyOf(labels), counts);
  }

  /// Returns the names of the classes.
  public List<String> labels() {
    return labels;
  }

  /// Returns how often class `actual` came about when `predicted` was predicted.
  public long count(int predicted, int actual) {
    return counts[predicted][actual];
  }

  /// Returns how many pairs there are.
  public long total() {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += predicted(i);
    }
    return sum;
  }

  /// Returns the share of predictions that came true; absent without a pair.
  public OptionalDouble accuracy() {
    long right = 0;
    for (int i = 0; i < counts.length; i++) {
      right += counts[i][i];
    }
    return share((double) right, (double) total());
  }

  /// Returns how far the agreement exceeds that of independent guesses with the same frequencies, 1
  /// for perfect, 0 for chance; absent without a pair or when chance alone is always right.
  ///
  /// `(p_o - p_e) / (1 - p_e)`: J. Cohen, *Educational and Psychological Measurement* 20 (1960)
  /// 37-46.
  public OptionalDouble kappa() {
    double total = (double) total();
    double agreed = 0;
    double chance = 0;
    for (int i = 0; i < counts.length; i++) {
      agreed += counts[i][i] / total;
      chance += predicted(i) / total * (actual(i) / total);
    }
    return total > 0 ? share(agreed - chance, 1 - chance) : OptionalDouble.empty();
  }

  /// Returns of the cases of class `c` the share that was predicted; absent when there were none.
  public OptionalDouble recall(int c) {
    return share((double) counts[c][c], (double) actual(c));
  }

  /// Returns of the predictions of class `c` the share that came true; absent when there were none.
  public OptionalDouble precision(int c) {
    return share((double) counts[c][c], (double) predicted(c));
  }

  private long predicted(int c) {
    long sum = 0;
    for (long count : counts[c]) {
      sum += count;
    }
    return sum;
  }

  private long actual(int c) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[c];
    }
    return sum;
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
