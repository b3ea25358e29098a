package io.alvh.calibration;

import io.alvh.unit.Check;
import java.util.ArrayList;
import java.util.List;

/// Ordinary least squares of few regressors.
final class LeastSquares {
  private final int size;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  LeastSquares(int size) {
    this.size = size;
  }

  void add(double[] x, double y) {
    rows.add(x.clone());
    values.add(y);
  }

  /// Returns the coefficients; that of a regressor which is zero on every row is zero.
  double[] solve() {
    double[] right = new double[size];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < size; j++) {
        right[j] += rows.get(i)[j] * values.get(i);
      }
    }
    double[][] inverse = inverse();
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        b[i] += inverse[i][j] * right[j];
      }
    }
    return b;
  }

  /// Returns White's standard errors of the coefficients `b`.
  double[] errors(double[] b) {
    double[][] inverse = inverse();
    double[] errors = new double[size];
    for (int row = 0; row < rows.size(); row++) {
      double[] x = rows.get(row);
      double miss = values.get(row);
      for (int j = 0; j < size; j++) {
        miss -= b[j] * x[j];
      }
      for (int i = 0; i < size; i++) {
        double pull = 0;
        for (int j = 0; j < size; j++) {
          pull += inverse[i][j] * x[j];
        }
        errors[i] += pull * miss * pull * miss;
      }
    }
    for (int i = 0; i < size; i++) {
      errors[i] = StrictMath.sqrt(errors[i]);
    }
    return errors;
  }

  /// The inverse of the cross products, by elimination; they are positive definite but for
  /// regressors that are zero throughout, whose row and column are left zero.
  private double[][] inverse() {
    double[][] a = new double[size][2 * size];
    for (double[] x : rows) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          a[i][j] += x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      a[i][size + i] = a[i][i] > 0 ? 1 : 0;
    }
    for (int i = 0; i < size; i++) {
      if (a[i][i] != 0) {
        eliminate(a, i);
      }
    }
    double[][] inverse = new double[size][size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(a[i], size, inverse[i], 0, size);
    }
    return inverse;
  }

  private void eliminate(double[][] a, int pivot) {
    double head = a[pivot][pivot];
    Check.positive(head, "pivot");
    for (int j = 0; j < 2 * size; j++) {
      a[pivot][j] /= head;
    }
    for (int i = 0; i < size; i++) {
      double factor = a[i][pivot];
      if (i != pivot && factor != 0) {
        for (int j = 0; j < 2 * size; j++) {
          a[i][j] -= factor * a[pivot][j];
        }
      }
    }
  }
}
