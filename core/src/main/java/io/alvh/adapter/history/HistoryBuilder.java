package io.alvh.adapter.history;

import io.alvh.adapter.history.DataIssue.Severity;
import io.alvh.calendar.TradingCalendar;
import io.alvh.market.Bar;
import io.alvh.market.FundHolding;
import io.alvh.market.IndexName;
import io.alvh.market.IndexReadings;
import io.alvh.market.MarketSnapshot;
import io.alvh.market.PublishedFigures;
import io.alvh.market.Rates;
import io.alvh.market.TermStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// Makes the snapshots of a history and the report on its files.
final class HistoryBuilder {
  private final Catalog catalog;
  private final DataFolder folder;
  private final EnumMap<SeriesKey, NavigableMap<LocalDate, Sourced<DayPrice>>> prices =
      new EnumMap<>(SeriesKey.class);
  private final EnumMap<SeriesKey, NavigableMap<LocalDate, Sourced<DayValue>>> values =
      new EnumMap<>(SeriesKey.class);

  HistoryBuilder(Catalog catalog, DataFolder folder) {
    this.catalog = catalog;
    this.folder = folder;
  }

  /// Returns the history, or the reasons why there is none.
  HistoryLoad build() {
    merge();
    VxMerge vx = VxMerge.of(folder.of(SeriesKey.VX), catalog);
    List<Figure> figures = new Publications(catalog, folder).read();
    List<FundHolding> holdings = Holdings.of(folder);
    List<DataIssue> issues = issues();
    if (issues.stream().anyMatch(i -> i.severity() == Severity.ERROR)) {
      return new HistoryLoad.Refused(
          new DataCheckReport(catalog.name(), folder.sha256(), List.of(), issues));
    }
    EventTrack events = new EventTrack(folder.of(SeriesKey.EVENTS));
    RateTrack rates = new RateTrack(values(SeriesKey.BILL), values(SeriesKey.FED_FUNDS));
    DividendTrack dividends =
        new DividendTrack(
            values(SeriesKey.SPY_DIVIDEND),
            values(SeriesKey.SPY_CLOSE),
            catalog.dividendYieldByYear());
    SettlementTrack settlements =
        new SettlementTrack(
            prices(SeriesKey.SPX), prices(SeriesKey.VIX), vx, folder.of(SeriesKey.VX_FINAL));
    PublishedFigures published =
        new PublishedFigures(figures.stream().map(Figure::observation).toList());
    List<MarketSnapshot> snapshots =
        snapshots(vx, rates, dividends, settlements, events, published);
    List<SeriesReport> series =
        new SeriesReports(catalog, folder, prices, values, figures)
            .of(vx, rates, dividends, settlements, events, issues);
    DataCheckReport report = new DataCheckReport(catalog.name(), folder.sha256(), series, issues);
    return new HistoryLoad.Loaded(
        new CsvHistory(snapshots, published, holdings, folder.sha256()), report);
  }

  private NavigableMap<LocalDate, Sourced<DayPrice>> prices(SeriesKey key) {
    return prices.getOrDefault(key, Collections.emptyNavigableMap());
  }

  private NavigableMap<LocalDate, Sourced<DayValue>> values(SeriesKey key) {
    return values.getOrDefault(key, Collections.emptyNavigableMap());
  }

  private void merge() {
    prices.put(SeriesKey.SPX, SeriesMerge.prices(folder.of(SeriesKey.SPX), catalog));
    for (IndexName name : IndexName.values()) {
      SeriesKey key = SeriesKey.of(name);
      prices.put(key, SeriesMerge.prices(folder.of(key), catalog));
    }
    for (SeriesKey key :
        List.of(SeriesKey.BILL, SeriesKey.FED_FUNDS, SeriesKey.SPY_DIVIDEND, SeriesKey.SPY_CLOSE)) {
      values.put(key, SeriesMerge.values(folder.of(key), catalog));
    }
  }

  private List<DataIssue> issues() {
    Set<DataIssue> issues = new LinkedHashSet<>(folder.problems());
    for (List<LoadedFile> files : folder.files().values()) {
      for (LoadedFile file : files) {
        List<DataIssue> own = new ArrayList<>(file.log().issues());
        own.sort(Comparator.comparingLong(DataIssue::line));
        issues.addAll(own); // a file may serve two series: what it says counts once
      }
    }
    return List.copyOf(issues);
  }

  private List<MarketSnapshot> snapshots(
      VxMerge vx,
      RateTrack rates,
      DividendTrack dividends,
      SettlementTrack settlements,
      EventTrack events,
      PublishedFigures published) {
    NavigableMap<LocalDate, TermStructure> curves = vx.curves();
    TermStructure none = new TermStructure(List.of());
    List<MarketSnapshot> snapshots = new ArrayList<>();
    for (var entry : prices(SeriesKey.SPX).entrySet()) {
      LocalDate date = entry.getKey();
      OptionalDouble bill = rates.at(date);
      OptionalDouble yield = dividends.at(date);
      if (bill.isEmpty() || yield.isEmpty()) {
        continue;
      }
      Instant asOf = TradingCalendar.close(date);
      Instant before = snapshots.isEmpty() ? Instant.MIN : snapshots.getLast().asOf();
      DayPrice p = entry.getValue().value();
      snapshots.add(
          new MarketSnapshot(
              date,
              asOf,
              new Bar(p.open(), p.high(), p.low(), p.close()),
              readings(date),
              curves.getOrDefault(date, none),
              new Rates(bill.getAsDouble(), yield.getAsDouble()),
              settlements.of(date),
              events.upcoming(date),
              published.between(before, asOf)));
    }
    return snapshots;
  }

  private IndexReadings readings(LocalDate date) {
    TreeMap<IndexName, Double> closes = new TreeMap<>();
    for (IndexName name : IndexName.values()) {
      Sourced<DayPrice> price = prices(SeriesKey.of(name)).get(date);
      if (price != null) {
        closes.put(name, price.value().close());
      }
    }
    return IndexReadings.of(closes);
  }
}
