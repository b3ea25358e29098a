package io.alvh.adapter.synthetic;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.IndexName;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The indices, futures and rates that go with a day of the path.
///
/// The logarithm of a future tends from that of VIX to the anchor like exp(-4 years), so that it
/// meets VIX at its own settlement; the longer indices keep a fixed part of VIX's distance from the
/// anchor. Both give contango below the anchor and inversion above.
final class SyntheticQuotes {
  static final int FUTURES = 9;

  private static final double CURVE_SPEED = 4;
  private static final double CURVE_NOISE = 0.012;
  private static final double PART_9D = 1.25;
  private static final double PART_3M = 0.62;
  private static final double PART_6M = 0.42;

  /// Knots of the made-up bill rate: year and rate, straight lines between.
  private static final double[][] BILL = {
    {2006, 0.045}, {2007.5, 0.047}, {2009, 0.002}, {2016, 0.003}, {2019, 0.023},
    {2020.3, 0.001}, {2022.2, 0.004}, {2023.5, 0.052}, {2026.5, 0.038}, {2028, 0.036}
  };

  private static final double DIVIDEND_YIELD = 0.018;

  private SyntheticQuotes() {}

  /// Returns the closes of the six indices, in points.
  static Map<IndexName, Double> indices(SyntheticDay day) {
    double distance = day.logVix() - day.logAnchor();
    EnumMap<IndexName, Double> values = new EnumMap<>(IndexName.class);
    values.put(IndexName.VIX9D, points(day.logAnchor() + PART_9D * distance));
    values.put(IndexName.VIX, points(day.logVix()));
    values.put(IndexName.VIX3M, points(day.logAnchor() + PART_3M * distance));
    values.put(IndexName.VIX6M, points(day.logAnchor() + PART_6M * distance));
    double vvix = StrictMath.log(90) + 0.55 * (day.logVix() - StrictMath.log(18));
    values.put(IndexName.VVIX, points(vvix + 0.06 * day.curveNoise()));
    double skew = Math.clamp(128 + 6 * day.skewNoise() - 10 * distance, 105, 165);
    values.put(IndexName.SKEW, StrictMath.rint(skew * 100) / 100);
    return values;
  }

  /// Returns the settlements of the nine next monthly futures, to the twentieth of a point.
  static List<TermStructure.Point> curve(SyntheticDay day) {
    Instant asOf = TradingCalendar.close(day.date());
    List<TermStructure.Point> points = new ArrayList<>(FUTURES);
    Expiry expiry = OptionCalendar.nextVixMonthly(day.date());
    for (int i = 0; i < FUTURES; i++) {
      double near = StrictMath.exp(-CURVE_SPEED * TradingCalendar.years(asOf, expiry));
      double log =
          day.logAnchor()
              + (day.logVix() - day.logAnchor()) * near
              + CURVE_NOISE * day.curveNoise() * (1 - near);
      points.add(new TermStructure.Point(expiry, StrictMath.rint(StrictMath.exp(log) * 20) / 20));
      expiry = OptionCalendar.nextVixMonthly(expiry.date());
    }
    return points;
  }

  /// Returns the made-up bill rate and dividend yield.
  static Rates rates(LocalDate date) {
    double year = date.getYear() + (date.getDayOfYear() - 1) / 366.0;
    int i = 1;
    while (i < BILL.length - 1 && BILL[i][0] < year) {
      i++;
    }
    double part = Math.clamp((year - BILL[i - 1][0]) / (BILL[i][0] - BILL[i - 1][0]), 0, 1);
    return new Rates(BILL[i - 1][1] + part * (BILL[i][1] - BILL[i - 1][1]), DIVIDEND_YIELD);
  }

  private static double points(double logarithm) {
    return StrictMath.rint(StrictMath.exp(logarithm) * 100) / 100;
  }
}
