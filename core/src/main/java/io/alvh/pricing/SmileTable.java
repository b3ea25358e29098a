package io.alvh.pricing;

import java.time.LocalDate;
import java.util.List;

/// The SPX smile by date, each row fitted on quotes strictly before its first day and on nothing
/// later: the fit is `io.alvh.calibration.SmileFit`, the quotes and the errors of each row on the
/// quotes after it are in docs/math.md.
///
/// The first row precedes every quote at hand. Its put wing is that whose skewness at 30 days is
/// SKEW's, by SKEW's own definition, without a tail (`SmilePriorTest`); the ratio of its wings is
/// (1 + rho)/(1 - rho) at rho = -0.7165 (J. Gatheral, "The Volatility Surface", Wiley 2006, table
/// 3.2, p. 40); its bend gives the skew at the money the decay T^-0.4 from 30 to 90 days (J.
/// Gatheral, T. Jaisson and M. Rosenbaum, "Volatility is rough", Quantitative Finance 18 (2018),
/// pp. 933-949, figure 1.2). That its call wing goes with 1/VIX follows S. Heston, Review of
/// Financial Studies 6 (1993), pp. 327-343, whose volatility of variance does not depend on its
/// level.
public final class SmileTable {
  private static final List<SmileRow> ROWS =
      List.of(
          row("1990-01-01", 0, 1.159, 0.000, 0.445, 0.000, 0.134, -1.000, 0.420, 0.000),
          row("2011-01-01", 22, 1.094, 0.075, 0.429, 0.159, 0.134, -1.000, 0.417, 1.166),
          row("2012-01-01", 45, 1.035, -0.040, 0.358, 0.089, 0.134, -1.000, 0.414, 1.068),
          row("2013-01-01", 69, 1.002, -0.025, 0.326, 0.071, 0.134, -1.000, 0.414, 1.270),
          row("2014-01-01", 93, 0.966, -0.048, 0.286, 0.127, 0.134, -1.000, 0.408, 1.302),
          row("2015-01-01", 115, 0.941, 0.010, 0.261, 0.115, 0.134, -1.000, 0.402, 1.270),
          row("2016-01-01", 136, 0.880, -0.097, 0.190, -0.005, 0.134, -1.000, 0.415, 1.053),
          row("2017-01-01", 160, 0.839, -0.198, 0.167, 0.019, 0.134, -1.000, 0.415, 1.027),
          row("2018-01-01", 184, 0.807, -0.442, 0.221, 0.119, 0.134, -1.000, 0.402, 1.333),
          row("2019-01-01", 207, 0.865, -0.275, 0.222, 0.143, 0.134, -1.000, 0.408, 1.496),
          row("2020-01-01", 229, 0.917, -0.236, 0.217, 0.051, 0.134, -1.000, 0.411, 1.210),
          row("2021-01-01", 252, 0.873, -0.327, 0.185, -0.079, 0.134, -1.000, 0.416, 1.181),
          row("2022-01-01", 276, 0.872, -0.274, 0.210, -0.034, 0.134, -1.000, 0.408, 1.325),
          row("2022-01-08", 278, 0.870, -0.246, 0.204, -0.072, 0.141, -1.005, 0.407, 1.323),
          row("2022-02-05", 281, 0.892, -0.258, 0.197, -0.017, 0.139, -1.003, 0.453, 1.284),
          row("2022-02-19", 282, 0.897, -0.182, 0.197, -0.004, 0.140, -1.119, 0.463, 1.268),
          row("2022-03-24", 284, 0.808, -0.486, 0.146, 0.586, 0.165, -0.969, 0.452, 1.235),
          row("2023-01-01", 302, 0.793, -0.440, 0.156, 0.574, 0.160, -0.963, 0.447, 1.252),
          row("2023-06-10", 314, 0.758, -0.293, 0.154, 0.590, 0.183, -1.390, 0.423, 1.337),
          row("2023-09-02", 320, 0.727, -0.204, 0.153, 0.615, 0.173, -1.231, 0.408, 1.424),
          row("2023-09-15", 321, 0.714, -0.179, 0.154, 0.613, 0.171, -1.205, 0.380, 1.464),
          row("2024-01-01", 327, 0.711, -0.146, 0.159, 0.576, 0.168, -1.211, 0.386, 1.491));

  private SmileTable() {}

  /// Returns all rows, ascending.
  public static List<SmileRow> rows() {
    return ROWS;
  }

  /// Returns the row that prices the session `date`; before the first, the first.
  public static SmileRow at(LocalDate date) {
    int i = ROWS.size() - 1;
    while (i > 0 && ROWS.get(i).from().isAfter(date)) {
      i--;
    }
    return ROWS.get(i);
  }

  private static SmileRow row(
      String from,
      int days,
      double put,
      double putByVix,
      double putBySkew,
      double putByVvix,
      double call,
      double callByVix,
      double bend,
      double tail) {
    return new SmileRow(
        LocalDate.parse(from),
        days,
        new SmileCoefficients(
            new SmileWing(put, putByVix, putBySkew, putByVvix),
            new SmileWing(call, callByVix, 0, 0),
            bend,
            tail));
  }
}
