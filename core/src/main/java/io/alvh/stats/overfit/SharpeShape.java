package io.alvh.stats.overfit;

import io.alvh.stats.Gaussian;
import io.alvh.unit.Check;
import java.util.Optional;

/// A Sharpe ratio and what its error depends on.
///
/// @param sharpe mean over sample standard deviation, of one session, not annualised
/// @param skewness third standardised moment (gamma 3), 0 for a normal distribution
/// @param kurtosis fourth standardised moment (gamma 4), not the excess: 3 for a normal
///   distribution
/// @param n sessions
public record SharpeShape(double sharpe, double skewness, double kurtosis, int n) {
  /// Squares below so small a part of their own scale are rounding.
  private static final double ROUNDING = 1e-13;

  public SharpeShape {
    Check.finite(sharpe, "Sharpe ratio");
    Check.finite(skewness, "skewness");
    Check.that(n >= 2, "need at least two sessions, had " + n);
    Check.that(
        kurtosis >= 1 + skewness * skewness - 1e-9,
        "kurtosis is at least one and the square of the skewness, was "
            + kurtosis
            + " with skewness "
            + skewness);
  }

  /// Returns the shape of `returns`, moments as means over all sessions; empty when they never
  /// vary.
  public static Optional<SharpeShape> of(double[] returns) {
    int n = returns.length;
    Check.that(n >= 2, "need at least two sessions, had " + n);
    double mean = Returns.mean(returns);
    double raw = 0;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    for (double value : returns) {
      double d = Check.finite(value, "return") - mean;
      raw += value * value;
      m2 += d * d;
      m3 += d * d * d;
      m4 += d * d * d * d;
    }
    if (m2 <= ROUNDING * raw) {
      return Optional.empty();
    }
    double variance = m2 / n;
    return Optional.of(
        new SharpeShape(
            mean / StrictMath.sqrt(m2 / (n - 1)),
            m3 / n / (variance * StrictMath.sqrt(variance)),
            m4 / n / (variance * variance),
            n));
  }

  /// Returns the probability that the true Sharpe ratio lies above `benchmark`, of one session too:
  ///
  /// ```
  /// PSR = N((SR - SR*) sqrt(n - 1) / sqrt(1 - gamma3 SR + (gamma4 - 1) / 4 SR^2))
  /// ```
  ///
  /// D. H. Bailey, M. Lopez de Prado, *The Sharpe ratio efficient frontier*, J. Risk 15(2), 2012,
  /// equation 9. Sessions count as independent.
  public double probabilityAbove(double benchmark) {
    Check.finite(benchmark, "benchmark");
    // Above zero for every skewness and kurtosis that can occur: the discriminant is
    // gamma3^2 - gamma4 + 1, at most zero.
    double spread = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
    if (spread <= 0) {
      throw new IllegalArgumentException("the error of this Sharpe ratio is not defined: " + this);
    }
    return Gaussian.probability(
        (sharpe - benchmark) * StrictMath.sqrt(n - 1) / StrictMath.sqrt(spread));
  }
}
