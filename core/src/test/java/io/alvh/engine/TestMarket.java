package io.alvh.engine;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.instrument.Underlying;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.SettlementValue;
import io.alvh.market.TermStructure;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A small made-up market: a random walk whose VIX answers to its falls, with every settlement the
/// calendars ask for. Shared by tests of the engine and of what stands on it.
public final class TestMarket {
  private TestMarket() {}

  /// Returns `sessions` priced sessions from `from` on; the same seed makes the same market.
  public static List<Valuer> walk(LocalDate from, int sessions, long seed) {
    return snapshots(from, sessions, seed).stream().map(Valuer::of).toList();
  }

  /// Returns the snapshots of `walk`.
  public static List<MarketSnapshot> snapshots(LocalDate from, int sessions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MarketSnapshot> list = new ArrayList<>();
    LocalDate date = TradingCalendar.isSession(from) ? from : TradingCalendar.next(from);
    double spx = 4000;
    double vix = 16;
    for (int i = 0; i < sessions; i++) {
      double shock = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
      double before = spx;
      spx = tenth(spx * StrictMath.exp(2 * shock * vix / 1600));
      vix = tenth(Math.clamp(vix + 0.08 * (17 - vix) - 140 * StrictMath.log(spx / before), 9, 80));
      list.add(snapshot(date, before, spx, vix));
      date = TradingCalendar.next(date);
    }
    return list;
  }

  /// Returns one session with the settlements that fall on it.
  public static MarketSnapshot snapshot(LocalDate date, double before, double spx, double vix) {
    Map<IndexName, Double> indices = new EnumMap<>(IndexName.class);
    indices.put(IndexName.VIX9D, vix * 0.95);
    indices.put(IndexName.VIX, vix);
    indices.put(IndexName.VIX3M, 10 + 0.55 * vix);
    indices.put(IndexName.VIX6M, 14 + 0.4 * vix);
    indices.put(IndexName.VVIX, 80 + vix);
    indices.put(IndexName.SKEW, 130.0 + StrictMath.IEEEremainder(spx, 7));
    double high = Math.max(before, spx);
    double low = Math.min(before, spx);
    return new MarketSnapshot(
        date,
        TradingCalendar.close(date),
        new Bar(before, high, low, spx),
        IndexReadings.of(indices),
        curve(date, vix),
        new Rates(0.03, 0.015),
        settlements(date, before, spx, vix),
        List.of());
  }

  private static TermStructure curve(LocalDate date, double vix) {
    List<TermStructure.Point> points = new ArrayList<>();
    YearMonth month = YearMonth.from(date);
    for (int i = 0; points.size() < 8; i++) {
      Expiry expiry = OptionCalendar.vixMonthly(month.plusMonths(i));
      if (expiry.date().isAfter(date)) {
        double years = TradingCalendar.years(TradingCalendar.close(date), expiry);
        double pull = StrictMath.exp(-2 * years);
        points.add(new TermStructure.Point(expiry, 20 + (vix - 20) * pull));
      }
    }
    return new TermStructure(points);
  }

  private static List<SettlementValue> settlements(
      LocalDate date, double before, double spx, double vix) {
    List<SettlementValue> values = new ArrayList<>();
    Expiry monthly = OptionCalendar.spxMonthly(YearMonth.from(date));
    if (monthly.date().equals(date)) {
      values.add(
          new SettlementValue(
              Underlying.SPX,
              monthly,
              tenth((2 * before + spx) / 3),
              SettlementValue.Source.PROXY_OPEN));
    }
    OptionCalendar.spxwPm(date)
        .ifPresent(pm ->
            values.add(
                new SettlementValue(Underlying.SPX, pm, spx, SettlementValue.Source.OFFICIAL)));
    Expiry vixMonthly = OptionCalendar.vixMonthly(YearMonth.from(date));
    if (vixMonthly.date().equals(date)) {
      values.add(
          new SettlementValue(Underlying.VIX, vixMonthly, vix, SettlementValue.Source.OFFICIAL));
    }
    return values;
  }

  private static double tenth(double value) {
    return Math.rint(value * 10) / 10;
  }
}
