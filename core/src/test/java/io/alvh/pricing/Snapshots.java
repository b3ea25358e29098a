package io.alvh.pricing;

import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Made-up markets for tests.
final class Snapshots {
  /// A quiet Tuesday in contango.
  static final LocalDate TUESDAY = LocalDate.of(2024, 6, 11);

  private Snapshots() {}

  /// Returns a market with `readings` such as `VIX 14.5` after each name, and a VX curve that rises
  /// from VIX by 0.8 points a month.
  static MarketSnapshot market(LocalDate date, double spx, Map<IndexName, Double> readings) {
    double vix = readings.getOrDefault(IndexName.VIX, 18.0);
    List<Point> points = new ArrayList<>();
    for (int month = 0; month < 9; month++) {
      var expiry = OptionCalendar.vixMonthly(YearMonth.from(date).plusMonths(month));
      if (expiry.date().isAfter(date)) {
        points.add(new Point(expiry, vix + 0.8 * (points.size() + 1)));
      }
    }
    return new MarketSnapshot(
        date,
        TradingCalendar.close(date),
        new Bar(spx, spx, spx, spx),
        IndexReadings.of(readings),
        new TermStructure(points),
        new Rates(0.04, 0.015),
        List.of(),
        List.of());
  }

  /// Returns a calm market on `date`.
  static MarketSnapshot calm(LocalDate date) {
    return market(date, 5000, levels(11.5, 13, 14.5, 16));
  }

  /// Returns a market on `date` in turmoil, its term structure inverted.
  static MarketSnapshot panic(LocalDate date) {
    return market(date, 4600, levels(62, 52, 42, 36));
  }

  /// Returns readings of the four levels with VVIX 95 and SKEW 135.
  static Map<IndexName, Double> levels(double vix9d, double vix, double vix3m, double vix6m) {
    Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
    readings.put(IndexName.VIX9D, vix9d);
    readings.put(IndexName.VIX, vix);
    readings.put(IndexName.VIX3M, vix3m);
    readings.put(IndexName.VIX6M, vix6m);
    readings.put(IndexName.VVIX, 95.0);
    readings.put(IndexName.SKEW, 135.0);
    return readings;
  }
}
