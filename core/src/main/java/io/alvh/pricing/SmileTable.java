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
          row("2011-01-01", 22, 1.121, 0.044, 0.429, 0.142, 0.134, -1.000, 0.412, 1.105),
          row("2012-01-01", 46, 1.039, -0.039, 0.354, 0.070, 0.134, -1.000, 0.412, 1.039),
          row("2013-01-01", 70, 1.003, -0.020, 0.325, 0.061, 0.134, -1.000, 0.413, 1.264),
          row("2014-01-01", 94, 0.967, -0.046, 0.284, 0.125, 0.134, -1.000, 0.408, 1.303),
          row("2015-01-01", 116, 0.942, 0.013, 0.260, 0.114, 0.134, -1.000, 0.402, 1.265),
          row("2016-01-01", 138, 0.881, -0.092, 0.189, -0.006, 0.134, -1.000, 0.415, 1.049),
          row("2017-01-01", 162, 0.841, -0.196, 0.168, 0.018, 0.134, -1.000, 0.415, 1.033),
          row("2018-01-01", 186, 0.809, -0.435, 0.222, 0.117, 0.134, -1.000, 0.402, 1.333),
          row("2019-01-01", 210, 0.864, -0.274, 0.221, 0.136, 0.134, -1.000, 0.408, 1.489),
          row("2020-01-01", 232, 0.915, -0.235, 0.217, 0.046, 0.134, -1.000, 0.411, 1.204),
          row("2021-01-01", 256, 0.872, -0.325, 0.186, -0.084, 0.134, -1.000, 0.416, 1.172),
          row("2022-01-01", 280, 0.872, -0.271, 0.205, -0.054, 0.134, -1.000, 0.406, 1.301),
          row("2022-01-08", 282, 0.869, -0.247, 0.200, -0.083, 0.138, -1.003, 0.404, 1.306),
          row("2022-02-05", 285, 0.892, -0.261, 0.191, -0.019, 0.137, -0.996, 0.452, 1.270),
          row("2022-02-19", 286, 0.897, -0.184, 0.191, -0.004, 0.139, -1.108, 0.461, 1.257),
          row("2022-03-24", 288, 0.797, -0.562, 0.109, 0.699, 0.169, -0.948, 0.443, 1.211),
          row("2023-01-01", 306, 0.781, -0.512, 0.120, 0.691, 0.164, -0.948, 0.439, 1.220),
          row("2023-06-10", 318, 0.756, -0.418, 0.129, 0.696, 0.183, -1.303, 0.426, 1.318),
          row("2023-09-02", 324, 0.727, -0.317, 0.129, 0.702, 0.173, -1.181, 0.412, 1.407),
          row("2023-09-15", 325, 0.714, -0.286, 0.131, 0.693, 0.171, -1.169, 0.383, 1.447),
          row("2024-01-01", 332, 0.709, -0.243, 0.138, 0.648, 0.168, -1.172, 0.389, 1.475));

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
