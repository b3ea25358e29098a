package io.alvh.calibration;

import io.alvh.unit.Check;

/// Fits `y = exp(x b)` to positive `y` by Poisson pseudo-maximum likelihood, in which the errors,
/// in the unit of `y`, sum to zero and to zero against every regressor.
///
/// C. Gourieroux, A. Monfort, A. Trognon, "Pseudo maximum likelihood methods: applications to
/// Poisson models", *Econometrica* 52 (1984), 701-720; solved by iteratively reweighted least
/// squares.
public final class LogLinear {
  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-12;

  private LogLinear() {}

  /// Returns the coefficients, one a column of `x`.
  ///
  /// @param x one row an observation, the first column all 1
  /// @param y positive
  /// @param weights positive
  /// @throws IllegalArgumentException for rows that do not determine the coefficients
  public static double[] fit(double[][] x, double[] y, double[] weights) {
    Check.that(x.length == y.length && x.length == weights.length, "one row an observation");
    Check.that(x.length > 0 && x.length >= x[0].length, "fewer rows than coefficients");
    double[] b = new double[x[0].length];
    b[0] = StrictMath.log(mean(y, weights));
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = step(x, y, weights, b);
      double moved = 0;
      for (int j = 0; j < b.length; j++) {
        moved = Math.max(moved, Math.abs(next[j] - b[j]));
      }
      b = next;
      if (moved < CLOSE) {
        return b;
      }
    }
    throw new IllegalArgumentException("no fit after " + MOST_STEPS + " steps");
  }

  private static double mean(double[] y, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < y.length; i++) {
      sum += weights[i] * Check.positive(y[i], "y");
      weight += Check.positive(weights[i], "weight");
    }
    return sum / weight;
  }

  private static double[] step(double[][] x, double[] y, double[] weights, double[] b) {
    int n = b.length;
    double[][] normal = new double[n][n + 1];
    for (int i = 0; i < y.length; i++) {
      double eta = 0;
      for (int j = 0; j < n; j++) {
        eta += x[i][j] * b[j];
      }
      double mu = StrictMath.exp(eta);
      double z = eta + (y[i] - mu) / mu;
      for (int j = 0; j < n; j++) {
        double w = weights[i] * mu * x[i][j];
        for (int k = 0; k < n; k++) {
          normal[j][k] += w * x[i][k];
        }
        normal[j][n] += w * z;
      }
    }
    return solve(normal);
  }

  /// Gauss-Jordan elimination with row pivots on the matrix and its right side.
  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
      }
      double[] row = a[pivot];
      a[pivot] = a[c];
      a[c] = row;
      Check.that(Math.abs(row[c]) > 1e-300, "the rows do not determine coefficient " + c);
      for (int r = 0; r < n; r++) {
        double factor = r == c ? 0 : a[r][c] / row[c];
        for (int k = c; k <= n && factor != 0; k++) {
          a[r][k] -= factor * row[k];
        }
      }
    }
    double[] solution = new double[n];
    for (int r = 0; r < n; r++) {
      solution[r] = a[r][n] / a[r][r];
    }
    return solution;
  }
}
