package io.alvh.stats;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A response fitted by least squares as a constant plus one effect per level of each factor,
/// without interactions.
///
/// @param mean of the response
/// @param effects one list a factor, one value a level: how far the level lifts the response, other
///   factors held; levels weighed by how often they were seen, the effects of a factor sum to 0
/// @param explained share of the variance all factors explain together, 0 to 1
/// @param shares one a factor: how much of the variance would no longer be explained without it
/// @param n observations
public record AdditiveFit(
    double mean, List<List<Double>> effects, double explained, List<Double> shares, int n) {
  private static final double SINGULAR = 1e-9;

  public AdditiveFit {
    effects = effects.stream().map(List::copyOf).toList();
    shares = List.copyOf(shares);
  }

  /// Returns the fit.
  ///
  /// @param levels one array an observation: the level of each factor, from 0
  /// @param counts how many levels each factor has
  /// @param y the response
  /// @return empty when the observations do not tell all effects apart, or the response never
  ///   varies
  public static Optional<AdditiveFit> of(List<int[]> levels, int[] counts, double[] y) {
    Check.that(levels.size() == y.length, "need one response an observation");
    double mean = 0;
    for (double value : y) {
      mean += Check.finite(value, "response") / y.length;
    }
    double total = 0;
    for (double value : y) {
      total += (value - mean) * (value - mean);
    }
    Optional<double[]> full = solve(levels, counts, y, -1);
    if (full.isEmpty() || !(total > 0)) {
      return Optional.empty();
    }
    double left = residual(levels, counts, y, full.orElseThrow(), -1);
    List<Double> shares = new ArrayList<>();
    for (int f = 0; f < counts.length; f++) {
      Optional<double[]> without = solve(levels, counts, y, f);
      if (without.isEmpty()) {
        return Optional.empty();
      }
      double more = residual(levels, counts, y, without.orElseThrow(), f);
      shares.add(Math.max(0, (more - left) / total));
    }
    return Optional.of(
        new AdditiveFit(
            mean,
            centred(levels, counts, full.orElseThrow()),
            Math.clamp(1 - left / total, 0, 1),
            shares,
            y.length));
  }

  private static List<List<Double>> centred(List<int[]> levels, int[] counts, double[] beta) {
    List<List<Double>> effects = new ArrayList<>();
    int at = 1;
    for (int f = 0; f < counts.length; f++) {
      double[] effect = new double[counts[f]];
      System.arraycopy(beta, at, effect, 1, counts[f] - 1);
      at += counts[f] - 1;
      double weighed = 0;
      for (int[] row : levels) {
        weighed += effect[row[f]] / levels.size();
      }
      for (int l = 0; l < effect.length; l++) {
        effect[l] -= weighed;
      }
      effects.add(Arrays.stream(effect).boxed().toList());
    }
    return effects;
  }

  /// Returns the places of the columns that are 1 for `row`: the constant, then one for each factor
  /// whose level is not its first; `without` is left out.
  private static int[] ones(int[] row, int[] counts, int without) {
    int[] ones = new int[counts.length + 1];
    int n = 1;
    int at = 1;
    for (int f = 0; f < counts.length; f++) {
      if (f != without) {
        if (row[f] > 0) {
          ones[n++] = at + row[f] - 1;
        }
        at += counts[f] - 1;
      }
    }
    return Arrays.copyOf(ones, n);
  }

  /// Solves the normal equations by Cholesky's method.
  private static Optional<double[]> solve(
      List<int[]> levels, int[] counts, double[] y, int without) {
    int p = 1;
    for (int f = 0; f < counts.length; f++) {
      p += f == without ? 0 : counts[f] - 1;
    }
    double[][] a = new double[p][p];
    double[] b = new double[p];
    for (int i = 0; i < y.length; i++) {
      int[] ones = ones(levels.get(i), counts, without);
      for (int j : ones) {
        b[j] += y[i];
        for (int k : ones) {
          a[j][k]++;
        }
      }
    }
    return factored(a) ? Optional.of(substituted(a, b)) : Optional.empty();
  }

  /// Makes the lower triangle of `a` its Cholesky factor; returns whether there is one.
  private static boolean factored(double[][] a) {
    for (int j = 0; j < a.length; j++) {
      double scale = a[j][j];
      for (int k = 0; k < j; k++) {
        a[j][j] -= a[j][k] * a[j][k];
      }
      if (!(a[j][j] > SINGULAR * scale)) {
        return false;
      }
      a[j][j] = StrictMath.sqrt(a[j][j]);
      for (int i = j + 1; i < a.length; i++) {
        for (int k = 0; k < j; k++) {
          a[i][j] -= a[i][k] * a[j][k];
        }
        a[i][j] /= a[j][j];
      }
    }
    return true;
  }

  private static double[] substituted(double[][] l, double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }

  private static double residual(
      List<int[]> levels, int[] counts, double[] y, double[] beta, int without) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double fitted = 0;
      for (int j : ones(levels.get(i), counts, without)) {
        fitted += beta[j];
      }
      sum += (y[i] - fitted) * (y[i] - fitted);
    }
    return sum;
  }
}
