package io.alvh.validation;

import io.alvh.unit.Check;
import java.util.List;

/// What a set of errors, each model less market, comes to; in the unit of the errors.
///
/// @param count how many
/// @param bias their mean
/// @param mae mean of their sizes
/// @param rmse root of their mean square
/// @param worst the error of the largest size, with its sign
public record ErrorStats(int count, double bias, double mae, double rmse, double worst) {
  /// The errors of nothing.
  public static final ErrorStats NONE = new ErrorStats(0, 0, 0, 0, 0);

  public ErrorStats {
    Check.that(count >= 0, "count must not be negative, was " + count);
    Check.finite(bias, "bias");
    Check.notNegative(mae, "mae");
    Check.notNegative(rmse, "rmse");
    Check.finite(worst, "worst");
  }

  /// Returns the summary of `errors`, finite, in any order.
  public static ErrorStats of(List<Double> errors) {
    if (errors.isEmpty()) {
      return NONE;
    }
    double sum = 0;
    double sizes = 0;
    double squares = 0;
    double worst = 0;
    for (double error : errors) {
      Check.finite(error, "error");
      sum += error;
      sizes += Math.abs(error);
      squares += error * error;
      worst = Math.abs(error) > Math.abs(worst) ? error : worst;
    }
    int n = errors.size();
    return new ErrorStats(n, sum / n, sizes / n, StrictMath.sqrt(squares / n), worst);
  }
}
