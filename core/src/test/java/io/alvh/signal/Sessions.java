package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.ScheduledEvent;
import io.alvh.pricing.Valuer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Sessions of which only one thing matters, the rest being as in `TestMarket`.
final class Sessions {
  private Sessions() {}

  /// Returns a session with the bar of SPX.
  static Valuer of(LocalDate date, Bar bar) {
    return with(date, bar, List.of(), List.of());
  }

  /// Returns a session with a calendar of releases and what was published.
  static Valuer of(LocalDate date, List<ScheduledEvent> upcoming, List<Observation> published) {
    return with(date, new Bar(4000, 4010, 3990, 4000), upcoming, published);
  }

  /// Returns a session with these indices alone.
  static Valuer indices(LocalDate date, Map<IndexName, Double> indices) {
    MarketSnapshot plain = TestMarket.snapshot(date, 4000, 4000, 20);
    return Valuer.of(
        new MarketSnapshot(
            date,
            plain.asOf(),
            plain.spx(),
            IndexReadings.of(indices),
            plain.vixFutures(),
            plain.rates(),
            List.of(),
            List.of()));
  }

  private static Valuer with(
      LocalDate date, Bar bar, List<ScheduledEvent> upcoming, List<Observation> published) {
    MarketSnapshot plain = TestMarket.snapshot(date, bar.close(), bar.close(), 20);
    return Valuer.of(
        new MarketSnapshot(
            date,
            TradingCalendar.close(date),
            bar,
            plain.indices(),
            plain.vixFutures(),
            plain.rates(),
            List.of(),
            upcoming,
            published));
  }

  /// Returns what `group` reads at the last session of `past`, at its close.
  static Readings read(SignalFamily group, Valuer now) {
    Readings readings = new Readings(now.snapshot().date(), now.snapshot().asOf());
    group.read(readings);
    return readings;
  }
}
