package io.alvh.validation;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.Settlement;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.OptionContract;
import io.alvh.instrument.OptionRight;
import io.alvh.instrument.Underlying;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.TermStructure;
import io.alvh.market.TermStructure.Point;
import io.alvh.pricing.Valuer;
import io.alvh.unit.Sha256;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Tells one pricing model from another by what it does: the hash of its prices of fixed options on
/// made-up markets of every year, so that no constant in force at any date can change unnoticed.
public final class ModelId {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2026;
  private static final int[] SPX_DAYS = {1, 3, 7, 21, 45, 90, 200};
  private static final double[] SPX_MONEYNESS = {0.85, 0.95, 0.99, 1.01, 1.05, 1.1};
  private static final double[] VIX_STRIKES = {14, 20, 30, 60};

  private static final List<IndexName> NAMES =
      List.of(
          IndexName.VIX9D,
          IndexName.VIX,
          IndexName.VIX3M,
          IndexName.VIX6M,
          IndexName.VVIX,
          IndexName.SKEW);

  /// Levels of VIX9D, VIX, VIX3M, VIX6M, VVIX and SKEW: a calm market, one in turmoil, and one of
  /// which VIX alone is known. Zero stands for an index that does not exist.
  private static final double[][] LEVELS = {
    {11.5, 13, 14.5, 16, 90, 135}, {62, 52, 42, 36, 150, 120}, {0, 18, 0, 0, 0, 0}
  };

  private ModelId() {}

  /// Returns the hash of the prices that this program's model makes.
  public static String current() {
    Sha256 hash = new Sha256();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int month = 2; month <= 11; month += 3) {
        LocalDate date = TradingCalendar.previous(LocalDate.of(year, month, 20));
        for (double[] levels : LEVELS) {
          add(hash, Valuer.of(market(date, levels)));
        }
      }
    }
    return hash.hex();
  }

  private static void add(Sha256 hash, Valuer valuer) {
    MarketSnapshot market = valuer.snapshot();
    for (int days : SPX_DAYS) {
      Expiry expiry =
          new Expiry(TradingCalendar.next(market.date().plusDays(days - 1)), Settlement.PM);
      for (double moneyness : SPX_MONEYNESS) {
        OptionRight right = moneyness < 1 ? OptionRight.PUT : OptionRight.CALL;
        double strike = Math.rint(moneyness * market.spx().close());
        hash.add(valuer.mark(new OptionContract(Underlying.SPX, expiry, right, strike)).mid());
      }
    }
    for (Point future : market.vixFutures().points()) {
      for (double strike : VIX_STRIKES) {
        hash.add(
            valuer
                .mark(new OptionContract(Underlying.VIX, future.expiry(), OptionRight.CALL, strike))
                .mid());
      }
    }
  }

  private static MarketSnapshot market(LocalDate date, double[] levels) {
    Map<IndexName, Double> readings = new EnumMap<>(IndexName.class);
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] > 0) {
        readings.put(NAMES.get(i), levels[i]);
      }
    }
    List<Point> futures = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      YearMonth expires = YearMonth.from(date).plusMonths(month);
      futures.add(new Point(OptionCalendar.vixMonthly(expires), levels[1] + month));
    }
    return new MarketSnapshot(
        date,
        TradingCalendar.close(date),
        new Bar(2000, 2000, 2000, 2000),
        IndexReadings.of(readings),
        new TermStructure(futures),
        new Rates(0.03, 0.018),
        List.of(),
        List.of(
            new ScheduledEvent(ScheduledEvent.Kind.FOMC, date.plusDays(2)),
            new ScheduledEvent(ScheduledEvent.Kind.CPI, date.plusDays(9))));
  }
}
