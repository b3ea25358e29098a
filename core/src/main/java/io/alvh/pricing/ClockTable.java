package io.alvh.pricing;

import java.time.LocalDate;

/// The weights of the trading clock in force, by year: those of a year were fitted on SPY's opens
/// and closes, VIX and scheduled announcements strictly before its first day (SPY's opens at hand
/// end in April 2024), by `ClockFit` of `calibration`, and are rounded to three decimals; a history
/// test fits them again. Standard errors in docs/math.md.
public final class ClockTable {
  /// Before there are five years of SPY. K. R. French and R. Roll, "Stock return variances",
  /// Journal of Financial Economics 17 (1986), pp. 5-26: an hour of the six of trading has 13 times
  /// the variance of one of the night's eighteen, so 18/(18 + 6 x 13) of a session falls overnight;
  /// and from Friday to Monday variance is 10.7 percent more than over another session, half of it
  /// a day.
  static final ClockWeights PRIOR = new ClockWeights(0.19, 0.05, 0, 0, 0);

  /// First year with weights fitted on data.
  public static final int FIRST_FITTED = 1999;

  /// Overnight, closed day, FOMC, CPI, NFP.
  private static final double[][] FITTED = {
    {0.227, 0.174, 0.000, 0.000, 0.000},
    {0.235, 0.138, 0.000, 0.000, 0.000},
    {0.225, 0.118, 0.000, 0.000, 0.000},
    {0.229, 0.110, 0.000, 0.000, 0.000},
    {0.226, 0.111, 0.000, 0.000, 0.000},
    {0.225, 0.127, 0.000, 0.000, 0.000},
    {0.218, 0.109, 0.000, 0.179, 0.694},
    {0.212, 0.103, 0.000, 0.167, 0.625},
    {0.209, 0.101, 0.000, 0.161, 0.555},
    {0.212, 0.073, 0.333, 0.065, 0.445},
    {0.217, 0.077, 0.380, 0.157, 0.411},
    {0.221, 0.088, 0.342, 0.130, 0.384},
    {0.226, 0.077, 0.251, 0.094, 0.329},
    {0.232, 0.080, 0.328, 0.089, 0.307},
    {0.236, 0.078, 0.354, 0.041, 0.332},
    {0.239, 0.082, 0.379, 0.021, 0.350},
    {0.241, 0.073, 0.346, 0.001, 0.327},
    {0.246, 0.075, 0.376, 0.000, 0.360},
    {0.251, 0.067, 0.339, 0.000, 0.354},
    {0.253, 0.064, 0.307, 0.000, 0.319},
    {0.253, 0.067, 0.249, 0.000, 0.361},
    {0.257, 0.069, 0.242, 0.000, 0.349},
    {0.263, 0.082, 0.218, 0.000, 0.324},
    {0.264, 0.081, 0.220, 0.000, 0.303},
    {0.262, 0.072, 0.234, 0.058, 0.283},
    {0.263, 0.061, 0.258, 0.054, 0.293},
    {0.264, 0.061, 0.273, 0.064, 0.289},
    {0.264, 0.061, 0.273, 0.064, 0.289}
  };

  private ClockTable() {}

  /// Returns the last year with weights of its own.
  public static int lastFitted() {
    return FIRST_FITTED + FITTED.length - 1;
  }

  /// Returns the weights in force on `date`; after the table's end its last row goes on.
  public static ClockWeights on(LocalDate date) {
    if (date.getYear() < FIRST_FITTED) {
      return PRIOR;
    }
    double[] row = FITTED[StrictMath.min(date.getYear() - FIRST_FITTED, FITTED.length - 1)];
    return new ClockWeights(row[0], row[1], row[2], row[3], row[4]);
  }
}
