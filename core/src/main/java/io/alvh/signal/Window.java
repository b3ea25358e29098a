package io.alvh.signal;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The last sessions' returns, VIX closes and skews, oldest first; not-a-number stands for what was
/// missing and never leaves this class. Immutable.
final class Window {
  static final Window EMPTY = new Window(Double.NaN, new double[0], new double[0], new double[0]);

  private static final int RETURNS = 60;
  private static final int VIX_CLOSES = 20;
  private static final int SKEWS = 60;

  private final double close;
  private final double[] returns;
  private final double[] vix;
  private final double[] skew;

  private Window(double close, double[] returns, double[] vix, double[] skew) {
    this.close = close;
    this.returns = returns;
    this.vix = vix;
    this.skew = skew;
  }

  Window plus(double spxClose, OptionalDouble vixClose, OptionalDouble skewPoints) {
    double[] longer =
        Double.isNaN(close) ? returns : append(returns, StrictMath.log(spxClose / close), RETURNS);
    return new Window(
        spxClose,
        longer,
        append(vix, vixClose.orElse(Double.NaN), VIX_CLOSES),
        append(skew, skewPoints.orElse(Double.NaN), SKEWS));
  }

  /// Standard deviation (n - 1) of the last `n` log returns, times the root of 252, in percent.
  OptionalDouble volatilityPercent(int n) {
    if (returns.length < n) {
      return OptionalDouble.empty();
    }
    double deviation = deviation(returns, n, mean(returns, n));
    return present(100 * deviation * StrictMath.sqrt(EdrFormula.SESSIONS));
  }

  OptionalDouble meanVix(int n) {
    return vix.length < n ? OptionalDouble.empty() : present(mean(vix, n));
  }

  OptionalDouble highestVix(int n) {
    if (vix.length < n) {
      return OptionalDouble.empty();
    }
    double high = 0;
    for (int i = vix.length - n; i < vix.length; i++) {
      high = Math.max(high, vix[i]);
    }
    return present(high);
  }

  /// The last skew in standard deviations (n - 1) from the mean of the last `n`, itself included.
  OptionalDouble skewScore(int n) {
    if (skew.length < n) {
      return OptionalDouble.empty();
    }
    double mean = mean(skew, n);
    double deviation = deviation(skew, n, mean);
    // An unmoving skew has no score: guard against dividing by exactly zero.
    return deviation == 0
        ? OptionalDouble.empty()
        : present((skew[skew.length - 1] - mean) / deviation);
  }

  private static double mean(double[] values, int n) {
    double sum = 0;
    for (int i = values.length - n; i < values.length; i++) {
      sum += values[i];
    }
    return sum / n;
  }

  private static double deviation(double[] values, int n, double mean) {
    double sum = 0;
    for (int i = values.length - n; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return StrictMath.sqrt(sum / (n - 1));
  }

  private static double[] append(double[] values, double value, int most) {
    int kept = Math.min(values.length, most - 1);
    double[] next = Arrays.copyOfRange(values, values.length - kept, values.length + 1);
    next[kept] = value;
    return next;
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
