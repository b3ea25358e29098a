package io.alvh.calibration;

import io.alvh.unit.Check;
import java.util.Optional;

/// Fits `y = exp(x b)` to positive `y` by Poisson pseudo-maximum likelihood, in which the errors,
/// in the unit of `y`, sum to zero and to zero against every regressor.
///
/// C. Gourieroux, A. Monfort, A. Trognon, "Pseudo maximum likelihood methods: applications to
/// Poisson models", *Econometrica* 52 (1984), 701-720; solved by iteratively reweighted least
/// squares.
public final class LogLinear {
  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-12;

  /// Share of its square that a column must keep beside those before it.
  private static final double ROUNDING = 1e-10;

  private LogLinear() {}

  /// Returns the coefficients, one a column of `x`.
  ///
  /// @param x one row an observation, the first column all 1
  /// @param y positive
  /// @param weights positive
  /// @throws IllegalArgumentException for rows that do not determine the coefficients
  public static double[] fit(double[][] x, double[] y, double[] weights) {
    Check.that(x.length > 0 && x.length >= x[0].length, "fewer rows than coefficients");
    return find(x, y, weights)
        .orElseThrow(
            () -> new IllegalArgumentException("the rows do not determine every coefficient"));
  }

  /// Returns the coefficients as `fit` does, empty for rows that do not determine them.
  public static Optional<double[]> find(double[][] x, double[] y, double[] weights) {
    Check.that(x.length == y.length && x.length == weights.length, "one row an observation");
    double mean = mean(y, weights);
    if (!determines(x)) {
      return Optional.empty();
    }
    double[] b = new double[x[0].length];
    b[0] = StrictMath.log(mean);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = step(x, y, weights, b);
      double moved = 0;
      for (int j = 0; j < b.length; j++) {
        moved = Math.max(moved, Math.abs(next[j] - b[j]));
      }
      b = next;
      if (moved < CLOSE) {
        return Optional.of(b);
      }
    }
    return Optional.empty();
  }

  /// Returns whether no column of `x` is, but for rounding, a sum of multiples of those before it:
  /// modified Gram-Schmidt.
  private static boolean determines(double[][] x) {
    if (x.length == 0 || x.length < x[0].length) {
      return false;
    }
    double[][] columns = new double[x[0].length][x.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < x.length; i++) {
        columns[j][i] = x[i][j];
      }
      double whole = dot(columns[j], columns[j]);
      for (int k = 0; k < j; k++) {
        double share = dot(columns[j], columns[k]) / dot(columns[k], columns[k]);
        for (int i = 0; i < x.length; i++) {
          columns[j][i] -= share * columns[k][i];
        }
      }
      if (!(dot(columns[j], columns[j]) > ROUNDING * whole)) {
        return false;
      }
    }
    return true;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
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
