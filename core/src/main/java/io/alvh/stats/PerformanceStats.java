package io.alvh.stats;

import io.alvh.unit.Check;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/// What a book earned and how evenly. What is not defined is empty, never zero.
public final class PerformanceStats {
  /// Sessions in a year, by which daily figures are annualised.
  public static final int SESSIONS_A_YEAR = 252;

  /// Days in a year, by which a span between two dates becomes years.
  public static final double DAYS_A_YEAR = 365.25;

  private final EquityCurve curve;
  private final double[] riskFree;

  private PerformanceStats(EquityCurve curve, double[] riskFree) {
    this.curve = curve;
    this.riskFree = riskFree;
  }

  /// Returns the performance of `curve`.
  ///
  /// @param riskFree return of a riskless asset over each session as a fraction, one less than the
  ///   curve has points
  public static PerformanceStats of(EquityCurve curve, double[] riskFree) {
    Check.that(
        riskFree.length == curve.size() - 1,
        "need a riskless return for each of "
            + (curve.size() - 1)
            + " sessions, had "
            + riskFree.length);
    for (double rate : riskFree) {
      Check.finite(rate, "riskless return");
    }
    return new PerformanceStats(curve, riskFree.clone());
  }

  /// Returns end over start minus one, not annualised.
  public double totalReturn() {
    return curve.profit() / curve.start();
  }

  /// Returns the years between the first and the last date, ACT/365.25.
  public double years() {
    return ChronoUnit.DAYS.between(curve.date(0), curve.date(curve.size() - 1)) / DAYS_A_YEAR;
  }

  /// Returns the compound annual growth rate as a fraction: (end / start)^(1 / years) - 1; -1 if
  /// the book ended with nothing or less; empty for a single point.
  public OptionalDouble cagr() {
    if (curve.size() < 2) {
      return OptionalDouble.empty();
    }
    double growth = Math.max(0, curve.end()) / curve.start();
    return OptionalDouble.of(StrictMath.pow(growth, 1 / years()) - 1);
  }

  /// Returns the sample standard deviation of daily returns times the root of 252, as a fraction;
  /// empty with fewer than two returns or for a ruined book.
  public OptionalDouble volatility() {
    if (curve.size() < 3 || curve.ruined()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(deviation(curve.dailyReturns()) * StrictMath.sqrt(SESSIONS_A_YEAR));
  }

  /// Returns the mean of the daily returns over the riskless ones, divided by their sample standard
  /// deviation, times the root of 252; empty with fewer than two returns, without variation, or for
  /// a ruined book.
  ///
  /// W. F. Sharpe, *The Sharpe ratio*, J. Portfolio Management 21 (1994) 49-58, equations 3-6.
  public OptionalDouble sharpe() {
    if (curve.size() < 3 || curve.ruined()) {
      return OptionalDouble.empty();
    }
    double[] excess = curve.dailyReturns();
    for (int i = 0; i < excess.length; i++) {
      excess[i] -= riskFree[i];
    }
    double deviation = deviation(excess);
    return deviation > 0
        ? OptionalDouble.of(mean(excess) / deviation * StrictMath.sqrt(SESSIONS_A_YEAR))
        : OptionalDouble.empty();
  }

  /// Returns the compound annual growth rate over the greatest drawdown; empty if the book never
  /// fell.
  public OptionalDouble calmar() {
    double drawdown = DrawdownStats.of(curve).max();
    OptionalDouble cagr = cagr();
    return drawdown > 0 && cagr.isPresent()
        ? OptionalDouble.of(cagr.getAsDouble() / drawdown)
        : OptionalDouble.empty();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// Equal values give exactly zero, although their mean may differ from them in the last bit.
  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    boolean equal = true;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
      equal &= value == values[0];
    }
    return equal ? 0 : StrictMath.sqrt(squares / (values.length - 1));
  }
}
