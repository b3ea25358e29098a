package io.alvh.pricing;

import java.time.LocalDate;
import java.util.List;

/// How much less a VIX future moves the further it is from settlement.
///
/// ```
/// vol of a future u years from settlement, over that of one that settles now:
///   s(u) = floor + (1 - floor) e^(-speed u)
/// ```
///
/// P. A. Samuelson, "Proof that properly anticipated prices fluctuate randomly", Industrial
/// Management Review 6 (1965), pp. 41-49, for the effect. The numbers are fitted to the realised
/// volatility of constant-maturity VX futures on sessions strictly before the date they hold from
/// (`calibration.MaturityDecayFit`; a test on history refits them).
///
/// @param floor share of the front volatility that the most distant future keeps
/// @param speed of the decay, per year
public record MaturityDecay(double floor, double speed) {
  /// One fit.
  ///
  /// @param from first session it is used on; only earlier ones were seen
  /// @param decay the fit
  public record Row(LocalDate from, MaturityDecay decay) {}

  private static final List<Row> ROWS =
      List.of(
          row(2006, 0.326, 4.35),
          row(2007, 0.314, 6.66),
          row(2008, 0.310, 8.21),
          row(2009, 0.342, 9.07),
          row(2010, 0.346, 8.30),
          row(2011, 0.334, 8.21),
          row(2012, 0.330, 7.77),
          row(2013, 0.322, 7.13),
          row(2014, 0.315, 7.00),
          row(2015, 0.309, 6.98),
          row(2016, 0.308, 6.82),
          row(2017, 0.303, 6.73),
          row(2018, 0.300, 6.63),
          row(2019, 0.287, 6.80),
          row(2020, 0.283, 6.83),
          row(2021, 0.285, 6.76),
          row(2022, 0.282, 6.67),
          row(2023, 0.279, 6.62),
          row(2024, 0.280, 6.57),
          row(2025, 0.280, 6.45),
          row(2026, 0.276, 6.51));

  /// Returns every fit, ascending.
  public static List<Row> rows() {
    return ROWS;
  }

  /// Returns the newest fit that saw nothing of `date`. Before the first row, when VIX options did
  /// not exist yet, the first row is taken.
  public static MaturityDecay on(LocalDate date) {
    MaturityDecay decay = ROWS.getFirst().decay();
    for (Row row : ROWS) {
      if (!row.from().isAfter(date)) {
        decay = row.decay();
      }
    }
    return decay;
  }

  /// Returns s(u) at `years` to settlement.
  public double share(double years) {
    return floor + (1 - floor) * StrictMath.exp(-speed * years);
  }

  /// Returns the mean of s(u)^2 over the last `years` before settlement.
  public double meanSquare(double years) {
    double x = speed * years;
    if (x < 1e-6) {
      return 1;
    }
    double fade = 1 - floor;
    return floor * floor
        + 2 * floor * fade * -StrictMath.expm1(-x) / x
        + fade * fade * -StrictMath.expm1(-2 * x) / (2 * x);
  }

  private static Row row(int year, double floor, double speed) {
    return new Row(LocalDate.of(year, 1, 1), new MaturityDecay(floor, speed));
  }
}
