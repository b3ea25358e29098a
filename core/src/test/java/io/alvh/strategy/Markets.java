package io.alvh.strategy;

import io.alvh.calendar.Expiry;
import io.alvh.calendar.OptionCalendar;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Rates;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.TermStructure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Made-up sessions with every index and eight futures in contango.
public final class Markets {
  private Markets() {}

  /// Returns a session without events.
  public static MarketSnapshot quiet(LocalDate on, double spx, double vix) {
    return snapshot(on, spx, vix, List.of());
  }

  /// Returns a session with `events` ahead.
  public static MarketSnapshot snapshot(
      LocalDate on, double spx, double vix, List<ScheduledEvent> events) {
    Map<IndexName, Double> indices = new EnumMap<>(IndexName.class);
    indices.put(IndexName.VIX9D, vix);
    indices.put(IndexName.VIX, vix);
    indices.put(IndexName.VIX3M, vix * 0.9 + 2.5);
    indices.put(IndexName.VIX6M, vix * 0.8 + 5);
    indices.put(IndexName.VVIX, 95.0);
    indices.put(IndexName.SKEW, 140.0);
    List<TermStructure.Point> curve = new ArrayList<>();
    Expiry expiry = OptionCalendar.nextVixMonthly(on);
    for (int i = 0; i < 8; i++) {
      curve.add(new TermStructure.Point(expiry, vix * 0.9 + 2.5 + 0.3 * i));
      expiry = OptionCalendar.nextVixMonthly(expiry.date());
    }
    return new MarketSnapshot(
        on,
        TradingCalendar.close(on),
        new Bar(spx, spx, spx, spx),
        IndexReadings.of(indices),
        new TermStructure(curve),
        new Rates(0.04, 0.013),
        List.of(),
        events);
  }
}
