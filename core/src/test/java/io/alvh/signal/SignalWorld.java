package io.alvh.signal;

import io.alvh.calendar.TradingCalendar;
import io.alvh.engine.TestMarket;
import io.alvh.market.Bar;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.Observation;
import io.alvh.market.ScheduledEvent;
import io.alvh.market.SeriesName;
import io.alvh.pricing.Valuer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A made-up market with all that signals of volatility, events and momentum must bear: sessions
/// without VIX or SKEW, opens that are copies, sessions without a range, releases with and without
/// consensus, revisions, and a start without a calendar.
final class SignalWorld {
  private static final int HORIZON = 70;

  private SignalWorld() {}

  /// Returns `sessions` priced sessions from `from` on; the same seed makes the same market.
  static List<Valuer> of(LocalDate from, int sessions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MarketSnapshot> plain = TestMarket.snapshots(from, sessions, seed);
    LocalDate last = plain.getLast().date();
    List<ScheduledEvent> events = events(from, last.plusDays(HORIZON));
    List<Observation> figures = figures(events, new SplittableRandom(seed + 1));
    List<Valuer> market = new ArrayList<>();
    Instant before = Instant.MIN;
    for (int i = 0; i < plain.size(); i++) {
      MarketSnapshot s = plain.get(i);
      Instant since = before;
      List<Observation> published =
          figures.stream()
              .filter(o -> o.knownAt().isAfter(since) && !o.knownAt().isAfter(s.asOf()))
              .toList();
      List<ScheduledEvent> upcoming =
          events.stream().filter(e -> i(e, s.date()) > 0 && i(e, s.date()) <= HORIZON).toList();
      double copies = (i / 100) % 3 == 0 ? 0.5 : 0.04;
      market.add(
          Valuer.of(
              new MarketSnapshot(
                  s.date(),
                  s.asOf(),
                  bar(s.spx(), random, copies),
                  indices(s.indices(), random, i),
                  s.vixFutures(),
                  s.rates(),
                  s.settlements(),
                  i < 30 ? List.of() : upcoming,
                  published)));
      before = s.asOf();
    }
    return market;
  }

  private static long i(ScheduledEvent event, LocalDate date) {
    return event.date().toEpochDay() - date.toEpochDay();
  }

  private static Bar bar(Bar bar, SplittableRandom random, double copies) {
    if (random.nextDouble() < 0.003) {
      return new Bar(bar.close(), bar.close(), bar.close(), bar.close());
    }
    double kind = random.nextDouble();
    double open =
        kind < copies / 2
            ? bar.open()
            : kind < copies
                ? bar.open() + 0.01
                : bar.open() * (1 + 0.01 * (random.nextDouble() - 0.5));
    // Now and then the close lies outside: it comes from another source than the range.
    double high = Math.max(open, bar.close()) * (1 + 0.005 * (random.nextDouble() - 0.02));
    double low = Math.min(open, bar.close()) * (1 - 0.005 * random.nextDouble());
    return new Bar(open, high, low, bar.close());
  }

  private static IndexReadings indices(IndexReadings all, SplittableRandom random, int i) {
    Map<IndexName, Double> left = new EnumMap<>(all.present());
    if (i % 450 > 380 && random.nextDouble() < 0.04) {
      left.remove(IndexName.VIX);
    }
    if (i < 500 && random.nextDouble() < 0.01) {
      left.remove(IndexName.SKEW);
    }
    if (random.nextDouble() < 0.05) {
      left.remove(IndexName.VIX9D);
    }
    if (random.nextDouble() < 0.05) {
      left.remove(IndexName.VIX6M);
    }
    return IndexReadings.of(left);
  }

  private static List<ScheduledEvent> events(LocalDate from, LocalDate to) {
    List<ScheduledEvent> events = new ArrayList<>();
    for (YearMonth m = YearMonth.from(from); !m.atDay(1).isAfter(to); m = m.plusMonths(1)) {
      // Whatever day of the week it is: releases come on closed days too.
      events.add(new ScheduledEvent(ScheduledEvent.Kind.NFP, m.atDay(5)));
      events.add(new ScheduledEvent(ScheduledEvent.Kind.CPI, m.atDay(12)));
      events.add(new ScheduledEvent(ScheduledEvent.Kind.PPI, m.atDay(14)));
      if (m.getMonthValue() % 3 == 0) {
        events.add(new ScheduledEvent(ScheduledEvent.Kind.FOMC, m.atDay(20)));
      }
    }
    events.sort(Comparator.comparing(ScheduledEvent::date));
    return events;
  }

  private static List<Observation> figures(List<ScheduledEvent> events, SplittableRandom random) {
    List<Observation> figures = new ArrayList<>();
    for (ScheduledEvent event : events) {
      switch (event.kind()) {
        case CPI ->
            release(figures, event, SeriesName.CPI_CHANGE, SeriesName.CPI_CONSENSUS, random);
        case PPI ->
            release(figures, event, SeriesName.PPI_CHANGE, SeriesName.PPI_CONSENSUS, random);
        default -> {}
      }
    }
    return figures;
  }

  private static void release(
      List<Observation> figures,
      ScheduledEvent event,
      SeriesName figure,
      SeriesName consensus,
      SplittableRandom random) {
    LocalDate period = event.date().withDayOfMonth(1).minusMonths(1);
    LocalDate day = event.date();
    if (day.getYear() == 2021 && day.getMonthValue() < 5) {
      return; // nothing was released: the last surprise grows old
    }
    if (random.nextDouble() < 0.85) {
      figures.add(observation(consensus, period, random, at(day.minusDays(5)), false));
    }
    if (random.nextDouble() < 0.3) {
      figures.add(observation(consensus, period, random, at(day), false));
    }
    if (random.nextDouble() < 0.1) {
      figures.add(observation(consensus, period, random, at(day.plusDays(3)), false));
    }
    figures.add(observation(figure, period, random, at(day), random.nextDouble() < 0.3));
    figures.add(observation(figure, period, random, at(day.plusDays(30)), false)); // a revision
  }

  private static Observation observation(
      SeriesName series,
      LocalDate period,
      SplittableRandom random,
      Instant knownAt,
      boolean substitute) {
    return new Observation(
        series,
        "",
        period,
        0.2 + 0.3 * (random.nextDouble() - 0.5),
        knownAt,
        substitute ? Observation.Origin.SUBSTITUTE : Observation.Origin.USER);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(8, 30)).atZone(TradingCalendar.ZONE).toInstant();
  }
}
